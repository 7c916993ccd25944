using System;
using System.Linq;

namespace Parry.Statistics;

/// <summary>Weights on rows that are as even as they can be while the weighted means of some columns lie between given
/// ends (Jaynes 1957): w ~ exp(sum of lambda x column). Found by coordinate descent on the dual, which is convex.</summary>
/// <param name="Weights">One a row, adding up to 1.</param>
/// <param name="Means">The weighted mean of every column.</param>
/// <param name="EffectiveRows">(sum w)^2 / sum w^2 (Kish 1965).</param>
/// <param name="Meets">Whether every mean lies between its ends.</param>
internal sealed record MaximumEntropy(double[] Weights, double[] Means, double EffectiveRows, bool Meets)
{
    private const double Steepest = 200, Tolerance = 1e-4;
    private const int Sweeps = 200, Halvings = 40;

    /// <param name="columns">One a wanted mean, all as long.</param>
    /// <param name="low">The least that each mean may be.</param>
    /// <param name="high">The most; as <paramref name="low"/> for a single value.</param>
    public static MaximumEntropy Fit(double[][] columns, double[] low, double[] high)
    {
        int rows = columns[0].Length;
        var lambda = new double[columns.Length];
        var exponent = new double[rows];
        double moved = 1;
        for (int sweep = 0; sweep < Sweeps && moved > 1e-7; sweep++)
        {
            moved = 0;
            for (int c = 0; c < columns.Length; c++)
            {
                double before = lambda[c];
                lambda[c] = Best(columns[c], exponent, before, low[c], high[c]);
                for (int row = 0; row < rows; row++)
                {
                    exponent[row] += (lambda[c] - before) * columns[c][row];
                }
                moved = Math.Max(moved, Math.Abs(lambda[c] - before));
            }
        }
        double[] weights = Weigh(exponent);
        double[] means = [.. columns.Select(column => Mean(column, weights))];
        return new MaximumEntropy(
            weights,
            means,
            1 / weights.Sum(w => w * w),
            means.Index().All(m => m.Item >= low[m.Index] - Tolerance && m.Item <= high[m.Index] + Tolerance));
    }

    // The mean of a column rises with its lambda. Within its ends it is left alone; else lambda takes it to the nearer.
    private static double Best(double[] column, double[] exponent, double now, double low, double high)
    {
        double free = MeanAt(column, exponent, -now);
        if (free >= low && free <= high)
        {
            return 0;
        }
        double target = free < low ? low : high;
        (double from, double to) = free < low ? (0.0, Steepest) : (-Steepest, 0.0);
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (from + to) / 2;
            (from, to) = MeanAt(column, exponent, middle - now) < target ? (middle, to) : (from, middle);
        }
        return (from + to) / 2;
    }

    private static double MeanAt(double[] column, double[] exponent, double more)
    {
        double highest = double.NegativeInfinity;
        for (int row = 0; row < column.Length; row++)
        {
            highest = Math.Max(highest, exponent[row] + (more * column[row]));
        }
        double sum = 0, mass = 0;
        for (int row = 0; row < column.Length; row++)
        {
            double weight = Math.Exp(exponent[row] + (more * column[row]) - highest);
            sum += weight * column[row];
            mass += weight;
        }
        return sum / mass;
    }

    private static double[] Weigh(double[] exponent)
    {
        double highest = exponent.Max();
        double[] weights = [.. exponent.Select(e => Math.Exp(e - highest))];
        double sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    private static double Mean(double[] column, double[] weights)
    {
        double sum = 0;
        for (int row = 0; row < column.Length; row++)
        {
            sum += weights[row] * column[row];
        }
        return sum;
    }
}
