using System;
using System.IO;
using System.Text.Json;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>A raid's report as a versioned JSON object; docs/measures.md describes it. A number that is not defined is
/// null.</summary>
public static class JsonReport
{
    /// <summary>The version of the object: changes when a reader of the old one would be misled.</summary>
    public const string Schema = "parry-run-1";

    /// <summary>Writes the object in UTF-8, ending in a line feed.</summary>
    public static void Write(RaidSummary summary, Stream to)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(to);
        using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("scenario", summary.Scenario.Title);
            json.WriteNumber("seed", summary.Seed);
            json.WriteNumber("worlds", summary.Worlds);
            json.WriteNumber("plans", summary.Plans);
            json.WriteNumber("replications", summary.Replications);
            json.WriteNumber("replicationsPerWorld", summary.ReplicationsPerWorld);
            json.WriteBoolean("partial", summary.Partial);
            json.WriteStartObject("measures");
            foreach (MeasureSummary measure in summary.Measures)
            {
                Write(measure, json);
            }
            json.WriteEndObject();
            json.WriteStartArray("drivers");
            foreach (Driver driver in summary.Drivers)
            {
                Write(driver, json);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }

    private static void Write(MeasureSummary measure, Utf8JsonWriter json)
    {
        json.WriteStartObject(measure.Name);
        json.WriteNumber("n", measure.Count);
        Write("mean", measure.Mean, json);
        Write("se", measure.StandardError, json);
        Write("variance", measure.Variance, json);
        Write("p05", measure.P05, json);
        Write("p25", measure.P25, json);
        Write("p50", measure.P50, json);
        Write("p75", measure.P75, json);
        Write("p95", measure.P95, json);
        json.WriteString("unit", measure.Unit);
        json.WriteEndObject();
    }

    private static void Write(Driver driver, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("input", driver.Path);
        json.WriteString("status", driver.Status);
        Write("rho", driver.Rho, json);
        Write("low", driver.Low, json);
        Write("high", driver.High, json);
        json.WriteNumber("draws", driver.Draws);
        json.WriteEndObject();
    }

    private static void Write(string name, double value, Utf8JsonWriter json)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
