using System;
using System.IO;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>A raid's report for a terminal: one screen, 100 columns.</summary>
public static class TextReport
{
    /// <summary>Writes the report; figures are means, and in brackets where 90 % of raids lie.</summary>
    public static void Write(RaidSummary summary, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteLine(summary.Scenario.Title);
        to.WriteLine(Headline.Run(summary));
        if (Headline.Expected(summary.Scenario) is { } expected)
        {
            to.WriteLine(expected);
        }
        to.WriteLine("Figures are means; in brackets, where 90 % of raids lie.");
        foreach (Table table in RaidTables.Of(summary))
        {
            to.WriteLine();
            TextTable.Write(table, to);
        }
        to.WriteLine();
        foreach (string line in Headline.Outcome(summary))
        {
            to.WriteLine(line);
        }
    }
}
