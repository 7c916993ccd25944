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

    /// <summary>Writes one table a measure, the input with the largest ST first.</summary>
    public static void Write(Sensitivity sensitivity, IReadOnlyList<VariantShares> shares, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteLine(sensitivity.Title);
        to.WriteLine($"{Figures.Whole(sensitivity.Rows)} rows, {Figures.Whole(sensitivity.Evaluations)} evaluations of "
            + $"{Figures.Whole(sensitivity.Replications)} replications, seed {sensitivity.Seed}");
        to.WriteLine("Shares of the variance of the mean; in brackets, 90 % intervals.");
        foreach (VariantShares variant in shares)
        {
            foreach (MeasureShares measure in variant.Measures)
            {
                to.WriteLine();
                string title = shares.Count > 1 ? $"{measure.Measure}, {variant.Variant}" : measure.Measure;
                TextTable.Write(Table.Of(title, ["S1 (alone)", "ST (in all)"], Rows(measure)), to);
            }
        }
    }

    /// <summary>Writes the object in UTF-8, ending in a line feed.</summary>
    public static void WriteJson(Sensitivity sensitivity, IReadOnlyList<VariantShares> shares, Stream to)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(shares);
        VersionedJson.Write(Schema, to, json =>
        {
            json.WriteString("study", sensitivity.Title);
            json.WriteNumber("seed", sensitivity.Seed);
            json.WriteNumber("rows", sensitivity.Rows);
            json.WriteNumber("evaluations", sensitivity.Evaluations);
            json.WriteNumber("replications", sensitivity.Replications);
            json.WriteStartObject("variants");
            foreach (VariantShares variant in shares)
            {
                Write(variant, json);
            }
            json.WriteEndObject();
        });
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
                json.WriteNumberOrNull("st", share.Total);
                json.WriteNumberOrNull("stLow", share.TotalLow);
                json.WriteNumberOrNull("stHigh", share.TotalHigh);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static ImmutableArray<ImmutableArray<string>> Rows(MeasureShares measure) =>
    [
        .. measure.Shares.OrderByDescending(s => s.Total).Select(s => ImmutableArray.Create(
            s.Path,
            Interval(s.First, s.FirstLow, s.FirstHigh),
            Interval(s.Total, s.TotalLow, s.TotalHigh))),
    ];

    private static string Interval(double value, double low, double high) => double.IsNaN(value)
        ? "-"
        : $"{Share(value)} ({Share(low)}..{Share(high)})";

    // Without the sign of a zero.
    private static string Share(double value) => Figures.Share(Math.Round(value, 2) + 0.0);
}
