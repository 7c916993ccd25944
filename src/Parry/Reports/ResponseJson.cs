using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>Options compared, for programs.</summary>
public static class ResponseJson
{
    /// <summary>The version of the JSON object.</summary>
    public const string Schema = "parry-respond-1";

    /// <summary>Writes the versioned JSON object in UTF-8, ending in a line feed; docs/response.md describes it.</summary>
    public static void Write(ResponseResult result, Stream to, ResponseFindings? findings = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        VersionedJson.Write(Schema, to, json =>
        {
            json.WriteString("honesty", ResponseResult.Honesty);
            json.WriteString("crisis", result.Crisis.Title);
            json.WriteNumber("seed", result.Settings.Seed);
            json.WriteNumber("worlds", result.Settings.Worlds);
            json.WriteNumber("runs", result.Settings.Runs);
            WriteThresholds(result.Crisis.Thresholds, json);
            WriteOptions(result, json);
            WriteAnchors(result, json);
            WriteSurface(result, json);
            RobustnessJson.Write(result, findings, json);
            SupportPathTables.WriteJson(result.SupportPaths, json);
        });
    }

    private static void WriteThresholds(CrisisThresholds thresholds, Utf8JsonWriter json)
    {
        json.WriteStartObject("thresholds");
        json.WriteNumber("allySupport", thresholds.Ally);
        json.WriteNumber("coalitionAccess", thresholds.Coalition);
        json.WriteNumber("horizonDays", thresholds.HorizonDays);
        json.WriteEndObject();
    }

    // Nothing where the raid is another model's.
    private static void WriteSurface(ResponseResult result, Utf8JsonWriter json)
    {
        if (result is not { SurfaceError: { } error, Partners: { } partners })
        {
            return;
        }
        json.WriteStartObject("surface");
        json.WriteNumber("points", error.Points);
        json.WriteNumber("meanErrorLeakers", error.MeanLoss);
        json.WriteNumber("worstErrorLeakers", error.WorstLoss);
        json.WriteNumber("meanErrorIntercepted", error.MeanShare);
        json.WriteNumber("worstErrorIntercepted", error.WorstShare);
        json.WriteNumber("leakers", partners.All);
        json.WriteNumber("leakersWithoutAlly", partners.WithoutAlly);
        json.WriteNumber("leakersWithoutCoalition", partners.WithoutCoalition);
        json.WriteEndObject();
    }

    private static void WriteOptions(ResponseResult result, Utf8JsonWriter json)
    {
        json.WriteStartArray("refused");
        foreach (Refusal refusal in result.Refused)
        {
            json.WriteStartObject();
            json.WriteString("option", refusal.Option);
            json.WriteString("reason", refusal.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("options");
        for (int i = 0; i < result.Options.Count; i++)
        {
            OptionResult option = result.Options[i];
            json.WriteStartObject();
            json.WriteString("option", option.Id);
            json.WriteNumber("leadsIn", result.Standings[i].LeadsIn);
            json.WriteNumber("failsIn", result.Standings[i].FailsIn);
            Write("measures", option.Measures, json);
            Write("supportHeld", option.SupportHeld, json);
            json.WriteStartObject("byRedType");
            foreach (RedType type in Enum.GetValues<RedType>())
            {
                Write(type.ToString().ToLowerInvariant(), option.ByType[(int)type], json);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAnchors(ResponseResult result, Utf8JsonWriter json)
    {
        json.WriteStartArray("anchors");
        foreach (AnchorFit anchor in result.Anchors)
        {
            json.WriteStartObject();
            json.WriteString("anchor", anchor.Name);
            json.WriteNumber("cases", anchor.Cases);
            json.WriteNumber("of", anchor.Of);
            json.WriteNumber("low", anchor.Low);
            json.WriteNumber("high", anchor.High);
            json.WriteNumber("before", anchor.Before);
            json.WriteNumber("after", anchor.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (result.Calibration is { } fit)
        {
            json.WriteStartObject("calibration");
            json.WriteNumber("effectiveWorlds", fit.EffectiveWorlds);
            json.WriteBoolean("withinIntervals", fit.WithinIntervals);
            json.WriteString("why", fit.Why);
            json.WriteEndObject();
        }
    }

    private static void Write(string name, IEnumerable<MeasureEstimate> measures, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (MeasureEstimate measure in measures)
        {
            json.WriteStartObject(measure.Name);
            json.WriteString("unit", measure.Unit);
            json.WriteNumberOrNull("mean", measure.Mean);
            json.WriteNumberOrNull("standardError", measure.StandardError);
            json.WriteNumberOrNull("p05", measure.P05);
            json.WriteNumberOrNull("p95", measure.P95);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
