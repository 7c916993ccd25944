using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Studies;

namespace Parry.Cli;

/// <summary>The two tables of a sweep that is done.</summary>
internal static class SweepFolder
{
    public const string Experiments = "experiments.csv", Outcomes = "outcomes.csv";

    /// <param name="folder">Where to write them, each whole or not at all.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="lines">Of every point, in their order.</param>
    public static void Write(string folder, Sweep sweep, IReadOnlyList<string> lines)
    {
        Directory.CreateDirectory(folder);
        IEnumerable<string> experiments =
            Enumerable.Range(0, sweep.Points).Select(point => SweepCsv.Experiment(sweep, point));
        Write(folder, Experiments, [SweepCsv.ExperimentHead(sweep), .. experiments]);
        Write(folder, Outcomes, [SweepCsv.OutcomeHead(sweep), .. lines]);
    }

    private static void Write(string folder, string name, IEnumerable<string> lines) =>
        Outputs.WriteFile(Path.Combine(folder, name), to =>
        {
            using var writer = new StreamWriter(to, leaveOpen: true) { NewLine = "\n" };
            foreach (string line in lines)
            {
                writer.WriteLine(line);
            }
        });
}
