using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Response;

/// <summary>What is forecast of a crisis.</summary>
/// <param name="Shares">Of each outcome, in the order of <see cref="CrisisOutcome"/>; empty where it says nothing of
/// them.</param>
/// <param name="Renewed">Probability of a renewed raid.</param>
internal sealed record CrisisForecast(ImmutableArray<double> Shares, double Renewed)
{
    public static readonly int Outcomes = System.Enum.GetValues<CrisisOutcome>().Length;

    /// <summary>One that leaves no doubt.</summary>
    public static CrisisForecast Certain(CrisisOutcome outcome, bool renewed) =>
        new([.. Enumerable.Range(0, Outcomes).Select(o => o == (int)outcome ? 1.0 : 0)], renewed ? 1 : 0);

    /// <summary>The outcome held likeliest; of two alike the milder.</summary>
    public CrisisOutcome Likeliest => (CrisisOutcome)Shares.IndexOf(Shares.Max());

    /// <summary>Ranked probability score, of a forecast that speaks of outcomes.</summary>
    public double RankedScore(CrisisOutcome came) => ForecastScore.RankedProbability(Shares.AsSpan(), (int)came);

    /// <summary>Brier score of the renewed raid.</summary>
    public double RenewedScore(bool came) => ForecastScore.Brier(Renewed, came);

    /// <summary>How often each came in other cases, and a renewed raid.</summary>
    public static CrisisForecast Frequencies(IReadOnlyCollection<PastOutcome> others) => new(
        [
            .. Enumerable.Range(0, Outcomes)
                .Select(o => others.Count(c => (int)c.Outcome == o) / (double)others.Count),
        ],
        others.Count(c => c.Renewed) / (double)others.Count);
}
