using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>The sentences of a raid's report that stand outside its tables.</summary>
internal static class Headline
{
    /// <summary>How much was run, and whether it was stopped.</summary>
    public static string Run(RaidSummary summary)
    {
        int asked = summary.Worlds * summary.ReplicationsPerWorld;
        string size = summary.ReplicationsPerWorld == 1
            ? $"{Figures.Whole(asked)} replications, each its own world"
            : $"{Figures.Whole(summary.Worlds)} worlds of {Figures.Whole(summary.ReplicationsPerWorld)} replications";
        string plans = summary.Plans == 1 ? "one plan" : $"{summary.Plans} plans";
        string partial = summary.Partial
            ? $" - PARTIAL: stopped after {Figures.Whole(summary.Replications)} of {Figures.Whole(asked)} replications"
            : "";
        return $"{size} ({plans}), seed {summary.Seed}{partial}";
    }

    /// <summary>What the defender expected; null if the scenario does not say.</summary>
    public static string? Expected(Scenario scenario)
    {
        if (scenario.Estimate is not { } estimate)
        {
            return null;
        }
        string counts = string.Join(", ", estimate.Counts.Select(c => $"{c.Class} {WrittenAmount.Of(c.Amount)}"));
        return estimate.Warning is null
            ? $"Expected: {counts}"
            : $"Expected: {counts}; warning {WrittenAmount.Of(estimate.Warning)}";
    }

    /// <summary>What the raid came to, in a few short lines.</summary>
    public static IEnumerable<string> Outcome(RaidSummary summary)
    {
        if (summary.HalfWidth is { } half)
        {
            yield return $"Mean leakers are known to +-{Figures.Plain(half)} (90 %, at whichever look the run stopped).";
        }
        yield return $"Nothing gets through in {Figures.Percent(summary.Find("raid-annihilation")!.Mean)} of raids.";
        yield return $"Intercepted: of those flown {Figures.Band(summary.Find("rate.flown"), Figures.Share)}, "
            + $"of those engaged {Figures.Band(summary.Find("rate.engaged"), Figures.Share)}.";
        if (summary.CostOfSurprise?.Find("leakers") is { } cost)
        {
            yield return $"Cost of surprise: {Figures.SignedCount(cost.Difference)} leakers "
                + $"({Figures.SignedCount(cost.Low)}..{Figures.SignedCount(cost.High)}, 90 % interval of the mean), "
                + "against a posture set for what came.";
        }
        yield return $"Cost: defence {Figures.DollarBand(summary.Find("cost.defence"))}, "
            + $"raid {Figures.DollarBand(summary.Find("cost.raid"))}, "
            + $"ratio {Figures.Band(summary.Find("cost.exchange"), Figures.Count)}.";
        if (summary.Find("overkill") is { P95: > 0 } overkill)
        {
            yield return $"Overkill: {Figures.Band(overkill)} rounds came to threats that were dead already.";
        }
        if (summary.Find("unengaged.harmless") is { P95: > 0 } harmless)
        {
            yield return $"Left alone as harmless: {Figures.Band(harmless)}.";
        }
        string[] unengaged =
        [
            .. summary.Measures
                .Where(m => m.Name.StartsWith("unengaged.", StringComparison.Ordinal) && m.P95 > 0)
                .Where(m => m.Name != "unengaged.harmless")
                .OrderByDescending(m => m.Mean)
                .Select(m => $"{m.Name["unengaged.".Length..]} {Figures.Count(m.Mean)}"),
        ];
        if (unengaged.Length > 0)
        {
            yield return $"Got through without a shot, on average: {string.Join(", ", unengaged)}.";
        }
    }
}
