using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class CompareCommand
{
    public static Command Build()
    {
        Argument<string> file = Inputs.File();
        var without = new Option<string[]>("--without")
        {
            Description = "Leave out a nation's sensors and shooters (two letters, for example us).",
        };
        Option<string[]> set = Inputs.Set();
        var with = new Option<string?>("--with") { Description = "Compare with this scenario file instead." };
        var format = new Option<string>("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("compare", "Fight two raids on common random numbers and say what differs.")
        {
            file, without, set, with, format,
        };
        var arguments = new RunArguments(command);
        command.SetAction(parsed => Compare(
            parsed.GetRequiredValue(file),
            new Change(
                parsed.GetValue(without) ?? [],
                parsed.GetValue(set) ?? [],
                parsed.GetValue(with),
                arguments.InSample(parsed)),
            arguments.Of(parsed),
            parsed.GetValue(format)!));
        return command;
    }

    private sealed record Change(string[] Without, string[] Set, string? With, bool InSample)
    {
        public bool IsNone => Without.Length == 0 && Set.Length == 0 && With is null;

        public string InWords => string.Join(", ",
            [.. With is null ? Array.Empty<string>() : [$"with {With}"],
            .. Without.Select(n => $"without {n}"), .. Set.Select(s => $"with {s}")]);
    }

    private static int Compare(string file, Change change, RunOptions options, string format)
    {
        if (change.IsNone)
        {
            Console.Error.WriteLine("parry: compare needs a change: --without NATION, --set PATH=VALUE or --with FILE");
            return ExitCode.BadInput;
        }
        if (Inputs.Read(file, change.InSample) is not { } first || Changed(file, change) is not { } second)
        {
            return ExitCode.BadInput;
        }
        if (RunArguments.AreTooMany(options, 2))
        {
            return ExitCode.BadInput;
        }
        using var stop = new StopSignal();
        int rows = 2 * options.Replications * (options.Worlds ?? 1);
        Comparison comparison;
        try
        {
            comparison = ProgressBar.Watch(
                rows, report => Simulation.Compare(first, second, options, report, stop.Token), stop.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before one replication of both raids was done");
            return ExitCode.Stopped;
        }
        if (format == "json")
        {
            using Stream to = Console.OpenStandardOutput();
            ComparisonReport.WriteJson(comparison, change.InWords, to);
        }
        else
        {
            ComparisonReport.Write(comparison, change.InWords, Console.Out);
        }
        return comparison.First.Partial || comparison.Second.Partial ? ExitCode.Stopped : ExitCode.Done;
    }

    private static Scenario? Changed(string file, Change change)
    {
        if (Inputs.Settings(change.Set, "interceptors.arrow-3.kill.ballistic=0.9") is not { } settings)
        {
            return null;
        }
        Scenario? scenario = Inputs.Read(change.With ?? file, settings, change.InSample);
        try
        {
            return scenario is null ? null : change.Without.Aggregate(scenario, Variant.Without);
        }
        catch (ArgumentException e)
        {
            Console.Error.WriteLine($"parry: --without: {e.Message}");
            return null;
        }
    }
}
