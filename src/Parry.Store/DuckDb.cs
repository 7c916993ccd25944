using System.Runtime.InteropServices;

namespace Parry.Store;

/// <summary>What Parry calls of DuckDB's C API (https://duckdb.org/docs/stable/clients/c/api); nothing before
/// <see cref="DuckDbLibrary.Require"/>. A call that returns a number succeeded if it is 0.</summary>
internal static partial class DuckDb
{
    public const string Library = "duckdb";

    [LibraryImport(Library, EntryPoint = "duckdb_library_version")]
    public static partial nint Version();

    [LibraryImport(Library, EntryPoint = "duckdb_create_config")]
    public static partial int CreateConfig(out nint config);

    [LibraryImport(Library, EntryPoint = "duckdb_set_config", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetConfig(nint config, string name, string option);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_config")]
    public static partial void DestroyConfig(ref nint config);

    [LibraryImport(Library, EntryPoint = "duckdb_open_ext", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string? path, out nint database, nint config, out nint error);

    [LibraryImport(Library, EntryPoint = "duckdb_close")]
    public static partial void Close(ref nint database);

    [LibraryImport(Library, EntryPoint = "duckdb_free")]
    public static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "duckdb_connect")]
    public static partial int Connect(nint database, out nint connection);

    [LibraryImport(Library, EntryPoint = "duckdb_disconnect")]
    public static partial void Disconnect(ref nint connection);

    [LibraryImport(Library, EntryPoint = "duckdb_query", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Query(nint connection, string sql, out Answer answer);

    [LibraryImport(Library, EntryPoint = "duckdb_result_error")]
    public static partial nint ErrorOf(ref Answer answer);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_result")]
    public static partial void DestroyAnswer(ref Answer answer);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_create", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateAppender(nint connection, string? schema, string table, out nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_append_int32")]
    public static partial int Append(nint appender, int value);

    [LibraryImport(Library, EntryPoint = "duckdb_append_double")]
    public static partial int Append(nint appender, double value);

    [LibraryImport(Library, EntryPoint = "duckdb_append_varchar", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Append(nint appender, string value);

    [LibraryImport(Library, EntryPoint = "duckdb_append_null")]
    public static partial int AppendNull(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_end_row")]
    public static partial int EndRow(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_flush")]
    public static partial int Flush(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_close")]
    public static partial int CloseAppender(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_error")]
    public static partial nint ErrorOf(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_destroy")]
    public static partial int DestroyAppender(ref nint appender);

    /// <summary>A <c>duckdb_result</c>: three counts and three pointers, none of them read here.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 48)]
    public struct Answer
    {
        private readonly nint _first;
    }
}
