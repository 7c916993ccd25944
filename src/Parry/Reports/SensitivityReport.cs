using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>Sobol indices for a terminal, and as a versioned JSON object.</summary>
public static class SensitivityReport
{
    /// <summary>The version of the object.</summary>
    public const string Schema = "parry-sensitivity-1";

    /// <summary>What the figures are.</summary>
    internal const string Reading = "Shares of the variance of the mean; in brackets, 95 % intervals.";

    /// <summary>Writes one table a measure, the input with the largest ST first.</summary>
    public static void Write(Sensitivity sensitivity, IReadOnlyList<VariantShares> shares, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(to);
        if (sensitivity.Caveat.Length > 0)
        {
            ResponseReport.Say([sensitivity.Caveat, ""], to);
        }
        to.WriteLine(sensitivity.Title);
        to.WriteLine(Run(sensitivity));
        to.WriteLine(Reading);
        foreach (VariantShares variant in shares)
        {
            foreach (MeasureShares measure in variant.Measures)
            {
                to.WriteLine();
                string title = shares.Count > 1 ? $"{measure.Measure}, {variant.Variant}" : measure.Measure;
                TextTable.Write(Of(title, measure.Shares), to);
            }
        }
    }

    /// <summary>How much was run.</summary>
    internal static string Run(Sensitivity sensitivity) =>
        $"{Figures.Whole(sensitivity.Rows)} rows, {Figures.Whole(sensitivity.Evaluations)} evaluations of "
        + $"{Figures.Whole(sensitivity.Replications)} {sensitivity.Runs}, seed {sensitivity.Seed}";

    /// <summary>One measure; the input with the largest ST first.</summary>
    internal static Table Of(string title, IEnumerable<InputShare> shares) => new(
        title,
        [
            Column.Names,
            new Column("S1 (alone)"),
            new Column("ST (in all)"),
            new Column("", HoldsWords: true),
        ],
        [
            .. shares.OrderByDescending(s => s.Total).Select(s => ImmutableArray.Create(
                s.Path,
                Interval(s.First, s.FirstLow, s.FirstHigh),
                Interval(s.Total, s.TotalLow, s.TotalHigh),
                s.IsDistinct || double.IsNaN(s.First) ? "" : "S1 not distinguishable from 0")),
        ]);

    /// <summary>Writes the object in UTF-8, ending in a line feed.</summary>
    public static void WriteJson(Sensitivity sensitivity, IReadOnlyList<VariantShares> shares, Stream to)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(shares);
        VersionedJson.Write(Schema, to, json =>
        {
            if (sensitivity.Caveat.Length > 0)
            {
                json.WriteString("honesty", sensitivity.Caveat);
            }
            json.WriteString("study", sensitivity.Title);
            json.WriteNumber("seed", sensitivity.Seed);
            json.WriteNumber("rows", sensitivity.Rows);
            json.WriteNumber("evaluations", sensitivity.Evaluations);
            json.WriteNumber("replications", sensitivity.Replications);
            Write(shares, json);
        });
    }

    /// <summary>The indices, by variant, measure and input.</summary>
    internal static void Write(IReadOnlyList<VariantShares> shares, Utf8JsonWriter json)
    {
        json.WriteStartObject("variants");
        foreach (VariantShares variant in shares)
        {
            Write(variant, json);
        }
        json.WriteEndObject();
    }

    private static void Write(VariantShares variant, Utf8JsonWriter json)
    {
        json.WriteStartObject(variant.Variant);
        foreach (MeasureShares measure in variant.Measures)
        {
            json.WriteStartObject(measure.Measure);
            foreach (InputShare share in measure.Shares)
            {
                json.WriteStartObject(share.Path);
                json.WriteNumberOrNull("s1", share.First);
                json.WriteNumberOrNull("s1Low", share.FirstLow);
                json.WriteNumberOrNull("s1High", share.FirstHigh);
                json.WriteBoolean("s1Distinct", share.IsDistinct);
                json.WriteNumberOrNull("st", share.Total);
                json.WriteNumberOrNull("stLow", share.TotalLow);
                json.WriteNumberOrNull("stHigh", share.TotalHigh);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string Interval(double value, double low, double high) => double.IsNaN(value)
        ? "-"
        : $"{Share(value)} ({Share(low)}..{Share(high)})";

    // Without the sign of a zero.
    private static string Share(double value) => Figures.Share(Math.Round(value, 2) + 0.0);
}
