using System;

namespace Parry.Statistics;

/// <summary>The variance of one raid, split by a one-way analysis of variance over worlds with equally many
/// replications (Searle, Casella and McCulloch 1992, ch. 3).</summary>
/// <param name="Luck">Within worlds: what would remain if everything were known.</param>
/// <param name="Ignorance">Between worlds, with the noise that luck adds to the means of worlds subtracted; where the
/// estimate falls below zero it is zero.</param>
internal sealed record VarianceSplit(double Luck, double Ignorance)
{
    /// <summary>NaN in both parts with fewer than two worlds or two replications in each. Rows with a NaN drop their
    /// world, and worlds that are not whole are left out.</summary>
    public static VarianceSplit Of(ReadOnlySpan<double> column, int perWorld)
    {
        int worlds = 0;
        double within = 0, sum = 0, squares = 0;
        for (int first = 0; first + perWorld <= column.Length; first += perWorld)
        {
            ReadOnlySpan<double> world = column.Slice(first, perWorld);
            double mean = 0, spread = 0;
            foreach (double value in world)
            {
                mean += value / perWorld;
            }
            foreach (double value in world)
            {
                spread += (value - mean) * (value - mean);
            }
            if (!double.IsNaN(mean))
            {
                worlds++;
                within += spread;
                sum += mean;
                squares += mean * mean;
            }
        }
        if (worlds < 2 || perWorld < 2)
        {
            return new VarianceSplit(double.NaN, double.NaN);
        }
        double luck = within / (worlds * (perWorld - 1.0));
        double between = (squares - (sum * sum / worlds)) / (worlds - 1);
        return new VarianceSplit(luck, Math.Max(0, between - (luck / perWorld)));
    }
}
