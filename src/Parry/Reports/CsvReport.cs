using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>Comma-separated values (RFC 4180, LF): an empty field is a number that is not defined.</summary>
public static class CsvReport
{
    /// <summary>One line a measure: name, unit, n, mean, se, variance, its two parts and five quantiles.</summary>
    public static void WriteMeasures(RaidSummary summary, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(to);
        WriteMeasures(summary.Measures, to);
    }

    internal static void WriteMeasures(IEnumerable<MeasureSummary> measures, TextWriter to)
    {
        to.Write("measure,unit,n,mean,se,variance,luck,ignorance,p05,p25,p50,p75,p95\n");
        foreach (MeasureSummary m in measures)
        {
            double[] figures = [m.Mean, m.StandardError, m.Variance, m.Luck, m.Ignorance, m.P05, m.P25, m.P50, m.P75, m.P95];
            to.Write($"{m.Name},{m.Unit},{m.Count},{string.Join(',', figures.Select(Field))}\n");
        }
    }

    /// <summary>One line a replication, in order, with its world and one column a measure.</summary>
    public static void WriteReplications(RaidSummary summary, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(to);
        WriteReplications(
            [.. summary.Measures.Select(m => m.Name)],
            [.. summary.Measures.Select((_, m) => summary.Table.Columns[m])],
            summary.Replications,
            summary.ReplicationsPerWorld,
            to);
    }

    internal static void WriteReplications(
        IEnumerable<string> measures, IReadOnlyList<double[]> columns, int rows, int rowsPerWorld, TextWriter to)
    {
        to.Write($"world,replication,{string.Join(',', measures)}\n");
        for (int row = 0; row < rows; row++)
        {
            int world = row / rowsPerWorld;
            to.Write($"{world + 1},{row + 1},{string.Join(',', columns.Select(c => Field(c[row])))}\n");
        }
    }

    private static string Field(double value) =>
        double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
