using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>Published raids beside what the model says of them.</summary>
public static class HindcastReport
{
    /// <summary>The version of the JSON object.</summary>
    public const string Schema = "parry-hindcast-1";

    private const int Widest = 120;

    /// <summary>Writes tables for a terminal, 120 columns: misses, hits, what does not score, calibration, skill.</summary>
    public static void Write(Hindcast hindcast, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        ArgumentNullException.ThrowIfNull(to);
        foreach (string line in Head(hindcast))
        {
            to.WriteLine(line);
        }
        WriteTables(hindcast, to);
        to.WriteLine();
        to.WriteLine(HindcastTables.Verdict(hindcast));
    }

    /// <summary>The tables alone.</summary>
    internal static void WriteTables(Hindcast hindcast, TextWriter to)
    {
        TextTable.WriteAligned(HindcastTables.Quantities(hindcast), Widest, HindcastTables.Names, to);
        to.WriteLine();
        TextTable.Write(HindcastTables.Coverage(hindcast), to);
        to.WriteLine();
        TextTable.Write(HindcastTables.Skill(hindcast), to);
    }

    /// <summary>Writes the versioned JSON object in UTF-8, ending in a line feed; docs/measures.md describes it.</summary>
    public static void WriteJson(Hindcast hindcast, Stream to)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        VersionedJson.Write(Schema, to, json =>
        {
            json.WriteNumber("seed", hindcast.Seed);
            json.WriteNumber("replications", hindcast.Replications);
            json.WriteBoolean("partial", hindcast.Partial);
            WriteFields(hindcast, json);
        });
    }

    /// <summary>The fields from the raids on.</summary>
    internal static void WriteFields(Hindcast hindcast, Utf8JsonWriter json)
    {
        json.WriteObjects("raids", hindcast.Raids, raid => Write(raid, json));
        json.WriteObjects("calibration", hindcast.Coverage, coverage =>
        {
            json.WriteNumber("interval", coverage.Level);
            json.WriteNumber("scored", coverage.Scored);
            json.WriteNumber("contained", coverage.Contained);
            json.WriteNumberOrNull("share", coverage.Share);
            json.WriteNumber("low", coverage.Low);
            json.WriteNumber("high", coverage.High);
        });
        json.WriteObjects("skill", hindcast.Skill, skill =>
        {
            json.WriteString("baseline", skill.Baseline);
            json.WriteNumber("quantities", skill.Quantities);
            json.WriteNumberOrNull("model", skill.Model);
            json.WriteNumberOrNull("plain", skill.Plain);
            json.WriteNumberOrNull("skill", skill.Skill);
        });
    }

    /// <summary>Two lines over every format: how much was run, and how to read it.</summary>
    internal static string[] Head(Hindcast hindcast)
    {
        int raids = hindcast.Raids.Count;
        string partial = hindcast.Partial ? " - PARTIAL: stopped before the end" : "";
        return
        [
            $"Hindcast of {raids} raid{(raids == 1 ? "" : "s")}, {Figures.Whole(hindcast.Replications)} replications each, "
                + $"seed {hindcast.Seed}{partial}",
            "Reported: the best figure, in brackets its band. Model: where 50 % and 90 % of raids lie; a hit holds the best "
                + "figure.",
        ];
    }

    private static void Write(HindcastRaid raid, Utf8JsonWriter json)
    {
        json.WriteString("raid", raid.Id);
        json.WriteString("scenario", raid.Title);
        json.WriteString("hHour", raid.HHour.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
        json.WriteNumber("replications", raid.Replications);
        json.WriteBoolean("partial", raid.Partial);
        json.WriteObjects("quantities", raid.Quantities, quantity => Write(quantity, json));
    }

    private static void Write(HindcastQuantity quantity, Utf8JsonWriter json)
    {
        json.WriteString("quantity", quantity.Id);
        json.WriteString("name", quantity.Name);
        json.WriteString("unit", quantity.Unit);
        json.WriteNumber("low", quantity.Low);
        json.WriteNumber("best", quantity.Best);
        json.WriteNumber("high", quantity.High);
        json.WriteNumberOrNull("p05", quantity.P05);
        json.WriteNumberOrNull("p25", quantity.P25);
        json.WriteNumberOrNull("p50", quantity.P50);
        json.WriteNumberOrNull("p75", quantity.P75);
        json.WriteNumberOrNull("p95", quantity.P95);
        json.WriteString("standing", quantity.Standing.ToString().ToLowerInvariant());
        json.WriteBoolean("hit50", quantity.Hit50);
        json.WriteBoolean("hit90", quantity.Hit90);
        json.WriteBoolean("touches", quantity.Touches);
        json.WriteNumberOrNull("crps", quantity.Crps);
        json.WriteString("source", quantity.Source);
        json.WriteObjects("claims", quantity.Claims, claim =>
        {
            json.WriteString("claim", claim.Id);
            json.WriteString("name", claim.Name);
            json.WriteNumber("low", claim.Low);
            json.WriteNumber("best", claim.Best);
            json.WriteNumber("high", claim.High);
            json.WriteBoolean("hit50", claim.Hit50);
            json.WriteBoolean("hit90", claim.Hit90);
            json.WriteString("source", claim.Source);
        });
    }
}
