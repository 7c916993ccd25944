using System;

namespace Parry.Studies;

/// <summary>One measure of a run. Quantiles are of a single raid (predictive), the standard error of the
/// mean.</summary>
/// <param name="Name">Dotted path; docs/measures.md lists them.</param>
/// <param name="Unit">threats, rounds, USD, min, or 1 for shares and probabilities.</param>
/// <param name="Count">In how many replications it was defined; the numbers are NaN if in none.</param>
/// <param name="Mean">Over those replications.</param>
/// <param name="StandardError">Of the mean, with replications that share a world or a plan counted as one cluster;
/// NaN with fewer than two clusters.</param>
/// <param name="Variance">Of one raid, luck and ignorance together.</param>
/// <param name="Luck">The part of the variance within worlds; NaN with fewer than two replications a world.</param>
/// <param name="Ignorance">The part between worlds, the noise of luck subtracted, 0 or more; NaN as Luck.</param>
/// <param name="P05">A value that occurred: 5 % of raids are at or below it.</param>
/// <param name="P25">As P05, 25 %.</param>
/// <param name="P50">As P05, 50 %.</param>
/// <param name="P75">As P05, 75 %.</param>
/// <param name="P95">As P05, 95 %.</param>
public sealed record MeasureSummary(
    string Name,
    string Unit,
    int Count,
    double Mean,
    double StandardError,
    double Variance,
    double Luck,
    double Ignorance,
    double P05,
    double P25,
    double P50,
    double P75,
    double P95)
{
    /// <summary>Standard deviation that luck alone would leave; NaN as Luck.</summary>
    public double LuckDeviation => Math.Sqrt(Luck);

    /// <summary>Standard deviation that ignorance alone would leave; NaN as Luck.</summary>
    public double IgnoranceDeviation => Math.Sqrt(Ignorance);

    /// <summary>Ignorance as a share of both, 0..1; NaN as Luck, and where nothing varies.</summary>
    public double IgnoranceShare => Ignorance / (Luck + Ignorance);
}
