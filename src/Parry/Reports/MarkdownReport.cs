using System;
using System.IO;
using System.Linq;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>A raid's report as Markdown.</summary>
public static class MarkdownReport
{
    /// <summary>Writes the same tables as <see cref="TextReport"/>.</summary>
    public static void Write(RaidSummary summary, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteLine($"# {summary.Scenario.Title}");
        to.WriteLine();
        to.WriteLine($"{Headline.Run(summary)}. Figures are means; in brackets, where 90 % of raids lie.");
        if (Headline.Expected(summary.Scenario) is { } expected)
        {
            to.WriteLine();
            to.WriteLine(expected + ".");
        }
        foreach (Table table in RaidTables.Of(summary))
        {
            to.WriteLine();
            to.WriteLine($"## {table.Title}");
            to.WriteLine();
            to.WriteLine($"| {string.Join(" | ", table.Columns.Select(c => c.Head))} |");
            to.WriteLine($"|{string.Concat(table.Columns.Select(c => c.HoldsWords ? "---|" : "---:|"))}");
            foreach (var row in table.Rows)
            {
                to.WriteLine($"| {string.Join(" | ", row.Select(Escaped))} |");
            }
        }
        to.WriteLine();
        to.WriteLine(string.Join(" ", Headline.Outcome(summary)));
    }

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
}
