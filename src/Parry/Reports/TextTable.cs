using System.IO;
using System.Linq;

namespace Parry.Reports;

/// <summary>Sets a table in columns for a terminal.</summary>
internal static class TextTable
{
    // The title stands over the first column.
    public static void Write(Table table, TextWriter to)
    {
        string[][] lines =
        [
            [table.Title.ToUpperInvariant(), .. table.Columns.Skip(1).Select(c => c.Head)],
            .. table.Rows.Select(r => r.Select((cell, c) => c == 0 ? "  " + cell : cell).ToArray()),
        ];
        int[] widths = [.. table.Columns.Select((_, c) => lines.Max(l => l[c].Length))];
        foreach (string[] line in lines)
        {
            to.WriteLine(string.Join("  ", line.Select((cell, c) =>
                table.Columns[c].HoldsWords ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd());
        }
    }
}
