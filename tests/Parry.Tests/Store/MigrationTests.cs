using System;
using System.IO;
using Microsoft.Data.Sqlite;
using Parry.Store;
using Xunit;

namespace Parry.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    // As version 1 wrote it: never to be changed.
    private const string VersionOne = """
        PRAGMA application_id = 1347572313;
        CREATE TABLE scenario (digest TEXT PRIMARY KEY, title TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE scenario_text (digest TEXT NOT NULL REFERENCES scenario ON DELETE CASCADE, part INTEGER NOT NULL,
            text TEXT NOT NULL, PRIMARY KEY (digest, part)) WITHOUT ROWID;
        CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, wall_seconds REAL NOT NULL,
            version TEXT NOT NULL, digest TEXT NOT NULL REFERENCES scenario, seed TEXT NOT NULL,
            replications_asked INTEGER NOT NULL, worlds_asked INTEGER, plans_asked INTEGER NOT NULL, precision REAL,
            posture TEXT NOT NULL, replications INTEGER NOT NULL, worlds INTEGER NOT NULL, plans INTEGER NOT NULL,
            replications_per_world INTEGER NOT NULL, partial INTEGER NOT NULL CHECK (partial IN (0, 1)));
        CREATE TABLE measure (run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, place INTEGER NOT NULL,
            name TEXT NOT NULL, unit TEXT NOT NULL, n INTEGER NOT NULL, mean REAL, se REAL, variance REAL, luck REAL,
            ignorance REAL, p05 REAL, p25 REAL, p50 REAL, p75 REAL, p95 REAL, PRIMARY KEY (run, name)) WITHOUT ROWID;
        INSERT INTO scenario VALUES ('d', 'Old');
        INSERT INTO scenario_text VALUES ('d', 0, 'parry: 1');
        INSERT INTO run VALUES (7, '2030-01-15T12:00:00.000Z', 2.5, '0.0.9', 'd', '42', 9, NULL, 32, NULL, 'estimate',
            9, 9, 1, 1, 1);
        INSERT INTO measure VALUES (7, 0, 'leakers', 'threats', 9, 1.5, 0.5, 2.25, NULL, NULL, 0, 1, 1, 2, 4);
        PRAGMA user_version = 1;
        """;

    private const string VersionTwo = VersionOne + """

        CREATE INDEX run_digest ON run (digest);
        CREATE TABLE outcome (run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, measure TEXT NOT NULL,
            data BLOB NOT NULL, PRIMARY KEY (run, measure));
        INSERT INTO run VALUES (8, '2030-01-15T12:00:00.000Z', 2.5, '0.0.9', 'd', '42', 9, NULL, 32, 0.5, 'estimate',
            0, 9, 1, 1, 1);
        INSERT INTO outcome VALUES (8, 'leakers', x'789c030000000001'); -- no numbers, in the zlib format
        PRAGMA user_version = 2;
        """;

    private readonly Kept _kept = new();

    public void Dispose() => _kept.Dispose();

    [Fact]
    public void A_file_of_version_1_keeps_its_runs_and_takes_new_ones()
    {
        string file = Made(VersionOne);
        using (var catalogue = RunCatalogue.OpenExisting(file))
        {
            StoredRun old = Assert.Single(catalogue.List());
            Assert.Equal(
                (7L, "Old", 42ul, "0.0.9", true, false, Kept.Noon),
                (old.Id, old.Title, old.Seed, old.Version, old.Partial, old.HasOutcomes, old.Started));
            Assert.Null(old.WorldsAsked);
            Assert.Equal((1.5, double.NaN), (catalogue.Measure(old, "leakers")!.Mean, catalogue.Measure(old, "leakers")!.Luck));
            Assert.Equal(["parry: 1"], catalogue.Texts(old));
            Assert.Equal(8, Kept.Add(catalogue, Kept.Noon));
            Assert.NotEmpty(catalogue.Outcomes(catalogue.Find(8)));
        }
        Assert.Equal(3L, Asked(file, "PRAGMA user_version"));
    }

    [Fact]
    public void A_file_of_version_2_keeps_its_outcomes_and_takes_points_of_sweeps()
    {
        using var catalogue = RunCatalogue.OpenExisting(Made(VersionTwo));
        Assert.All(catalogue.List(), run => Assert.Null(run.Point));
        StoredRun old = catalogue.Find(8);
        Assert.Equal((0.5, "leakers", true), (old.Precision, old.PrecisionOf, old.HasOutcomes));
        Assert.Equal(9, Kept.AddPoint(catalogue, 2));
        Assert.Equal(2, catalogue.Find(9).Point!.Number);
    }

    [Theory]
    [InlineData(VersionOne + "PRAGMA user_version = 4;", "version 4 of the tables, and this Parry knows up to 3")]
    [InlineData("CREATE TABLE other (x);", "not one of Parry's")]
    [InlineData("PRAGMA user_version = 1;", "not one of Parry's")]
    public void A_newer_file_and_another_programs_are_refused_and_left_as_they_were(string sql, string reason)
    {
        string file = Made(sql);
        byte[] before = File.ReadAllBytes(file);
        StoreException refused = Assert.Throws<StoreException>(() => RunCatalogue.Open(file));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_text_a_folder_and_a_place_that_is_not_there_are_refused()
    {
        string text = _kept.PathOf("text.yaml");
        File.WriteAllText(text, new string('x', 5000));
        Refused(text, "is no database");
        Refused(Path.GetDirectoryName(text)!, "cannot be opened");
        Refused(_kept.PathOf("nowhere/a.db"), "cannot be opened");
    }

    private static void Refused(string path, string reason) => Assert.Contains(
        $"'{path}' {reason}", Assert.Throws<StoreException>(() => RunCatalogue.Open(path)).Message, StringComparison.Ordinal);

    private string Made(string sql)
    {
        string file = _kept.PathOf("made.db");
        Asked(file, sql);
        return file;
    }

    private static object? Asked(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // the texts of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
