using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Parry.Reports;

/// <summary>Sets a table in columns for a terminal.</summary>
internal static class TextTable
{
    private const string Gap = "  ";
    private const int Narrowest = 12;

    public static void Write(Table table, TextWriter to) => Write(table, Widths(table), to);

    /// <summary>Tables of the same columns, an empty line before each, set so that their columns stand under one
    /// another.</summary>
    /// <param name="tables">One or more.</param>
    /// <param name="widest">The most columns of text a line may have.</param>
    /// <param name="yielding">The column whose cells are cut short where lines would be wider.</param>
    /// <param name="to">Where.</param>
    public static void WriteAligned(IReadOnlyList<Table> tables, int widest, int yielding, TextWriter to)
    {
        int[] widths = [.. tables[0].Columns.Select((_, c) => tables.Max(t => Widths(t)[c]))];
        int room = widest - (Gap.Length * (widths.Length - 1));
        foreach ((int column, int width) in widths.Index())
        {
            room -= column == yielding ? 0 : width;
        }
        widths[yielding] = Math.Min(widths[yielding], Math.Max(Narrowest, room));
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
            to.WriteLine(string.Join(Gap, line.Select((cell, c) => table.Columns[c].HoldsWords
                ? Cut(cell, widths[c]).PadRight(widths[c])
                : cell.PadLeft(widths[c]))).TrimEnd());
        }
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private static int[] Widths(Table table) =>
        [.. table.Columns.Select((_, c) => Lines(table).Max(line => line[c].Length))];

    // The title stands over the first column.
    private static IEnumerable<string[]> Lines(Table table) =>
    [
        [table.Title.ToUpperInvariant(), .. table.Columns.Skip(1).Select(c => c.Head)],
        .. table.Rows.Select(r => r.Select((cell, c) => c == 0 ? "  " + cell : cell).ToArray()),
    ];
}
