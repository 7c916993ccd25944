using System;
using System.IO;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>A bound on kills, for a terminal.</summary>
public static class BoundReport
{
    /// <summary>Writes three lines: what the policy reached, the bound, and the one as a share of the other.</summary>
    public static void Write(BoundResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        string error = double.IsNaN(result.StandardError)
            ? ""
            : $" (standard error {Figures.Plain(result.StandardError)})";
        to.WriteLine(
            $"Policy: {Figures.Count(result.Intercepted)} kills of threats that would have reached the end, "
            + $"mean of {Figures.Whole(result.Replications)} replications.");
        to.WriteLine(
            $"Bound: {Figures.Count(result.Bound)}{error}; no assigner with these windows, channels and magazines can "
            + "expect more. Not reachable in general.");
        to.WriteLine(double.IsNaN(result.Share)
            ? "Share: none, nothing could be shot at."
            : $"Share: the policy reaches {Figures.Percent(result.Share)} of the bound.");
    }
}
