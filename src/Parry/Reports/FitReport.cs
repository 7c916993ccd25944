using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>A fit, and how raids that it did not see compare with its predictions.</summary>
public static class FitReport
{
    /// <summary>The version of the JSON object.</summary>
    public const string Schema = "parry-fit-1";

    /// <summary>Writes tables for a terminal, 120 columns: what was fitted, then every raid predicted from the others,
    /// misses first.</summary>
    public static void Write(Fit fit, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(to);
        foreach (string line in Head(fit))
        {
            to.WriteLine(line);
        }
        to.WriteLine();
        TextTable.Write(Groups(fit), to);
        to.WriteLine();
        TextTable.Write(Worth(fit), to);
        to.WriteLine();
        to.WriteLine("Every raid as a fit on the others predicts it. Reported: the best figure, in brackets its band.");
        HindcastReport.WriteTables(fit.LeftOut, to);
        to.WriteLine();
        TextTable.Write(Width(fit.Width), to);
        to.WriteLine();
        to.WriteLine(HindcastTables.Verdict(fit.LeftOut));
    }

    /// <summary>Writes the versioned JSON object in UTF-8, ending in a line feed; docs/measures.md describes it.</summary>
    public static void WriteJson(Fit fit, Stream to)
    {
        ArgumentNullException.ThrowIfNull(fit);
        VersionedJson.Write(Schema, to, json =>
        {
            json.WriteNumber("seed", fit.Options.Seed);
            json.WriteNumber("draws", fit.Options.Draws);
            json.WriteNumber("replications", fit.Options.Replications);
            json.WriteNumber("tolerance", fit.Options.Tolerance);
            json.WriteNumber("priorSd", fit.Options.PriorDeviation);
            json.WriteNumber("betweenRaids", fit.Options.BetweenRaids);
            json.WriteStrings("fittedOn", fit.FittedOn);
            json.WriteNumber("effectiveSampleSize", fit.EffectiveSampleSize);
            json.WriteNumber("temperature", fit.Temperature);
            json.WriteObjects("evidence", fit.Evidence, evidence =>
            {
                json.WriteString("raid", evidence.Raid);
                json.WriteNumber("fullEffectiveSampleSize", evidence.FullEffectiveSampleSize);
                json.WriteNumber("temperature", evidence.Temperature);
                json.WriteNumber("effectiveSampleSize", evidence.EffectiveSampleSize);
                json.WriteNumber("predictedFrom", evidence.PredictedFrom);
            });
            json.WriteObjects("groups", fit.Groups, group =>
            {
                json.WriteString("group", group.Name);
                json.WriteNumber("mean", group.Mean);
                json.WriteNumber("sd", group.Deviation);
                json.WriteNumber("half", group.Half);
                json.WriteStrings("raids", group.Raids);
            });
            HindcastReport.WriteFields(fit.LeftOut, json);
            json.WriteStartObject("width");
            json.WriteNumberOrNull("predicted", fit.Width.Predicted);
            json.WriteNumberOrNull("flat", fit.Width.Flat);
            json.WriteNumberOrNull("ratio", fit.Width.Ratio);
            json.WriteEndObject();
        });
    }

    private static IEnumerable<string> Head(Fit fit)
    {
        FitOptions options = fit.Options;
        int raids = fit.FittedOn.Count;
        yield return $"Fit of {fit.Groups.Count} shifts on {raids} raid{(raids == 1 ? "" : "s")}, "
            + $"{Figures.Whole(options.Draws)} draws of {options.Replications} replications of each raid, seed {options.Seed}";
        yield return $"Assumed: prior sd {Figures.Plain(options.PriorDeviation)}, between raids "
            + $"{Figures.Plain(options.BetweenRaids)} (logits), tolerance {Figures.Plain(options.Tolerance)}";
        yield return fit.Temperature < 1
            ? $"Too few draws agree with every report: reports are given as little as {Figures.Share(fit.Temperature)} of "
                + $"their weight, so that {Figures.Count(fit.EffectiveSampleSize)} count"
            : $"At least {Figures.Count(fit.EffectiveSampleSize)} draws count for every raid";
    }

    private static Table Groups(Fit fit) => Table.Of(
        "Shifts, logits",
        ["prior sd", "mean", "sd", "0.5 becomes", "raids"],
        [
            .. fit.Groups.Select(g => ImmutableArray.Create(
                g.Name,
                Figures.Share(fit.Options.PriorDeviation),
                Figures.Signed(g.Mean),
                Figures.Share(g.Deviation),
                Figures.Share(g.Half),
                $"{g.Raids.Count}")),
        ]);

    private static Table Worth(Fit fit) => Table.Of(
        "Draws that count",
        ["with its report", "temperature", "then", "left out"],
        [
            .. fit.Evidence.Select(e => ImmutableArray.Create(
                e.Raid,
                Figures.Count(e.FullEffectiveSampleSize),
                Figures.Share(e.Temperature),
                Figures.Count(e.EffectiveSampleSize),
                Figures.Count(e.PredictedFrom))),
        ]);

    private static Table Width(FitWidth width) => Table.Of(
        "Mean width of 90 % intervals",
        ["predicted", "from 0 to 1", "ratio"],
        [
            [
                "as a share of what was launched", Figures.Plain(width.Predicted), Figures.Plain(width.Flat),
                Figures.Plain(width.Ratio),
            ],
        ]);
}
