using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>What most cases of a study have in common.</summary>
public static class DiscoveryReport
{
    /// <summary>The version of the JSON object.</summary>
    public const string Schema = "parry-discover-1";

    private const int MostRows = 16;
    private const double Often = 0.5;

    /// <summary>Writes for a terminal: the box in words with how far each limit can be trusted, and the boxes on the
    /// way to it.</summary>
    public static void Write(Discovery discovery, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(discovery);
        ArgumentNullException.ThrowIfNull(to);
        if (discovery.Table.Caveat.Length > 0)
        {
            ResponseReport.Say([discovery.Table.Caveat, ""], to);
        }
        DiscoveryBox whole = discovery.Trajectory[0];
        to.WriteLine($"Where {discovery.Table.Value} {discovery.Rule}");
        to.WriteLine($"{Figures.Whole(whole.Cases)} of {Figures.Whole(whole.Points)} points "
            + $"({Figures.Percent(whole.Density)}){Undefined(discovery.Table.Undefined)}");
        foreach (string line in discovery.Table.LeftOut.Select(c => $"Left out: {c.Name}, {c.Why}"))
        {
            to.WriteLine(line);
        }
        if (whole.Cases == 0 || whole.Cases == whole.Points)
        {
            to.WriteLine($"{(whole.Cases == 0 ? "No" : "Every")} point is a case: there is no box to look for.");
            return;
        }
        to.WriteLine();
        WriteBox(discovery, to);
        to.WriteLine();
        TextTable.Write(Trajectory(discovery), to);
    }

    /// <summary>Writes the versioned JSON object in UTF-8, ending in a line feed; docs/measures.md describes it.</summary>
    public static void WriteJson(Discovery discovery, Stream to) => DiscoveryJson.Write(discovery, to);

    private static void WriteBox(Discovery discovery, TextWriter to)
    {
        DiscoveryBox box = discovery.Box;
        DiscoveryInput[] limits = [.. discovery.Inputs.Where(i => i.IsRestricted)];
        if (limits.Length > 0)
        {
            TextTable.Write(Box(limits, discovery.Options.Halves), to);
        }
        to.WriteLine($"Box {discovery.Described} of {discovery.Trajectory.Count - 1} holds "
            + $"{Figures.Whole(box.Cases)} of {Figures.Whole(discovery.Trajectory[0].Cases)} cases "
            + $"(coverage {Figures.Percent(box.Coverage)}) and {Figures.Whole(box.Points - box.Cases)} other points "
            + $"(density {Figures.Percent(box.Density)}).");
        string[] others = [.. discovery.Inputs.Where(i => !i.IsRestricted && i.Again >= Often).Select(i => i.Name)];
        if (others.Length > 0)
        {
            to.WriteLine($"Limited in half of the random halves or more, but not here: {string.Join(", ", others)}.");
        }
    }

    private static Table Box(IEnumerable<DiscoveryInput> limits, int halves) => new(
        "The box",
        [
            Column.Names,
            new Column("is", HoldsWords: true),
            new Column("and ranges over", HoldsWords: true),
            new Column("keeps"),
            new Column("quasi-p"),
            new Column($"again in {halves} halves"),
        ],
        [
            .. limits.Select(i => ImmutableArray.Create(
                i.Name,
                InWords(i),
                i.Words.Count > 0
                    ? Named(i, i.RangeLow, i.RangeHigh, ", ")
                    : $"{Figures.Plain(i.RangeLow)}..{Figures.Plain(i.RangeHigh)}",
                Figures.Percent(i.Share),
                QuasiP(i.QuasiP),
                double.IsNaN(i.Again) ? "-" : Figures.Percent(i.Again))),
        ]);

    /// <summary>Between which limits the box has an input.</summary>
    internal static string InWords(DiscoveryInput input)
    {
        if (input.Words.Count > 0)
        {
            return Named(
                input,
                double.IsNaN(input.Low) ? input.RangeLow : input.Low,
                double.IsNaN(input.High) ? input.RangeHigh : input.High,
                " or ");
        }
        string unit = input.Unit.Length == 0 ? "" : " " + input.Unit;
        return double.IsNaN(input.High) ? $"{Figures.Plain(input.Low)}{unit} or more"
            : double.IsNaN(input.Low) ? $"{Figures.Plain(input.High)}{unit} or less"
            : $"{Figures.Plain(input.Low)}..{Figures.Plain(input.High)}{unit}";
    }

    private static string Named(DiscoveryInput input, double low, double high, string between) =>
        string.Join(between, input.Words.Where((_, value) => value >= low && value <= high));

    private static Table Trajectory(Discovery discovery)
    {
        int last = discovery.Trajectory.Count - 1, step = Math.Max(1, (last + MostRows - 1) / MostRows);
        return Table.Of(
            "Boxes found",
            ["by", "points", "cases", "coverage", "density", "mass", "inputs limited"],
            [
                .. discovery.Trajectory.Index()
                    .Where(b => b.Index % step == 0 || b.Index == last || b.Index == discovery.Described)
                    .Select(b => ImmutableArray.Create(
                        Figures.Whole(b.Index),
                        b.Index == 0 ? "" : b.Index <= discovery.Peels ? "peel" : "paste",
                        Figures.Whole(b.Item.Points),
                        Figures.Whole(b.Item.Cases),
                        Figures.Percent(b.Item.Coverage),
                        Figures.Percent(b.Item.Density),
                        Figures.Percent(b.Item.Mass),
                        Figures.Whole(b.Item.Restricted))),
            ]);
    }

    internal static string QuasiP(double value) => value < 0.001 ? "<0.001" : Figures.Plain(value);

    private static string Undefined(int points) =>
        points == 0 ? "" : $"; {Figures.Whole(points)} more have no value and are left out";
}
