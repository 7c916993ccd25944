using System.Collections.Generic;

namespace Parry.Studies;

/// <summary>A quantity that was reported of a raid, beside what the model says of it. Quantiles are of a single raid
/// (predictive), over the replications in which it is defined; NaN if there is none.</summary>
/// <param name="Id">Its id in the scenario.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Unit">threats, rounds, or 1 for shares and values.</param>
/// <param name="Low">Lower end of what was reported.</param>
/// <param name="Best">The best reported figure.</param>
/// <param name="High">Upper end.</param>
/// <param name="P05">A value that occurred: 5 % of raids are at or below it.</param>
/// <param name="P25">As P05, 25 %.</param>
/// <param name="P50">As P05, 50 %.</param>
/// <param name="P75">As P05, 75 %.</param>
/// <param name="P95">As P05, 95 %.</param>
/// <param name="Crps">Continuous ranked probability score against the best figure, in the unit; 0 is best.</param>
/// <param name="Standing">Whether it scores.</param>
/// <param name="Whole">What it is a part of, to draw it by: 1 for a share, else threats launched (median), or the
/// largest figure beside it if that is more.</param>
/// <param name="Source">Title, publisher and date of the report.</param>
/// <param name="Claims">Competing claims, in file order.</param>
public sealed record HindcastQuantity(
    string Id,
    string Name,
    string Unit,
    double Low,
    double Best,
    double High,
    double P05,
    double P25,
    double P50,
    double P75,
    double P95,
    double Crps,
    HindcastStanding Standing,
    double Whole,
    string Source,
    IReadOnlyList<HindcastClaim> Claims)
{
    /// <summary>Whether the central 50 % interval holds the best figure. Strict: to overlap the band is no hit.</summary>
    public bool Hit50 => Holds(P25, P75, Best);

    /// <summary>Whether the central 90 % interval holds the best figure.</summary>
    public bool Hit90 => Holds(P05, P95, Best);

    /// <summary>Whether it misses the best figure and yet overlaps the band: a miss all the same.</summary>
    public bool Touches => !Hit90 && Low <= P95 && High >= P05;

    /// <summary>What the plain baselines need of a count of interceptions; null for any other quantity.</summary>
    internal Interceptions? Interceptions { get; init; }

    internal static bool Holds(double low, double high, double value) => low <= value && value <= high;
}
