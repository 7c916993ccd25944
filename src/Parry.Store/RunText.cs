using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Store;

/// <summary>Runs that were kept, for a terminal.</summary>
public static class RunText
{
    private const string Watched = "leakers";

    /// <summary>One line a run.</summary>
    public static void WriteList(RunCatalogue catalogue, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(to);
        IReadOnlyList<StoredRun> runs = catalogue.List();
        var table = new Table(
            "Run",
            [
                Column.Names, new Column("scenario", HoldsWords: true), new Column("seed"), new Column("replications"),
                new Column("leakers (90 % of raids)"), new Column("kept", HoldsWords: true),
                new Column("started (UTC)", HoldsWords: true),
            ],
            [.. runs.Select(run => Line(run, catalogue.Measure(run, Watched)))]);
        TextTable.Write(table, to);
    }

    /// <summary>What was run, how much of it and when, and every measure.</summary>
    public static void WriteRun(StoredRun run, IEnumerable<MeasureSummary> measures, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteLine(run.Title);
        to.WriteLine($"Run {run.Id}: {Figures.Whole(run.Replications)} replications, {Figures.Whole(run.Worlds)} worlds, "
            + $"{(run.Plans == 1 ? "one plan" : $"{run.Plans} plans")}, seed {run.Seed}{(run.Partial ? " - PARTIAL" : "")}");
        to.WriteLine($"Asked for: {string.Join(", ", Options(run).Select(o => $"{o.Name} {o.Value}"))}");
        to.WriteLine($"Scenario: SHA-256 {run.Digest}");
        if (run.Point is { } point)
        {
            WritePoint(point, to);
        }
        to.WriteLine($"Started {RunWriter.Text(run.Started)}, took {Figures.Plain(run.WallSeconds)} s, Parry {run.Version}");
        to.WriteLine(run.HasOutcomes ? "Every replication was kept." : "Replications were not kept.");
        to.WriteLine();
        TextTable.Write(
            Table.Of(
                "Measure",
                ["unit", "n", "mean", "se", "p05", "p50", "p95"],
                [.. measures.Select(Line)]),
            to);
    }

    /// <summary>What differs between two runs: what was put in, then means.</summary>
    public static void WriteDifference(RunDifference difference, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(to);
        string first = $"run {difference.First.Id}", second = $"run {difference.Second.Id}";
        TextTable.Write(
            new Table(
                "Put in",
                [Column.Names, new Column(first, HoldsWords: true), new Column(second, HoldsWords: true)],
                [.. difference.Inputs.Select(i => ImmutableArray.Create(i.Name, Short(i.First), Short(i.Second)))]),
            to);
        to.WriteLine();
        TextTable.Write(
            Table.Of(
                "Mean",
                [first, second, "difference", "90 % interval"],
                [.. difference.Means.Select(Line)]),
            to);
        to.WriteLine();
        to.WriteLine($"Same mean: {difference.Same} measures. Intervals are as of independent runs; where both draw the same");
        to.WriteLine("numbers, 'parry compare' knows the difference better.");
        WriteOnly(first, difference.OnlyFirst, to);
        WriteOnly(second, difference.OnlySecond, to);
    }

    /// <summary>What was asked for, in words; the same names for every run.</summary>
    internal static IEnumerable<(string Name, string Value)> Options(StoredRun run) =>
    [
        ("seed", Whole(run.Seed)),
        ("replications", Whole(run.ReplicationsAsked)),
        ("worlds", run.WorldsAsked is { } worlds ? Whole(worlds) : "-"),
        ("plans", Whole(run.PlansAsked)),
        ("precision", run.Precision is { } precision ? Precision(precision, run.PrecisionOf) : "-"),
        ("posture", run.Posture),
    ];

    /// <summary>Where in its study a point is, in words.</summary>
    internal static IEnumerable<(string Name, string Value)> Place(StoredPoint point) =>
    [
        ("study", point.Digest),
        ("point", Whole(point.Number)),
        ("variant", point.Variant),
        .. point.Inputs,
    ];

    private static string Precision(double halfWidth, string measure) =>
        halfWidth.ToString("R", CultureInfo.InvariantCulture) + (measure == Watched ? "" : $" of {measure}");

    private static string Name(StoredPoint point) =>
        $"point {point.Number}" + (point.Variant == StudyVariant.Unnamed ? "" : $" as {point.Variant}");

    private static void WritePoint(StoredPoint point, TextWriter to)
    {
        to.WriteLine($"Point {point.Number} of {Figures.Whole(point.Points)}, variant {point.Variant}, of the study "
            + $"'{point.Study}', SHA-256 {point.Digest}");
        foreach ((string path, string value) in point.Inputs)
        {
            to.WriteLine($"  {path}: {value}");
        }
    }

    private static string Whole<T>(T number) where T : IFormattable => number.ToString("0", CultureInfo.InvariantCulture);

    private static void WriteOnly(string run, IReadOnlyList<string> names, TextWriter to)
    {
        if (names.Count > 0)
        {
            to.WriteLine($"Only in {run}: {string.Join(", ", names)}.");
        }
    }

    // A digest is told apart by its beginning.
    private static string Short(string value) => value.Length == 64 ? value[..12] : value;

    private static ImmutableArray<string> Line(StoredRun run, MeasureSummary? leakers) =>
    [
        Whole(run.Id),
        run.Title + (run.Point is { } point ? $", {Name(point)}" : ""),
        Whole(run.Seed),
        Figures.Whole(run.Replications) + (run.Partial ? " (partial)" : ""),
        Figures.Band(leakers),
        run.HasOutcomes ? "replications" : "measures",
        run.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
    ];

    private static ImmutableArray<string> Line(MeasureSummary m) =>
    [
        m.Name, m.Unit, Figures.Whole(m.Count), Figures.Plain(m.Mean), Figures.Plain(m.StandardError), Figures.Plain(m.P05),
        Figures.Plain(m.P50), Figures.Plain(m.P95),
    ];

    private static ImmutableArray<string> Line(MeanDifference d) =>
    [
        d.Name, Figures.Plain(d.First), Figures.Plain(d.Second), Figures.Plain(d.Difference),
        double.IsNaN(d.Low) ? "" : $"{Figures.Plain(d.Low)}..{Figures.Plain(d.High)}",
    ];
}
