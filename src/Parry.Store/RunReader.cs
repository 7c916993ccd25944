using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Data.Sqlite;
using Parry.Studies;

namespace Parry.Store;

/// <summary>Reads the tables.</summary>
internal sealed class RunReader(SqliteConnection connection)
{
    private const string Columns = """
        SELECT id, started, wall_seconds, version, scenario.title, run.digest, seed, replications_asked, worlds_asked,
            plans_asked, precision, posture, replications, worlds, plans, replications_per_world, partial,
            EXISTS (SELECT 1 FROM outcome WHERE outcome.run = run.id), precision_of,
            study.title, study.digest, points, number, variant
        FROM run JOIN scenario USING (digest) LEFT JOIN point ON point.run = run.id
            LEFT JOIN study ON study.digest = point.study
        """;

    public IReadOnlyList<StoredRun> Runs() => WithInputs(All(connection.Command(Columns + " ORDER BY id"), Run));

    public StoredRun? Run(long id) =>
        WithInputs(All(connection.Command(Columns + " WHERE id = $id", ("$id", id)), Run)) is [StoredRun run] ? run : null;

    /// <summary>The run that a point of a study is; null if there is none.</summary>
    public long? Point(string study, int number) => All(
        connection.Command(
            "SELECT run FROM point WHERE study = $study AND number = $number", ("$study", study), ("$number", number)),
        row => row.GetInt64(0)) is [long run] ? run : null;

    /// <summary>The points of a study by their numbers, and the run that each is.</summary>
    public Dictionary<int, long> Points(string study) => All(
        connection.Command("SELECT number, run FROM point WHERE study = $study", ("$study", study)),
        row => (Number: row.GetInt32(0), Run: row.GetInt64(1))).ToDictionary(p => p.Number, p => p.Run);

    public List<MeasureSummary> Measures(long id) => All(
        connection.Command(
            """
            SELECT name, unit, n, mean, se, variance, luck, ignorance, p05, p25, p50, p75, p95
            FROM measure WHERE run = $id ORDER BY place
            """,
            ("$id", id)),
        Measure);

    public MeasureSummary? Measure(long id, string name) =>
        All(
            connection.Command(
                """
                SELECT name, unit, n, mean, se, variance, luck, ignorance, p05, p25, p50, p75, p95
                FROM measure WHERE run = $id AND name = $name
                """,
                ("$id", id), ("$name", name)),
            Measure) is [MeasureSummary measure] ? measure : null;

    public List<string> Texts(string digest) => All(
        connection.Command("SELECT text FROM scenario_text WHERE digest = $digest ORDER BY part", ("$digest", digest)),
        row => row.GetString(0));

    public List<double[]> Outcomes(StoredRun run) => All(
        connection.Command(
            """
            SELECT data FROM outcome JOIN measure ON measure.run = outcome.run AND measure.name = outcome.measure
            WHERE outcome.run = $id ORDER BY place
            """,
            ("$id", run.Id)),
        row => ColumnBlob.Read(row.GetFieldValue<byte[]>(0), run.Replications));

    private List<StoredRun> WithInputs(List<StoredRun> runs) =>
        [.. runs.Select(run => run.Point is null ? run : run with { Point = run.Point with { Inputs = Inputs(run.Id) } })];

    private List<(string Path, string Value)> Inputs(long id) => All(
        connection.Command("SELECT path, value FROM point_input WHERE run = $id ORDER BY place", ("$id", id)),
        row => (row.GetString(0), row.GetString(1)));

    private static List<T> All<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using (command)
        {
            using SqliteDataReader rows = command.ExecuteReader();
            var all = new List<T>();
            while (rows.Read())
            {
                all.Add(read(rows));
            }
            return all;
        }
    }

    private static StoredRun Run(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Started = DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        WallSeconds = row.GetDouble(2),
        Version = row.GetString(3),
        Title = row.GetString(4),
        Digest = row.GetString(5),
        Seed = ulong.Parse(row.GetString(6), CultureInfo.InvariantCulture),
        ReplicationsAsked = row.GetInt32(7),
        WorldsAsked = row.IsDBNull(8) ? null : row.GetInt32(8),
        PlansAsked = row.GetInt32(9),
        Precision = row.IsDBNull(10) ? null : row.GetDouble(10),
        Posture = row.GetString(11),
        Replications = row.GetInt32(12),
        Worlds = row.GetInt32(13),
        Plans = row.GetInt32(14),
        ReplicationsPerWorld = row.GetInt32(15),
        Partial = row.GetBoolean(16),
        HasOutcomes = row.GetBoolean(17),
        PrecisionOf = row.GetString(18),
        Point = row.IsDBNull(19)
            ? null
            : new StoredPoint(
                row.GetString(19), row.GetString(20), row.GetInt32(21), row.GetInt32(22), row.GetString(23), []),
    };

    private static MeasureSummary Measure(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetInt32(2),
        row.Double(3),
        row.Double(4),
        row.Double(5),
        row.Double(6),
        row.Double(7),
        row.Double(8),
        row.Double(9),
        row.Double(10),
        row.Double(11),
        row.Double(12));
}
