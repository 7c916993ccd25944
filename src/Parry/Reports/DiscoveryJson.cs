using System;
using System.IO;
using System.Text.Json;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>The JSON object of a discovery; docs/measures.md describes it.</summary>
internal static class DiscoveryJson
{
    public static void Write(Discovery discovery, Stream to)
    {
        ArgumentNullException.ThrowIfNull(discovery);
        VersionedJson.Write(DiscoveryReport.Schema, to, json =>
        {
            if (discovery.Table.Caveat.Length > 0)
            {
                json.WriteString("honesty", discovery.Table.Caveat);
            }
            Write(discovery, json);
        });
    }

    /// <summary>The fields that follow the schema.</summary>
    public static void Write(Discovery discovery, Utf8JsonWriter json)
    {
        json.WriteString("value", discovery.Table.Value);
        json.WriteString("cases", discovery.Rule.ToString());
        json.WriteNumber("undefined", discovery.Table.Undefined);
        json.WriteNumber("alpha", discovery.Options.Alpha);
        json.WriteNumber("massMin", discovery.Options.MassMin);
        json.WriteNumber("halves", discovery.Options.Halves);
        json.WriteNumber("seed", discovery.Options.Seed);
        json.WriteNumber("peels", discovery.Peels);
        json.WriteNumber("described", discovery.Described);
        json.WriteStartArray("trajectory");
        foreach (DiscoveryBox box in discovery.Trajectory)
        {
            Write(box, json);
        }
        json.WriteEndArray();
        json.WritePropertyName("box");
        Write(discovery.Box, json);
        json.WriteStartArray("inputs");
        foreach (DiscoveryInput input in discovery.Inputs)
        {
            Write(input, json);
        }
        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (LeftOutColumn column in discovery.Table.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("column", column.Name);
            json.WriteString("why", column.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(DiscoveryBox box, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("points", box.Points);
        json.WriteNumber("cases", box.Cases);
        json.WriteNumberOrNull("coverage", box.Coverage);
        json.WriteNumber("density", box.Density);
        json.WriteNumber("mass", box.Mass);
        json.WriteNumber("limited", box.Restricted);
        json.WriteEndObject();
    }

    private static void Write(DiscoveryInput input, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("input", input.Name);
        json.WriteString("unit", input.Unit);
        json.WriteNumberOrNull("low", input.Low);
        json.WriteNumberOrNull("high", input.High);
        json.WriteNumber("rangeLow", input.RangeLow);
        json.WriteNumber("rangeHigh", input.RangeHigh);
        json.WriteStrings("words", input.Words);
        json.WriteNumberOrNull("quasiP", input.QuasiP);
        json.WriteNumberOrNull("again", input.Again);
        json.WriteEndObject();
    }
}
