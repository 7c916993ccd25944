using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class HindcastCommand
{
    private const int Replications = 1000;

    public static Command Build()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Scenario files that say what was reported, or folders of them; the published raids that come "
                + "with Parry unless given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var file = new Option<string?>("--out") { Description = "Write the report to this file instead of printing it." };
        var command = new Command("hindcast", "Fight published raids again and say where the model misses the reports.")
        {
            files, format, file,
        };
        var arguments = new RunArguments(command, onlyHowMuch: true);
        command.SetAction(parsed =>
        {
            RunOptions options = arguments.Of(parsed);
            options = arguments.SaysReplications(parsed) ? options : options with { Replications = Replications };
            string[] given = parsed.GetValue(files) ?? [];
            return Fight(
                given.Length > 0 ? given : [Published], options, parsed.GetValue(format)!, parsed.GetValue(file));
        });
        return command;
    }

    // Beside the program, so that it is found from any working directory.
    private static string Published => Path.Combine(AppContext.BaseDirectory, "scenarios", "hindcast");

    private static int Fight(string[] named, RunOptions options, string format, string? file)
    {
        if (Read(named) is not { } scenarios || RunArguments.AreTooMany(options, 1))
        {
            return ExitCode.BadInput;
        }
        if (file is not null && Outputs.RefusesFile(file) is { } reason)
        {
            Console.Error.WriteLine($"parry: --out: {reason}");
            return ExitCode.BadInput;
        }
        using var stop = new StopSignal();
        Hindcast hindcast;
        try
        {
            hindcast = ProgressBar.Watch(
                (int)Math.Min(int.MaxValue, (long)options.Replications * scenarios.Count),
                report => Simulation.Hindcast(scenarios, options, report, stop.Token),
                stop.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before one replication was done");
            return ExitCode.Stopped;
        }
        if (file is not null)
        {
            Outputs.WriteFile(file, to => Outputs.Write(hindcast, format, to));
        }
        else
        {
            Outputs.Write(hindcast, format, Console.OpenStandardOutput());
        }
        return hindcast.Partial ? ExitCode.Stopped : ExitCode.Done;
    }

    // All of them, or null after every problem of every file went to standard error.
    private static List<Scenario>? Read(string[] named)
    {
        var scenarios = new List<Scenario>();
        bool good = true;
        foreach (string name in named)
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
                Scenario? scenario = Inputs.Read(file);
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
