using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>What figures rest on, in one line.</summary>
internal static class StatusShares
{
    public static readonly IReadOnlyList<Status> Stated =
        [Status.Verified, Status.Reported, Status.Derived, Status.Assumption];

    public static string Line(StatusTally tally) => tally.Total == 0
        ? "Inputs: none."
        : $"Inputs: {Figures.Whole(tally.Total)}; " + string.Join(", ", Stated.Append(Status.Unstated)
            .Where(s => s != Status.Unstated || tally.Counts[s] > 0)
            .Select(s => $"{StatusWords.Of(s)} {Figures.Percent(tally.Share(s))} ({Figures.Whole(tally.Counts[s])})")) + ".";
}
