using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Parry.Reports;
using Parry.Studies;

namespace Parry.Store;

/// <summary>A run that was kept, for other programs.</summary>
public static class RunExport
{
    /// <summary>The version of the JSON object.</summary>
    public const string Schema = "parry-stored-run-1";

    /// <summary>Comma-separated values as <see cref="CsvReport"/> writes them, in UTF-8.</summary>
    /// <param name="catalogue">Where the run is.</param>
    /// <param name="run">Which.</param>
    /// <param name="outcomes">One line a replication in the place of one a measure.</param>
    /// <param name="to">Where to write.</param>
    /// <exception cref="StoreException">Outcomes are asked for that were not kept.</exception>
    public static void WriteCsv(RunCatalogue catalogue, StoredRun run, bool outcomes, Stream to)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(run);
        IReadOnlyList<MeasureSummary> measures = catalogue.Measures(run);
        IReadOnlyList<double[]> columns = outcomes ? catalogue.Outcomes(run) : [];
        using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (outcomes)
        {
            CsvReport.WriteReplications(
                measures.Select(m => m.Name), columns, run.Replications, run.ReplicationsPerWorld, writer);
        }
        else
        {
            CsvReport.WriteMeasures(measures, writer);
        }
    }

    /// <summary>One versioned object with all that is known of the run, the texts of its scenario too.</summary>
    /// <param name="catalogue">Where the run is.</param>
    /// <param name="run">Which.</param>
    /// <param name="outcomes">Whether to add a column of numbers for each measure.</param>
    /// <param name="to">Where to write.</param>
    /// <exception cref="StoreException">Outcomes are asked for that were not kept.</exception>
    public static void WriteJson(RunCatalogue catalogue, StoredRun run, bool outcomes, Stream to)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(run);
        IReadOnlyList<MeasureSummary> measures = catalogue.Measures(run);
        IReadOnlyList<double[]> columns = outcomes ? catalogue.Outcomes(run) : [];
        VersionedJson.Write(Schema, to, json =>
        {
            WriteHead(run, json);
            json.WriteStrings("texts", catalogue.Texts(run));
            json.WriteStartObject("measures");
            foreach (MeasureSummary measure in measures)
            {
                JsonReport.Write(measure, json);
            }
            json.WriteEndObject();
            if (outcomes)
            {
                WriteOutcomes(measures, columns, json);
            }
        });
    }

    private static void WriteHead(StoredRun run, Utf8JsonWriter json)
    {
        json.WriteNumber("id", run.Id);
        json.WriteString("started", run.Started.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("wallSeconds", run.WallSeconds);
        json.WriteString("version", run.Version);
        json.WriteString("scenario", run.Title);
        json.WriteString("digest", run.Digest);
        json.WriteNumber("seed", run.Seed);
        json.WriteStartObject("asked");
        json.WriteNumber("replications", run.ReplicationsAsked);
        json.WriteNumberOrNull("worlds", run.WorldsAsked ?? double.NaN);
        json.WriteNumber("plans", run.PlansAsked);
        json.WriteNumberOrNull("precision", run.Precision ?? double.NaN);
        json.WriteString("precisionOf", run.PrecisionOf);
        json.WriteString("posture", run.Posture);
        json.WriteEndObject();
        json.WriteNumber("worlds", run.Worlds);
        json.WriteNumber("plans", run.Plans);
        json.WriteNumber("replications", run.Replications);
        json.WriteNumber("replicationsPerWorld", run.ReplicationsPerWorld);
        json.WriteBoolean("partial", run.Partial);
        WritePoint(run.Point, json);
    }

    private static void WritePoint(StoredPoint? point, Utf8JsonWriter json)
    {
        if (point is null)
        {
            json.WriteNull("point");
            return;
        }
        json.WriteStartObject("point");
        json.WriteString("study", point.Study);
        json.WriteString("digest", point.Digest);
        json.WriteNumber("points", point.Points);
        json.WriteNumber("number", point.Number);
        json.WriteString("variant", point.Variant);
        json.WriteStartObject("inputs");
        foreach ((string path, string value) in point.Inputs)
        {
            json.WriteString(path, value);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOutcomes(
        IReadOnlyList<MeasureSummary> measures, IReadOnlyList<double[]> columns, Utf8JsonWriter json)
    {
        json.WriteStartObject("outcomes");
        foreach ((MeasureSummary measure, double[] column) in measures.Zip(columns))
        {
            json.WriteStartArray(measure.Name);
            foreach (double value in column)
            {
                json.WriteNumberValueOrNull(value);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
