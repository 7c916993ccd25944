using System;
using System.Linq;
using Parry.Statistics;

namespace Parry.Response;

/// <summary>The regret of one option over all worlds, in the unit of the measure.</summary>
/// <param name="Mean">Over worlds.</param>
/// <param name="StandardError">Of the mean.</param>
/// <param name="Largest">In any world.</param>
internal sealed record RegretFigures(double Mean, double StandardError, double Largest)
{
    public static RegretFigures Of(double[] regrets)
    {
        double mean = regrets.Average();
        double squares = regrets.Sum(r => (r - mean) * (r - mean));
        return new RegretFigures(
            mean, Math.Sqrt(squares / (regrets.Length - 1) / regrets.Length), regrets.Max());
    }

    /// <summary>Lower end of the 90 % interval of the mean.</summary>
    public double Low => Mean - (Intervals.Normal95 * StandardError);

    /// <summary>Upper end of it.</summary>
    public double High => Mean + (Intervals.Normal95 * StandardError);
}
