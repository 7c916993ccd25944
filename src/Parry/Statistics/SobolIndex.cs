using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Statistics;

/// <summary>How much of a measure's variance an input accounts for, with 95 % intervals of a bootstrap over
/// rows.</summary>
/// <param name="First">S1: the share that would go if the input alone were known. An estimate can fall below 0. NaN,
/// as the rest, where nothing varies or a number is NaN.</param>
/// <param name="FirstLow">Lower end of its interval.</param>
/// <param name="FirstHigh">Upper end.</param>
/// <param name="Total">ST: the share that would stay if everything but the input were known.</param>
/// <param name="TotalLow">Lower end of its interval.</param>
/// <param name="TotalHigh">Upper end.</param>
internal sealed record SobolIndex(
    double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh)
{
    private const double Miss = 0.05;

    /// <param name="first">The measure at the rows of a sample.</param>
    /// <param name="second">At the rows of another.</param>
    /// <param name="mixed">At those of the first, the one input taken from the second.</param>
    /// <param name="resamples">Rows drawn with replacement, as many as there are.</param>
    public static SobolIndex Of(double[] first, double[] second, double[] mixed, IReadOnlyList<int[]> resamples)
    {
        int[] all = [.. Enumerable.Range(0, first.Length)];
        (double s1, double st) = Estimate(first, second, mixed, all);
        var ones = new double[resamples.Count];
        var totals = new double[resamples.Count];
        for (int i = 0; i < ones.Length; i++)
        {
            (ones[i], totals[i]) = Estimate(first, second, mixed, resamples[i]);
        }
        Array.Sort(ones);
        Array.Sort(totals);
        return new SobolIndex(
            s1,
            At(ones, Miss / 2),
            At(ones, 1 - (Miss / 2)),
            st,
            At(totals, Miss / 2),
            At(totals, 1 - (Miss / 2)));
    }

    // S1 by Saltelli et al. (2010), table 2 (b), of outputs less their mean; ST by Jansen (1999), table 2 (f) there.
    private static (double First, double Total) Estimate(double[] a, double[] b, double[] ab, int[] rows)
    {
        double mean = 0, squares = 0, together = 0, apart = 0;
        foreach (int row in rows)
        {
            mean += (a[row] + b[row]) / (2.0 * rows.Length);
        }
        foreach (int row in rows)
        {
            (double one, double two) = (a[row] - mean, b[row] - mean);
            squares += (one * one) + (two * two);
            together += two * (ab[row] - a[row]);
            apart += (a[row] - ab[row]) * (a[row] - ab[row]);
        }
        double variance = squares / (2.0 * rows.Length);
        return variance > 0
            ? (together / rows.Length / variance, apart / (2.0 * rows.Length) / variance)
            : (double.NaN, double.NaN);
    }

    private static double At(double[] sorted, double p) =>
        sorted[Math.Clamp((int)Math.Ceiling(p * sorted.Length) - 1, 0, sorted.Length - 1)];
}
