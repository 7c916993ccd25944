using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>A hindcast of crises as one JSON object; docs/measures.md describes it.</summary>
public static class CrisisHindcastJson
{
    /// <summary>The version of the object.</summary>
    public const string Schema = "parry-crisis-hindcast-1";

    /// <summary>Writes the object in UTF-8, ending in a line feed.</summary>
    public static void Write(CrisisHindcast hindcast, Stream to)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        VersionedJson.Write(Schema, to, json =>
        {
            json.WriteString("honesty", $"{ResponseResult.Honesty} {CrisisHindcast.OnlyWhatWasTaken}");
            json.WriteNumber("seed", hindcast.Settings.Seed);
            json.WriteNumber("worlds", hindcast.Settings.Worlds);
            json.WriteNumber("runs", hindcast.Settings.Runs);
            json.WriteObjects("crises", hindcast.Cases, one => Write(one, json));
            json.WriteObjects("tallies", hindcast.Tallies, tally =>
            {
                json.WriteString("outcome", CrisisHindcastTables.Word(tally.Outcome));
                json.WriteNumber("observed", tally.Observed);
                json.WriteNumber("expected", tally.Expected);
            });
            json.WriteObjects("skill", hindcast.Skill, skill => Write(skill, json));
            json.WriteObjects("otherReading", hindcast.OtherReading, skill => Write(skill, json));
            json.WriteObjects("leftOut", hindcast.Past.LeftOut, left =>
            {
                json.WriteString("crisis", left.Id);
                json.WriteString("title", left.Title);
                json.WriteString("triggered", left.Triggered);
                json.WriteString("reason", left.Reason);
            });
        });
    }

    private static void Write(CrisisHindcastCase one, Utf8JsonWriter json)
    {
        json.WriteString("crisis", one.Id);
        json.WriteString("title", one.Title);
        json.WriteString("triggered", one.Triggered);
        json.WriteNumber("delayDays", one.DelayDays);
        json.WriteNumber("firstRung", one.FirstRung);
        json.WriteString("outcome", CrisisHindcastTables.Word(one.Outcome));
        json.WriteString("disputed", one.Disputed is { } other ? CrisisHindcastTables.Word(other) : null);
        json.WriteBoolean("renewedRaid", one.Renewed);
        json.WriteBoolean("miss", one.IsMiss);
        Write(one.Shares, one.RankedScore, one.RenewedShare, one.RenewedScore, json);
        json.WriteObjects("baselines", one.Baselines, plain =>
        {
            json.WriteString("baseline", plain.Baseline);
            Write(plain.Shares, plain.RankedScore, plain.Renewed, plain.RenewedScore, json);
        });
        json.WriteObjects("sources", one.Past.Sources, source =>
        {
            json.WriteString("title", source.Publication.Title);
            json.WriteString("publisher", source.Publication.Publisher);
            json.WriteString("date", source.Publication.Date);
            json.WriteString("address", source.Address);
            json.WriteBoolean("verified", source.Verified);
        });
    }

    private static void Write(
        IReadOnlyList<double> shares, double ranked, double renewed, double brier, Utf8JsonWriter json)
    {
        if (shares.Count > 0)
        {
            json.WriteStartObject("shares");
            foreach (CrisisOutcome outcome in Enum.GetValues<CrisisOutcome>())
            {
                json.WriteNumber(CrisisHindcastTables.Word(outcome), shares[(int)outcome]);
            }
            json.WriteEndObject();
            json.WriteNumber("rps", ranked);
        }
        json.WriteNumber("renewed", renewed);
        json.WriteNumber("brier", brier);
    }

    private static void Write(CrisisSkill skill, Utf8JsonWriter json)
    {
        json.WriteString("score", skill.Score);
        json.WriteString("baseline", skill.Baseline);
        json.WriteNumber("cases", skill.Cases);
        json.WriteNumber("model", skill.Model);
        json.WriteNumber("plain", skill.Plain);
        json.WriteNumberOrNull("skill", skill.Skill);
        json.WriteNumberOrNull("low", skill.Low);
        json.WriteNumberOrNull("high", skill.High);
    }
}
