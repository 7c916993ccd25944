using System;
using System.Collections.Generic;
using MathNet.Numerics.Statistics;

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
    public static Sample Of(ReadOnlySpan<double> column, Clusters clusters)
    {
        var defined = new List<double>(column.Length);
        double sum = 0;
        foreach (double value in column)
        {
            if (!double.IsNaN(value))
            {
                defined.Add(value);
                sum += value;
            }
        }
        if (defined.Count == 0)
        {
            double none = double.NaN;
            return new Sample(0, none, none, none, none, none, none, none, none);
        }
        double mean = sum / defined.Count;
        double[] sorted = [.. defined];
        Array.Sort(sorted);
        double Quantile(double p) => SortedArrayStatistics.QuantileCustom(sorted, p, QuantileDefinition.R1);
        return new Sample(
            defined.Count,
            mean,
            ClusteredError(column, mean, defined.Count, clusters),
            sorted.Length > 1 ? ArrayStatistics.Variance(sorted) : double.NaN,
            Quantile(0.05),
            Quantile(0.25),
            Quantile(0.5),
            Quantile(0.75),
            Quantile(0.95));
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
