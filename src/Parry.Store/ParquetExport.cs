using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parry.Studies;

namespace Parry.Store;

/// <summary>A run that was kept as a Parquet file, which DuckDB's library writes where there is one.</summary>
public static class ParquetExport
{
    /// <summary>The same tables as <see cref="RunExport.WriteCsv"/>: texts as texts, counts as whole numbers, all else
    /// as doubles, to the bit; null where a number is not defined. Which run it is stands in the file's metadata.</summary>
    /// <param name="catalogue">Where the run is.</param>
    /// <param name="run">Which.</param>
    /// <param name="outcomes">One row a replication in the place of one a measure.</param>
    /// <param name="path">The file; it is not whole before this returns.</param>
    /// <exception cref="StoreException">There is no library of DuckDB or none that can be used, the file cannot be
    /// written, or outcomes are asked for that were not kept.</exception>
    public static void Write(RunCatalogue catalogue, StoredRun run, bool outcomes, string path)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(run);
        IReadOnlyList<MeasureSummary> measures = catalogue.Measures(run);
        if (outcomes)
        {
            ParquetTable.Write(path, Columns(run, measures, catalogue.Outcomes(run)), run.Replications, About(run));
        }
        else
        {
            ParquetTable.Write(path, Columns(measures), measures.Count, About(run));
        }
    }

    /// <summary>Nothing if <see cref="Write"/> has the library it needs.</summary>
    /// <exception cref="StoreException">It has not: what is missing, and what to do.</exception>
    public static void Require() => DuckDbLibrary.Require();

    private static ParquetColumn[] Columns(IReadOnlyList<MeasureSummary> measures) =>
    [
        ParquetColumn.Text("measure", row => measures[row].Name),
        ParquetColumn.Text("unit", row => measures[row].Unit),
        ParquetColumn.Whole("n", row => measures[row].Count),
        ParquetColumn.Number("mean", row => measures[row].Mean),
        ParquetColumn.Number("se", row => measures[row].StandardError),
        ParquetColumn.Number("variance", row => measures[row].Variance),
        ParquetColumn.Number("luck", row => measures[row].Luck),
        ParquetColumn.Number("ignorance", row => measures[row].Ignorance),
        ParquetColumn.Number("p05", row => measures[row].P05),
        ParquetColumn.Number("p25", row => measures[row].P25),
        ParquetColumn.Number("p50", row => measures[row].P50),
        ParquetColumn.Number("p75", row => measures[row].P75),
        ParquetColumn.Number("p95", row => measures[row].P95),
    ];

    private static ParquetColumn[] Columns(
        StoredRun run, IReadOnlyList<MeasureSummary> measures, IReadOnlyList<double[]> columns) =>
    [
        ParquetColumn.Whole("world", row => (row / run.ReplicationsPerWorld) + 1),
        ParquetColumn.Whole("replication", row => row + 1),
        .. measures.Zip(columns, (measure, column) => ParquetColumn.Number(measure.Name, row => column[row])),
    ];

    private static IEnumerable<(string Name, string Value)> About(StoredRun run) =>
    [
        ("run", run.Id.ToString(CultureInfo.InvariantCulture)),
        ("scenario", run.Title),
        ("digest", run.Digest),
        ("seed", run.Seed.ToString(CultureInfo.InvariantCulture)),
        ("version", run.Version),
        .. run.Point is { } point ? RunText.Place(point) : [],
    ];
}
