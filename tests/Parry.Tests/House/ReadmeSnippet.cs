using System.IO;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Tests.House;

/// <summary>The snippet that README.md shows; DocsAreRunTests holds the two equal.</summary>
internal static class ReadmeSnippet
{
    public static void Run(string path, TextWriter to)
    {
        // README begins
        Scenario scenario = ScenarioFile.Read(path);                  // throws with every error in the file
        RaidSummary summary = Simulation.Run(scenario, new RunOptions { Replications = 500, Seed = 7 });
        MeasureSummary leakers = summary.Find("leakers")!;
        to.WriteLine($"leakers: {leakers.Mean:0.0}, 90 % of raids {leakers.P05}..{leakers.P95}");
        TextReport.Write(summary, to);                                // or JsonReport, CsvReport, MarkdownReport
        // README ends
    }
}
