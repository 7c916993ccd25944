using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Parry.Studies;

namespace Parry.Store;

/// <summary>Puts one run into the tables; whoever calls it holds the transaction.</summary>
internal sealed class RunWriter(SqliteConnection connection)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Sorts as the instants do.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    public static string Digest(ImmutableArray<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))));

    public long Write(RaidSummary summary, RunOptions options, DateTimeOffset started, TimeSpan wall, bool outcomes)
    {
        string digest = WriteScenario(summary.Scenario.Title, summary.Scenario.Texts);
        long id = WriteRun(summary, options, started, wall, digest);
        WriteMeasures(summary, id);
        if (outcomes)
        {
            WriteOutcomes(summary, id);
        }
        return id;
    }

    private string WriteScenario(string title, ImmutableArray<string> texts)
    {
        string digest = Digest(texts);
        connection.Execute("INSERT OR IGNORE INTO scenario VALUES ($digest, $title)", ("$digest", digest), ("$title", title));
        foreach ((int part, string text) in texts.Index())
        {
            connection.Execute(
                "INSERT OR IGNORE INTO scenario_text VALUES ($digest, $part, $text)",
                ("$digest", digest), ("$part", part), ("$text", text));
        }
        return digest;
    }

    private long WriteRun(RaidSummary summary, RunOptions options, DateTimeOffset started, TimeSpan wall, string digest)
    {
        using SqliteCommand insert = connection.Command(
            """
            INSERT INTO run (started, wall_seconds, version, digest, seed, replications_asked, worlds_asked, plans_asked,
                precision, precision_of, posture, replications, worlds, plans, replications_per_world, partial)
            VALUES ($started, $wall, $version, $digest, $seed, $replicationsAsked, $worldsAsked, $plansAsked,
                $precision, $precisionOf, $posture, $replications, $worlds, $plans, $perWorld, $partial)
            RETURNING id
            """,
            ("$started", Text(started)),
            ("$wall", wall.TotalSeconds),
            ("$version", StudyDigest.Version),
            ("$digest", digest),
            ("$seed", summary.Seed.ToString(CultureInfo.InvariantCulture)),
            ("$replicationsAsked", options.Replications),
            ("$worldsAsked", options.Worlds),
            ("$plansAsked", options.Plans),
            ("$precision", options.Precision),
            ("$precisionOf", options.PrecisionOf),
            ("$posture", options.Posture.ToString().ToLowerInvariant()),
            ("$replications", summary.Replications),
            ("$worlds", summary.Worlds),
            ("$plans", summary.Plans),
            ("$perWorld", summary.ReplicationsPerWorld),
            ("$partial", summary.Partial ? 1 : 0));
        return (long)insert.ExecuteScalar()!;
    }

    private void WriteMeasures(RaidSummary summary, long id)
    {
        foreach ((int place, MeasureSummary m) in summary.Measures.Index())
        {
            connection.Execute(
                """
                INSERT INTO measure VALUES ($run, $place, $name, $unit, $n, $mean, $se, $variance, $luck, $ignorance,
                    $p05, $p25, $p50, $p75, $p95)
                """,
                ("$run", id),
                ("$place", place),
                ("$name", m.Name),
                ("$unit", m.Unit),
                ("$n", m.Count),
                ("$mean", Sql.OrNull(m.Mean)),
                ("$se", Sql.OrNull(m.StandardError)),
                ("$variance", Sql.OrNull(m.Variance)),
                ("$luck", Sql.OrNull(m.Luck)),
                ("$ignorance", Sql.OrNull(m.Ignorance)),
                ("$p05", Sql.OrNull(m.P05)),
                ("$p25", Sql.OrNull(m.P25)),
                ("$p50", Sql.OrNull(m.P50)),
                ("$p75", Sql.OrNull(m.P75)),
                ("$p95", Sql.OrNull(m.P95)));
        }
    }

    private void WriteOutcomes(RaidSummary summary, long id)
    {
        for (int m = 0; m < summary.Measures.Count; m++)
        {
            connection.Execute(
                "INSERT INTO outcome VALUES ($run, $measure, $data)",
                ("$run", id),
                ("$measure", summary.Measures[m].Name),
                ("$data", ColumnBlob.Of(summary.Table.Columns[m].AsSpan(0, summary.Replications))));
        }
    }
}
