using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Parry.Reports;

/// <summary>Sets a table in columns for a terminal.</summary>
internal static class TextTable
{
    public static void Write(Table table, TextWriter to) => Write(table, Widths(table), to);

    /// <summary>Tables of the same columns, an empty line before each, set so that their columns stand under one
    /// another.</summary>
    public static void WriteAligned(IReadOnlyList<Table> tables, TextWriter to)
    {
        int[][] each = [.. tables.Select(Widths)];
        int[] widths = [.. each.SelectMany(w => w.Index()).GroupBy(w => w.Index, w => w.Item).Select(g => g.Max())];
        foreach (Table table in tables)
        {
            to.WriteLine();
            Write(table, widths, to);
        }
    }

    private static void Write(Table table, int[] widths, TextWriter to)
    {
        foreach (string[] line in Lines(table))
        {
            to.WriteLine(string.Join("  ", line.Select((cell, c) =>
                table.Columns[c].HoldsWords ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd());
        }
    }

    private static int[] Widths(Table table) =>
        [.. table.Columns.Select((_, c) => Lines(table).Max(line => line[c].Length))];

    // The title stands over the first column.
    private static IEnumerable<string[]> Lines(Table table) =>
    [
        [table.Title.ToUpperInvariant(), .. table.Columns.Skip(1).Select(c => c.Head)],
        .. table.Rows.Select(r => r.Select((cell, c) => c == 0 ? "  " + cell : cell).ToArray()),
    ];
}
