using System;

namespace Parry.Statistics;

/// <summary>What a column of numbers says.</summary>
/// <param name="Count">How many were defined (not NaN); the rest of the members are NaN if none was.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardError">Of the mean, over clusters; NaN with fewer than two.</param>
/// <param name="Variance">Of one number (n - 1 in the denominator).</param>
/// <param name="P05">Quantiles are values that occurred: the smallest with at least that share at or below it.</param>
/// <param name="P25">As P05.</param>
/// <param name="P50">As P05.</param>
/// <param name="P75">As P05.</param>
/// <param name="P95">As P05.</param>
internal sealed record Sample(
    int Count,
    double Mean,
    double StandardError,
    double Variance,
    double P05,
    double P25,
    double P50,
    double P75,
    double P95)
{
    /// <param name="column">The numbers; NaN for one that is not defined.</param>
    /// <param name="clusters">Which rows share a draw, so that only clusters count as independent.</param>
    /// <param name="scratch">At least as long as the column; written over, so that a caller with many columns needs one
    /// buffer. Null makes a new one.</param>
    public static Sample Of(ReadOnlySpan<double> column, Clusters clusters, double[]? scratch = null)
    {
        scratch ??= new double[column.Length];
        int count = 0;
        double sum = 0;
        foreach (double value in column)
        {
            if (!double.IsNaN(value))
            {
                scratch[count++] = value;
                sum += value;
            }
        }
        if (count == 0)
        {
            const double None = double.NaN;
            return new Sample(0, None, None, None, None, None, None, None, None);
        }
        double mean = sum / count;
        Span<double> sorted = scratch.AsSpan(0, count);
        sorted.Sort();
        return new Sample(
            count,
            mean,
            ClusteredError(column, mean, count, clusters),
            SampleVariance(sorted, mean),
            Quantile(sorted, 0.05),
            Quantile(sorted, 0.25),
            Quantile(sorted, 0.5),
            Quantile(sorted, 0.75),
            Quantile(sorted, 0.95));
    }

    // Type 1 of Hyndman and Fan (1996): the inverse of the empirical distribution function. The library's version asks
    // for an array of the very length.
    private static double Quantile(ReadOnlySpan<double> sorted, double p)
    {
        int place = (int)Math.Ceiling((p * sorted.Length) - 1e-9);
        return sorted[Math.Clamp(place - 1, 0, sorted.Length - 1)];
    }

    private static double SampleVariance(ReadOnlySpan<double> values, double mean)
    {
        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }
        return values.Length > 1 ? squares / (values.Length - 1) : double.NaN;
    }

    // The usual cluster-robust error of a mean: residuals are summed within clusters before they are squared.
    private static double ClusteredError(ReadOnlySpan<double> column, double mean, int count, Clusters clusters)
    {
        var residuals = new double[clusters.Count];
        var present = new bool[clusters.Count];
        for (int row = 0; row < column.Length; row++)
        {
            if (!double.IsNaN(column[row]))
            {
                int cluster = clusters.Of(row);
                residuals[cluster] += column[row] - mean;
                present[cluster] = true;
            }
        }
        int occupied = 0;
        double squares = 0;
        for (int cluster = 0; cluster < residuals.Length; cluster++)
        {
            occupied += present[cluster] ? 1 : 0;
            squares += residuals[cluster] * residuals[cluster];
        }
        return occupied < 2 ? double.NaN : Math.Sqrt(squares * occupied / (occupied - 1)) / count;
    }
}
