using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>What figures rest on, in one line.</summary>
internal static class StatusShares
{
    public static readonly IReadOnlyList<Status> Stated =
        [Status.Verified, Status.Reported, Status.Derived, Status.Assumption];

    /// <summary>Figures without a word about them are counted where there are any.</summary>
    public static string Line(string what, StatusTally tally) => tally.Total == 0
        ? $"{what}: none."
        : $"{what}: {Figures.Whole(tally.Total)}; " + string.Join(", ", Stated.Append(Status.Unstated)
            .Where(s => s != Status.Unstated || tally.Counts[s] > 0)
            .Select(s => Part(s, tally))) + ".";

    private static string Part(Status status, StatusTally tally) =>
        $"{StatusWords.Of(status)} {Figures.Percent(tally.Share(status))} ({Figures.Whole(tally.Counts[status])})";
}
