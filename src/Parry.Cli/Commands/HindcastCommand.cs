using System;
using System.Collections.Generic;
using System.CommandLine;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class HindcastCommand
{
    private const int Replications = 1000;

    public static Command Build()
    {
        Argument<string[]> files = PublishedRaids.Files();
        var format = new Option<string>("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "html", "csv");
        var file = new Option<string?>("--out") { Description = "Write the report to this file instead of printing it." };
        var command = new Command(
            "hindcast", "Fight published raids again, or play past crises, and say where the model misses what came.")
        {
            files, format, file,
        };
        var crises = new PastCrisesHindcast(command);
        var arguments = new RunArguments(command, onlyHowMuch: true);
        command.SetAction(parsed =>
        {
            RunOptions options = arguments.Of(parsed);
            string[] named = parsed.GetValue(files) ?? [];
            if (crises.Refuses(parsed, named, parsed.GetValue(format)!) is { } reason)
            {
                Console.Error.WriteLine($"parry: {reason}");
                return ExitCode.BadInput;
            }
            if (crises.IsMeant(parsed))
            {
                return crises.Run(
                    parsed,
                    named,
                    options.Seed,
                    options.Threads,
                    parsed.GetValue(format)!,
                    parsed.GetValue(file));
            }
            options = arguments.SaysReplications(parsed) ? options : options with { Replications = Replications };
            return Fight(
                PublishedRaids.Read(named, arguments.InSample(parsed)),
                options,
                parsed.GetValue(format)!,
                parsed.GetValue(file));
        });
        return command;
    }

    private static int Fight(List<Scenario>? scenarios, RunOptions options, string format, string? file)
    {
        if (scenarios is null || RunArguments.AreTooMany(options, 1))
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
}
