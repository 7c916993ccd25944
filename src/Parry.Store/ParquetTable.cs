using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Store;

/// <summary>A column of a Parquet file.</summary>
/// <param name="Name">Told apart from the others also by readers that do not know small letters from capitals.</param>
/// <param name="Type">As SQL says it.</param>
/// <param name="Append">Appends the field of a row, by its number from 0, to an appender.</param>
internal sealed record ParquetColumn(string Name, string Type, Action<nint, int> Append)
{
    public static ParquetColumn Text(string name, Func<int, string> field) =>
        new(name, "VARCHAR NOT NULL", (to, row) => _ = DuckDb.Append(to, field(row)));

    public static ParquetColumn Whole(string name, Func<int, int> field) =>
        new(name, "INTEGER NOT NULL", (to, row) => _ = DuckDb.Append(to, field(row)));

    /// <summary>A number that is not defined is null.</summary>
    public static ParquetColumn Number(string name, Func<int, double> field) => new(name, "DOUBLE", (to, row) =>
    {
        double value = field(row);
        _ = double.IsNaN(value) ? DuckDb.AppendNull(to) : DuckDb.Append(to, value);
    });
}

/// <summary>A table as a Parquet file, by DuckDB.</summary>
internal static class ParquetTable
{
    /// <param name="path">The file; what stands there is lost.</param>
    /// <param name="columns">Of the table, one or more.</param>
    /// <param name="rows">How many.</param>
    /// <param name="about">Texts that are kept in the file beside the table, by name.</param>
    /// <exception cref="StoreException">There is no library, or the file cannot be written.</exception>
    public static void Write(
        string path, IReadOnlyList<ParquetColumn> columns, int rows, IEnumerable<(string Name, string Value)> about)
    {
        try
        {
            using var session = new DuckDbSession();
            session.Execute($"CREATE TABLE kept ({string.Join(", ", columns.Select(c => $"{Name(c.Name)} {c.Type}"))})");
            session.Append("kept", rows, (to, row) =>
            {
                foreach (ParquetColumn column in columns)
                {
                    column.Append(to, row);
                }
            });
            string notes = string.Join(", ", about.Select(note => $"{Name(note.Name)}: {Text(note.Value)}"));
            session.Execute($"COPY kept TO {Text(path)} (FORMAT parquet, USE_TMP_FILE false, KV_METADATA {{{notes}}})");
        }
        catch (EntryPointNotFoundException e)
        {
            throw new StoreException($"DuckDB's library lacks what Parquet needs ({e.Message}); use '--format csv'", e);
        }
    }

    private static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
