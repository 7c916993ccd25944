using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using Parry.Tests.House;

namespace Parry.Tests.Store;

/// <summary>Asks DuckDB itself, by calls of its C API that Parry does not make.</summary>
internal static partial class DuckDbReader
{
    private const string Name = "duckdb-of-the-tests";
    private const int Whole = 4, Number = 11, Text = 17;

    static DuckDbReader() => NativeLibrary.SetDllImportResolver(
        typeof(DuckDbReader).Assembly, (name, _, _) => name == Name ? NativeLibrary.Load(Library!) : 0);

    /// <summary>The library that <c>./test</c> gets from npm, or the one that the environment names; null without.</summary>
    public static string? Library { get; } = Found();

    public static string WhyNot => "no library of DuckDB here: ./test gets one from npm on 64-bit Linux, "
        + "elsewhere PARRY_DUCKDB names one";

    /// <summary>Names of the columns, then rows; a field is an int, a double, a string or null, as the column is.</summary>
    public static (string[] Columns, List<object?[]> Rows) Ask(string sql)
    {
        Assert(Open(null, out nint database));
        Assert(Connect(database, out nint connection));
        try
        {
            int state = Query(connection, sql, out Answer answer);
            string? error = Marshal.PtrToStringUTF8(ErrorOf(ref answer));
            Xunit.Assert.True(state == 0, error);
            var columns = new string[Columns(ref answer)];
            for (int column = 0; column < columns.Length; column++)
            {
                columns[column] = Marshal.PtrToStringUTF8(NameOf(ref answer, column))!;
            }
            List<object?[]> rows = [];
            for (long row = 0; row < Rows(ref answer); row++)
            {
                var fields = new object?[columns.Length];
                for (int column = 0; column < fields.Length; column++)
                {
                    fields[column] = IsNull(ref answer, column, row) ? null : Field(ref answer, column, row);
                }
                rows.Add(fields);
            }
            Destroy(ref answer);
            return (columns, rows);
        }
        finally
        {
            Disconnect(ref connection);
            Close(ref database);
        }
    }

    private static object Field(ref Answer answer, long column, long row) => TypeOf(ref answer, column) switch
    {
        Whole => WholeAt(ref answer, column, row),
        Number => NumberAt(ref answer, column, row),
        Text => TextAt(ref answer, column, row),
        var type => string.Create(CultureInfo.InvariantCulture, $"a type of number {type}"),
    };

    private static string TextAt(ref Answer answer, long column, long row)
    {
        nint text = PointerAt(ref answer, column, row);
        string read = Marshal.PtrToStringUTF8(text)!;
        Free(text);
        return read;
    }

    private static void Assert(int state) => Xunit.Assert.Equal(0, state);

    private static string? Found()
    {
        string npm = Repository.PathOf("tests/npm/node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so");
        string? named = Environment.GetEnvironmentVariable("PARRY_DUCKDB");
        return !string.IsNullOrEmpty(named) ? named : OperatingSystem.IsLinux() && File.Exists(npm) ? npm : null;
    }

    [LibraryImport(Name, EntryPoint = "duckdb_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string? path, out nint database);

    [LibraryImport(Name, EntryPoint = "duckdb_connect")]
    private static partial int Connect(nint database, out nint connection);

    [LibraryImport(Name, EntryPoint = "duckdb_query", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Query(nint connection, string sql, out Answer answer);

    [LibraryImport(Name, EntryPoint = "duckdb_result_error")]
    private static partial nint ErrorOf(ref Answer answer);

    [LibraryImport(Name, EntryPoint = "duckdb_column_count")]
    private static partial long Columns(ref Answer answer);

    [LibraryImport(Name, EntryPoint = "duckdb_row_count")]
    private static partial long Rows(ref Answer answer);

    [LibraryImport(Name, EntryPoint = "duckdb_column_name")]
    private static partial nint NameOf(ref Answer answer, long column);

    [LibraryImport(Name, EntryPoint = "duckdb_column_type")]
    private static partial int TypeOf(ref Answer answer, long column);

    [LibraryImport(Name, EntryPoint = "duckdb_value_is_null")]
    [return: MarshalAs(UnmanagedType.I1)]
    private static partial bool IsNull(ref Answer answer, long column, long row);

    [LibraryImport(Name, EntryPoint = "duckdb_value_int32")]
    private static partial int WholeAt(ref Answer answer, long column, long row);

    [LibraryImport(Name, EntryPoint = "duckdb_value_double")]
    private static partial double NumberAt(ref Answer answer, long column, long row);

    [LibraryImport(Name, EntryPoint = "duckdb_value_varchar")]
    private static partial nint PointerAt(ref Answer answer, long column, long row);

    [LibraryImport(Name, EntryPoint = "duckdb_free")]
    private static partial void Free(nint memory);

    [LibraryImport(Name, EntryPoint = "duckdb_destroy_result")]
    private static partial void Destroy(ref Answer answer);

    [LibraryImport(Name, EntryPoint = "duckdb_disconnect")]
    private static partial void Disconnect(ref nint connection);

    [LibraryImport(Name, EntryPoint = "duckdb_close")]
    private static partial void Close(ref nint database);

    [StructLayout(LayoutKind.Sequential, Size = 48)]
    private struct Answer
    {
        private readonly nint _first;
    }
}
