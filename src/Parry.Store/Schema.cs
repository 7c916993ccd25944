using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Parry.Store;

/// <summary>The tables, by version. A file says its version in <c>user_version</c>, and in <c>application_id</c> that it
/// is one of Parry's.</summary>
internal static class Schema
{
    /// <summary>"PRRY".</summary>
    public const long ApplicationId = 0x50525259;

    // What step i holds leads from version i to i + 1. A step that was released is never changed.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE scenario (
            digest TEXT PRIMARY KEY,
            title TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE scenario_text (
            digest TEXT NOT NULL REFERENCES scenario ON DELETE CASCADE,
            part INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (digest, part)) WITHOUT ROWID;
        CREATE TABLE run (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            started TEXT NOT NULL,
            wall_seconds REAL NOT NULL,
            version TEXT NOT NULL,
            digest TEXT NOT NULL REFERENCES scenario,
            seed TEXT NOT NULL,
            replications_asked INTEGER NOT NULL,
            worlds_asked INTEGER,
            plans_asked INTEGER NOT NULL,
            precision REAL,
            posture TEXT NOT NULL,
            replications INTEGER NOT NULL,
            worlds INTEGER NOT NULL,
            plans INTEGER NOT NULL,
            replications_per_world INTEGER NOT NULL,
            partial INTEGER NOT NULL CHECK (partial IN (0, 1)));
        CREATE TABLE measure (
            run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            unit TEXT NOT NULL,
            n INTEGER NOT NULL,
            mean REAL, se REAL, variance REAL, luck REAL, ignorance REAL,
            p05 REAL, p25 REAL, p50 REAL, p75 REAL, p95 REAL,
            PRIMARY KEY (run, name)) WITHOUT ROWID;
        """,
        """
        CREATE INDEX run_digest ON run (digest);
        CREATE TABLE outcome (
            run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
            measure TEXT NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (run, measure));
        """,
        """
        ALTER TABLE run ADD COLUMN precision_of TEXT NOT NULL DEFAULT 'leakers';
        CREATE TABLE study (
            digest TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            text TEXT NOT NULL,
            points INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE point (
            run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
            study TEXT NOT NULL REFERENCES study,
            number INTEGER NOT NULL,
            variant TEXT NOT NULL,
            UNIQUE (study, number));
        CREATE TABLE point_input (
            run INTEGER NOT NULL REFERENCES point ON DELETE CASCADE,
            place INTEGER NOT NULL,
            path TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (run, place)) WITHOUT ROWID;
        """,
    ];

    public static int Version => Steps.Length;

    /// <summary>Makes the tables of a new file, or those that an older version lacks, all or none. What is refused is
    /// left as it was.</summary>
    /// <exception cref="StoreException">The file is of a newer version, or another program's.</exception>
    public static void Ensure(SqliteConnection connection, string path)
    {
        long before = VersionOf(connection, path);
        // The first gives space back when runs are removed; it holds only for a file without tables.
        connection.Execute("PRAGMA auto_vacuum = FULL; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        if (before == Version)
        {
            return;
        }
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        long found = VersionOf(connection, path); // another process may have been first
        for (long version = found; version < Version; version++)
        {
            connection.Execute(Steps[version]);
        }
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
        transaction.Commit();
    }

    // 0 for a file with nothing in it. One statement, so that no other process comes between the answers.
    private static long VersionOf(SqliteConnection connection, string path)
    {
        using SqliteCommand question = connection.Command(
            """
            SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema)
            FROM pragma_user_version, pragma_application_id
            """);
        using SqliteDataReader answer = question.ExecuteReader();
        answer.Read();
        (long version, long application, long tables) = (answer.GetInt64(0), answer.GetInt64(1), answer.GetInt64(2));
        if (application != ApplicationId && (version != 0 || tables > 0))
        {
            throw new StoreException($"'{path}' is a database, but not one of Parry's");
        }
        return version <= Version
            ? version
            : throw new StoreException(
                $"'{path}' has version {version} of the tables, and this Parry knows up to {Version}; use a newer Parry");
    }
}
