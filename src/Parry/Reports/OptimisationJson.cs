using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>What an optimisation came to, as a versioned JSON object and as comma-separated values.</summary>
public static class OptimisationJson
{
    /// <summary>The version of the object.</summary>
    public const string Schema = "parry-optimise-1";

    /// <summary>Writes the object in UTF-8, ending in a line feed.</summary>
    public static void Write(Optimisation optimisation, OptimisationResult result, Stream to)
    {
        ArgumentNullException.ThrowIfNull(optimisation);
        ArgumentNullException.ThrowIfNull(result);
        VersionedJson.Write(Schema, to, json =>
        {
            WriteQuestion(optimisation, json);
            json.WriteBoolean("reached", result.IsReached);
            json.WriteBoolean("partial", result.IsPartial);
            json.WriteNumber("leader", result.Leader);
            json.WriteNumber("batches", result.Batches);
            json.WriteNumber("replications", result.Replications);
            json.WriteNumber("equalReplications", result.EqualReplications);
            json.WriteObjects("alternatives", result.Outcomes, o => WriteOutcome(optimisation, o, json));
        });
    }

    private static void WriteQuestion(Optimisation optimisation, Utf8JsonWriter json)
    {
        json.WriteString("study", optimisation.Title);
        json.WriteNumber("seed", optimisation.Seed);
        json.WriteString("measure", optimisation.Measure);
        json.WriteString("goal", optimisation.Maximise ? "maximise" : "minimise");
        json.WriteNumber("indifference", optimisation.Indifference);
        json.WriteNumber("confidence", optimisation.Confidence);
        json.WriteNumber("batch", optimisation.Batch);
        json.WriteNumberOrNull("budget", optimisation.Budget ?? double.NaN);
        json.WriteObjects("items", optimisation.Items, item =>
        {
            json.WriteString("id", item.Id);
            json.WriteNumber("price", item.Price);
            json.WriteNumber("most", item.Most);
            json.WriteString("basis", item.Basis);
        });
    }

    private static void WriteOutcome(Optimisation optimisation, AlternativeOutcome o, Utf8JsonWriter json)
    {
        json.WriteNumber("number", o.Alternative.Number);
        json.WriteStartObject("choices");
        foreach ((string choice, string option) in optimisation.Choices.Zip(o.Alternative.Options))
        {
            json.WriteString(choice, option);
        }
        json.WriteEndObject();
        json.WriteStartObject("bought");
        foreach ((PricedItem item, int count) in optimisation.Items.Zip(o.Alternative.Bought))
        {
            json.WriteNumber(item.Id, count);
        }
        json.WriteEndObject();
        json.WriteNumber("price", o.Alternative.Price);
        json.WriteNumber("batches", o.Batches);
        foreach ((string name, double value) in Figures(o))
        {
            json.WriteNumberOrNull(name, value);
        }
        json.WriteNumberOrNull("eliminatedAfter", o.EliminatedAfter ?? double.NaN);
        json.WriteNumberOrNull("eliminatedBy", o.EliminatedBy ?? double.NaN);
    }

    /// <summary>Writes one line an alternative, in their order, under a head.</summary>
    public static void WriteCsv(Optimisation optimisation, OptimisationResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(optimisation);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        void Line(params string[] fields) => to.Write(string.Join(',', fields.Select(CsvText.Field)) + "\n");
        Line(["number", .. optimisation.Choices, .. optimisation.Items.Select(i => i.Id), "price", "batches",
            .. Figures(result.Outcomes[0]).Select(f => f.Name), "eliminatedAfter", "eliminatedBy", "fate"]);
        foreach (AlternativeOutcome o in result.Outcomes)
        {
            Line([Number(o.Alternative.Number), .. o.Alternative.Options, .. o.Alternative.Bought.Select(n => Number(n)),
                Number(o.Alternative.Price), Number(o.Batches), .. Figures(o).Select(f => Number(f.Value)),
                Number(o.EliminatedAfter ?? double.NaN), Number(o.EliminatedBy ?? double.NaN), Fate(o, result)]);
        }
    }

    // As the text has it.
    internal static string Fate(AlternativeOutcome o, OptimisationResult result) =>
        !o.IsLeft ? "eliminated"
            : o.Alternative.Number != result.Leader ? "left"
            : result.IsReached ? "selected" : "ahead";

    private static (string Name, double Value)[] Figures(AlternativeOutcome o) =>
    [
        ("mean", o.Mean),
        ("low", o.Low),
        ("high", o.High),
        ("difference", o.Difference),
        ("differenceLow", o.DifferenceLow),
        ("differenceHigh", o.DifferenceHigh),
        ("roundsCost", o.RoundsCost),
    ];

    private static string Number(double value) =>
        double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
