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
        VersionedJson.Write(Schema, to, json =>
        {
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
            json.WriteObjects("drivers", summary.Drivers, driver => Write(driver, json));
            if (summary.HalfWidth is { } half)
            {
                json.WriteNumberOrNull("halfWidth", half);
            }
            if (summary.CostOfSurprise?.Find("leakers") is { } cost)
            {
                json.WriteStartObject("costOfSurprise");
                json.WriteNumberOrNull("leakers", cost.Difference);
                json.WriteNumberOrNull("low", cost.Low);
                json.WriteNumberOrNull("high", cost.High);
                json.WriteNumberOrNull("p05", cost.P05);
                json.WriteNumberOrNull("p95", cost.P95);
                json.WriteEndObject();
            }
        });
    }

    internal static void Write(MeasureSummary measure, Utf8JsonWriter json)
    {
        json.WriteStartObject(measure.Name);
        json.WriteNumber("n", measure.Count);
        json.WriteNumberOrNull("mean", measure.Mean);
        json.WriteNumberOrNull("se", measure.StandardError);
        json.WriteNumberOrNull("variance", measure.Variance);
        json.WriteNumberOrNull("luck", measure.Luck);
        json.WriteNumberOrNull("ignorance", measure.Ignorance);
        json.WriteNumberOrNull("p05", measure.P05);
        json.WriteNumberOrNull("p25", measure.P25);
        json.WriteNumberOrNull("p50", measure.P50);
        json.WriteNumberOrNull("p75", measure.P75);
        json.WriteNumberOrNull("p95", measure.P95);
        json.WriteString("unit", measure.Unit);
        json.WriteEndObject();
    }

    private static void Write(Driver driver, Utf8JsonWriter json)
    {
        json.WriteString("input", driver.Path);
        json.WriteString("status", driver.Status);
        json.WriteNumberOrNull("rho", driver.Rho);
        json.WriteNumberOrNull("low", driver.Low);
        json.WriteNumberOrNull("high", driver.High);
        json.WriteNumber("draws", driver.Draws);
    }
}
