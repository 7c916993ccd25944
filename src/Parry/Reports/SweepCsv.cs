using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>A sweep as two tables of comma-separated values (RFC 4180), one line a point: what was put in, and what
/// came out. Lines come without their line feed.</summary>
public static class SweepCsv
{
    private static readonly string[] Figures = ["n", "mean", "se", "p05", "p25", "p50", "p75", "p95"];

    /// <summary>The head of the first table: point, variant, and the paths of the inputs.</summary>
    public static string ExperimentHead(Sweep sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        return Line(["point", "variant", .. sweep.Inputs]);
    }

    /// <summary>One point of the first table, values as the scenario would write them.</summary>
    public static string Experiment(Sweep sweep, int point)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        return Line([Whole(point), sweep.VariantOf(point), .. sweep.ValuesOf(point)]);
    }

    /// <summary>The head of the second table: point, replications, and eight figures a measure.</summary>
    public static string OutcomeHead(Sweep sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        return Line(["point", "replications", .. sweep.Measures.SelectMany(m => Figures.Select(f => $"{m}.{f}"))]);
    }

    /// <summary>One point of the second table. Numbers read back as the same bits; a field is empty where a number is
    /// not defined.</summary>
    public static string Outcome(SweepOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return Line([Whole(outcome.Point), Whole(outcome.Replications), .. outcome.Measures.SelectMany(Fields)]);
    }

    private static IEnumerable<string> Fields(MeasureSummary? m) => m is null
        ? Figures.Select(_ => "")
        : [Whole(m.Count), .. new[] { m.Mean, m.StandardError, m.P05, m.P25, m.P50, m.P75, m.P95 }.Select(Number)];

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) =>
        double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quoted));

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\n") < 0
        ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\n', ' ')}\"";
}
