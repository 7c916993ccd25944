using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Data.Sqlite;
using Parry.Studies;

namespace Parry.Store;

/// <summary>A database of runs: one SQLite file that several processes may read and write at once. A run is in it whole
/// or not at all, whatever ends the process. Every member throws <see cref="StoreException"/> where the file cannot be
/// read or written.</summary>
public sealed partial class RunCatalogue : IDisposable
{
    // A run of a million replications takes the better part of a minute to write; others wait for it.
    private const int PatienceSeconds = 120;

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private RunCatalogue(string path, SqliteOpenMode mode)
    {
        _path = path;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(path),
            Mode = mode,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = PatienceSeconds,
        }.ToString());
        try
        {
            Guarded(() =>
            {
                _connection.Open();
                Schema.Ensure(_connection, path);
                return 0;
            });
        }
        catch (StoreException)
        {
            _connection.Dispose();
            throw;
        }
    }

    private RunReader Reader => new(_connection);

    /// <summary>Opens the file, or makes it; one of an older version gets the tables that it lacks.</summary>
    /// <exception cref="StoreException">Also if it is no database of runs, or of a newer version.</exception>
    public static RunCatalogue Open(string path) => new(path, SqliteOpenMode.ReadWriteCreate);

    /// <summary>As <see cref="Open"/>, but makes none.</summary>
    /// <exception cref="StoreException">Also if there is no such file.</exception>
    public static RunCatalogue OpenExisting(string path) => File.Exists(path)
        ? new(path, SqliteOpenMode.ReadWrite)
        : throw new StoreException(
            $"there is no database '{path}'; 'parry run FILE --store' makes one, --store names another");

    /// <summary>Keeps a run.</summary>
    /// <param name="summary">What came of it.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="started">When it was started.</param>
    /// <param name="wall">How long it took.</param>
    /// <param name="outcomes">Whether to keep every measure of every replication too.</param>
    /// <returns>Its number.</returns>
    public long Add(
        RaidSummary summary, RunOptions options, DateTimeOffset started, TimeSpan wall, bool outcomes = false)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(options);
        return Changed(() => new RunWriter(_connection).Write(summary, options, started, wall, outcomes));
    }

    /// <summary>Every run, the oldest number first.</summary>
    public IReadOnlyList<StoredRun> List() => Guarded(Reader.Runs);

    /// <summary>One run.</summary>
    /// <exception cref="StoreException">Also if there is none of that number.</exception>
    public StoredRun Find(long id) => Guarded(() => Reader.Run(id))
        ?? throw new StoreException($"'{_path}' has no run {id}; 'parry runs list' shows those that it has");

    /// <summary>The measures of a run, in the order of its report.</summary>
    public IReadOnlyList<MeasureSummary> Measures(StoredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Guarded(() => Reader.Measures(run.Id));
    }

    /// <summary>One measure of a run; null if it has none of that name.</summary>
    public MeasureSummary? Measure(StoredRun run, string name)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Guarded(() => Reader.Measure(run.Id, name));
    }

    /// <summary>The texts of a run's scenario: its file, those that it includes, and its posterior.</summary>
    public IReadOnlyList<string> Texts(StoredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Guarded(() => Reader.Texts(run.Digest));
    }

    /// <summary>One column a measure, in the order of <see cref="Measures"/>, one number a replication; NaN where it is
    /// not defined.</summary>
    /// <exception cref="StoreException">Also if they were not kept.</exception>
    public IReadOnlyList<double[]> Outcomes(StoredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.HasOutcomes
            ? Guarded(() => Reader.Outcomes(run))
            : throw new StoreException($"run {run.Id} was kept without its outcomes; " + (run.Point is null
                ? "'parry run FILE --store --store-outcomes' keeps them"
                : "'parry sweep STUDY --store --store-outcomes' keeps them, in a database that has not the point yet"));
    }

    /// <summary>Removes runs, and scenarios and studies that no run is left of.</summary>
    /// <param name="keep">How many of the newest numbers to keep at most, 0 or more; null: any.</param>
    /// <param name="startedBefore">Removes those started earlier; null: none for that.</param>
    /// <returns>How many were removed.</returns>
    public int Prune(int? keep, DateTimeOffset? startedBefore) => Changed(() =>
    {
        int removed = _connection.Execute(
            """
            DELETE FROM run WHERE started < $before
                OR ($keep IS NOT NULL AND id NOT IN (SELECT id FROM run ORDER BY id DESC LIMIT $keep))
            """,
            ("$before", startedBefore is { } instant ? RunWriter.Text(instant) : null),
            ("$keep", keep));
        _connection.Execute("DELETE FROM scenario WHERE digest NOT IN (SELECT digest FROM run)");
        _connection.Execute("DELETE FROM study WHERE digest NOT IN (SELECT study FROM point)");
        return removed;
    });

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection.Dispose();

    private T Changed<T>(Func<T> change) => Guarded(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        T result = change();
        transaction.Commit();
        return result;
    });

    private T Guarded<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception e) when (e is SqliteException or InvalidDataException)
        {
            throw new StoreException($"'{_path}' {Fault(e)}", e);
        }
    }

    // https://www.sqlite.org/rescode.html
    private static string Fault(Exception e) => (e as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => "is in use by other processes; try again",
        8 => "may not be written to",
        13 => "cannot grow: the disk is full",
        14 => "cannot be opened; is it a file, is its folder there, and may it be written to?",
        26 => "is no database; name another file",
        11 or null => $"is damaged: {e.Message}",
        _ => $"cannot be used: {e.Message}",
    };
}
