using System;
using System.Runtime.InteropServices;

namespace Parry.Store;

/// <summary>A database of DuckDB in memory, gone after use. It loads nothing from the network, writes no file that it
/// is not told to, and uses one thread, so that the same rows make the same file.</summary>
internal sealed class DuckDbSession : IDisposable
{
    private static readonly (string Name, string Value)[] Settings =
    [
        ("autoinstall_known_extensions", "false"),
        ("autoload_known_extensions", "false"),
        ("temp_directory", ""),
        ("threads", "1"),
    ];

    // Rows that an appender may hold beside the table: unless told, it takes ten times as many.
    private const int Batch = 20_480;

    private nint _database;
    private nint _connection;

    /// <exception cref="StoreException">There is no library, or it will not.</exception>
    public DuckDbSession()
    {
        DuckDbLibrary.Require();
        _database = Open();
        if (DuckDb.Connect(_database, out _connection) != 0)
        {
            DuckDb.Close(ref _database);
            throw new StoreException("DuckDB does not connect to its own database");
        }
    }

    /// <exception cref="StoreException">What DuckDB says against it.</exception>
    public void Execute(string sql)
    {
        int state = DuckDb.Query(_connection, sql, out DuckDb.Answer answer);
        string? error = state == 0 ? null : Marshal.PtrToStringUTF8(DuckDb.ErrorOf(ref answer));
        DuckDb.DestroyAnswer(ref answer);
        if (state != 0)
        {
            throw new StoreException($"DuckDB says: {error}");
        }
    }

    /// <summary>Adds rows to a table.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="rows">How many.</param>
    /// <param name="append">Appends every field of one row, by its number from 0, to an appender.</param>
    /// <exception cref="StoreException">What DuckDB says against it.</exception>
    public void Append(string table, int rows, Action<nint, int> append)
    {
        nint appender = 0;
        try
        {
            Check(DuckDb.CreateAppender(_connection, null, table, out appender), appender);
            for (int row = 0; row < rows; row++)
            {
                append(appender, row);
                // A field that was refused is one too few here.
                Check(DuckDb.EndRow(appender), appender);
                if (row % Batch == Batch - 1)
                {
                    Check(DuckDb.Flush(appender), appender);
                }
            }
            Check(DuckDb.CloseAppender(appender), appender);
        }
        finally
        {
            _ = DuckDb.DestroyAppender(ref appender);
        }
    }

    public void Dispose()
    {
        DuckDb.Disconnect(ref _connection);
        DuckDb.Close(ref _database);
    }

    private static nint Open()
    {
        _ = DuckDb.CreateConfig(out nint config);
        try
        {
            foreach ((string name, string value) in Settings)
            {
                if (DuckDb.SetConfig(config, name, value) != 0)
                {
                    throw new StoreException($"DuckDB does not take its setting {name}");
                }
            }
            if (DuckDb.Open(null, out nint database, config, out nint error) != 0)
            {
                string? said = Marshal.PtrToStringUTF8(error);
                DuckDb.Free(error);
                throw new StoreException($"DuckDB does not open a database: {said}");
            }
            return database;
        }
        finally
        {
            DuckDb.DestroyConfig(ref config);
        }
    }

    private static void Check(int state, nint appender)
    {
        if (state != 0)
        {
            throw new StoreException($"DuckDB does not take a row: {Marshal.PtrToStringUTF8(DuckDb.ErrorOf(appender))}");
        }
    }
}
