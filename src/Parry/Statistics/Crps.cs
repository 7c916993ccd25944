using System;
using MathNet.Numerics.Distributions;

namespace Parry.Statistics;

/// <summary>The continuous ranked probability score of a forecast distribution against what came: E|X - y| - E|X - X'|/2
/// with X and X' independent draws of the forecast (Gneiting and Raftery 2007, eq. 21). In the unit of y; 0 is best, and
/// of a point forecast it is the absolute error.</summary>
internal static class Crps
{
    /// <summary>Of a sample, all of equal weight, in any order; NaN of none.</summary>
    public static double Of(ReadOnlySpan<double> sample, double came)
    {
        double[] sorted = sample.ToArray();
        Array.Sort(sorted);
        var weights = new double[sorted.Length];
        Array.Fill(weights, 1.0 / sorted.Length);
        return OfSorted(sorted, weights, came);
    }

    /// <summary>Of a sorted sample with weights that add up to 1; NaN of none.</summary>
    public static double OfSorted(ReadOnlySpan<double> sorted, ReadOnlySpan<double> weights, double came)
    {
        double sum = 0, below = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            below += weights[i];
            sum += Part(sorted[i], weights[i], below, came);
        }
        return sorted.Length == 0 ? double.NaN : sum;
    }

    /// <summary>Of the share of successes in so many independent trials.</summary>
    public static double OfShare(int trials, double probability, double came)
    {
        double sum = 0, below = 0;
        for (int k = 0; k <= trials; k++)
        {
            double weight = Binomial.PMF(probability, trials, k);
            below += weight;
            sum += Part((double)k / trials, weight, below, came);
        }
        return sum;
    }

    // What one value of the forecast adds. Over sorted values with weights w and cumulated weights F, E|X - X'|/2 is the
    // sum of w x (2F - w - 1).
    private static double Part(double value, double weight, double cumulated, double came) =>
        weight * (Math.Abs(value - came) - (value * ((2 * cumulated) - weight - 1)));
}
