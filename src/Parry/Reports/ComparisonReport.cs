using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>What differs between two raids on common random numbers.</summary>
public static class ComparisonReport
{
    /// <summary>The version of the JSON object.</summary>
    public const string Schema = "parry-compare-1";

    private static readonly string[] Heads = ["before", "after", "mean difference", "90 % of raids", "pairing"];

    /// <summary>Writes tables for a terminal: leakers by class, impacts by target, interceptions by nation, rounds and
    /// cost, where any differs.</summary>
    /// <param name="comparison">What to write.</param>
    /// <param name="change">In words, what the second raid has that the first has not.</param>
    /// <param name="to">Where.</param>
    public static void Write(Comparison comparison, string change, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteLine($"{comparison.First.Scenario.Title}: {change}");
        to.WriteLine(Headline.Run(comparison.First));
        to.WriteLine("Both raids draw the same random numbers. In brackets: the 90 % interval of the mean difference. Pairing:");
        to.WriteLine("so many times the replications would be needed without it.");
        foreach (Table table in Tables(comparison))
        {
            to.WriteLine();
            TextTable.Write(table, to);
        }
    }

    /// <summary>Writes the versioned JSON object, with every measure that both raids have.</summary>
    public static void WriteJson(Comparison comparison, string change, Stream to)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(to);
        VersionedJson.Write(Schema, to, json =>
        {
            json.WriteString("scenario", comparison.First.Scenario.Title);
            json.WriteString("change", change);
            json.WriteNumber("seed", comparison.First.Seed);
            json.WriteNumber("worlds", comparison.First.Worlds);
            json.WriteNumber("replications", comparison.Pairs);
            json.WriteBoolean("partial", comparison.First.Partial || comparison.Second.Partial);
            json.WriteStartObject("differences");
            foreach (MeasureDifference d in comparison.Differences)
            {
                json.WriteStartObject(d.Name);
                json.WriteNumberOrNull("before", d.Base);
                json.WriteNumberOrNull("after", d.Other);
                json.WriteNumberOrNull("difference", d.Difference);
                json.WriteNumberOrNull("low", d.Low);
                json.WriteNumberOrNull("high", d.High);
                json.WriteNumberOrNull("p05", d.P05);
                json.WriteNumberOrNull("p95", d.P95);
                json.WriteNumberOrNull("pairing", d.Pairing);
                json.WriteString("unit", d.Unit);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        });
    }

    private static IEnumerable<Table> Tables(Comparison comparison)
    {
        yield return Of("Got through", "leakers", comparison, always: true);
        yield return Of("Impacts", "impacts.", comparison, always: true);
        foreach ((string title, string prefix) in new[]
        {
            ("Intercepted", "intercepted"),
            ("Held back by rules", "held."),
            ("Got through unengaged", "unengaged."),
            ("Overkill", "overkill"),
            ("Rounds fired", "rounds."),
            ("Cost and rates", "cost."),
        })
        {
            Table table = Of(title, prefix, comparison, always: false);
            if (table.Rows.Count > 0)
            {
                yield return table;
            }
        }
    }

    private static Table Of(string title, string prefix, Comparison comparison, bool always) => Table.Of(
        title,
        Heads,
        [
            .. comparison.Differences
                .Where(d => d.Name.StartsWith(prefix, StringComparison.Ordinal))
                .Where(d => always || d.P05 != 0 || d.P95 != 0 || d.Difference != 0)
                .Select(Row),
            .. Alone(comparison.OnlyFirst, prefix, mean => [mean, "-"]),
            .. Alone(comparison.OnlySecond, prefix, mean => ["-", mean]),
        ]);

    // What one raid cannot have has nothing to be set against.
    private static IEnumerable<ImmutableArray<string>> Alone(
        IReadOnlyList<MeasureSummary> measures, string prefix, Func<string, string[]> means) => measures
        .Where(m => m.Name.StartsWith(prefix, StringComparison.Ordinal) && m.Mean > 0)
        .Select(m => (ImmutableArray<string>)[m.Name, .. means(Figures.Count(m.Mean)), "", "", ""]);

    private static ImmutableArray<string> Row(MeasureDifference d)
    {
        double unit = d.Unit == "USD" ? 1e6 : 1;
        string Signed(double value) => Figures.SignedCount(value / unit);
        return
        [
            d.Unit == "USD" ? $"{d.Name} (MUSD)" : d.Name,
            Figures.Count(d.Base / unit),
            Figures.Count(d.Other / unit),
            d.Low.Equals(d.High) ? Signed(d.Difference) : $"{Signed(d.Difference)} ({Signed(d.Low)}..{Signed(d.High)})",
            $"{Signed(d.P05)}..{Signed(d.P95)}",
            double.IsNaN(d.Pairing) ? "" : $"{Figures.Count(d.Pairing)} x",
        ];
    }
}
