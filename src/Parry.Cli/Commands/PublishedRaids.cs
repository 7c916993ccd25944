using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

/// <summary>The raids that a command holds the model against: those that come with Parry, or others.</summary>
internal static class PublishedRaids
{
    public static Argument<string[]> Files() => new("files")
    {
        Description = "Scenario files that say what was reported, or folders of them; the published raids that come with "
            + "Parry unless given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    // Beside the program, so that it is found from any working directory.
    private static string Published => Path.Combine(AppContext.BaseDirectory, "scenarios", "hindcast");

    /// <summary>All of them, or null after every problem of every file went to standard error.</summary>
    public static List<Scenario>? Read(string[] named, bool inSample = false)
    {
        var scenarios = new List<Scenario>();
        bool good = true;
        foreach (string name in named.Length > 0 ? named : [Published])
        {
            string[] files = Directory.Exists(name)
                ? [.. Directory.EnumerateFiles(name, "*.yaml").Order(StringComparer.Ordinal)]
                : [name];
            if (files.Length == 0)
            {
                Console.Error.WriteLine($"parry: '{name}' holds no scenario; name a folder with files that end in .yaml");
                good = false;
            }
            foreach (string file in files)
            {
                Scenario? scenario = Inputs.Read(file, inSample);
                good &= scenario is not null && Reports(scenario, file);
                scenarios.AddRange(scenario is null ? [] : [scenario]);
            }
        }
        return good ? scenarios : null;
    }

    private static bool Reports(Scenario scenario, string file)
    {
        if (!scenario.HasReport)
        {
            Console.Error.WriteLine($"parry: '{file}' does not say how the raid ended; write what was reported into it, for "
                + "example 'reported: {stopped: {measure: intercepted, band: 4..6..9, source: {title: T, publisher: P, "
                + "date: 2024-04-14}}}'");
        }
        return scenario.HasReport;
    }
}
