using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>A saturation timeline for a terminal.</summary>
public static class SaturationReport
{
    /// <summary>Writes one line an interval: arrivals due and leaked, and for each layer the share of channels held and
    /// of rounds left.</summary>
    public static void Write(Saturation saturation, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(saturation);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteLine(saturation.Scenario.Title);
        to.WriteLine($"Means of {Figures.Whole(saturation.Replications)} replications.");
        to.WriteLine("Of each layer: channels held / rounds left.");
        to.WriteLine();
        TextTable.Write(
            Table.Of(
                "From H-hour",
                ["due", "got through", .. saturation.Layers],
                [.. saturation.Intervals.Select(Row)]),
            to);
    }

    private static ImmutableArray<string> Row(SaturationInterval interval) =>
    [
        $"{Figures.Minute(interval.FromMinutes)}..{Figures.Minute(interval.ToMinutes)}",
        Figures.Count(interval.Due),
        Figures.Count(interval.Leaked),
        .. interval.Layers.Select(l => $"{Part(l.Busy)} / {Part(l.Left)}"),
    ];

    private static string Part(double share) => double.IsNaN(share) ? "-" : Figures.Percent(share);
}
