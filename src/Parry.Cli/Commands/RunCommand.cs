using System;
using System.CommandLine;
using System.Threading;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class RunCommand
{
    public static Command Build()
    {
        Argument<string> file = Inputs.File();
        var format = new Option<string>("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "csv", "md");
        var folder = new Option<string?>("--out")
        {
            Description = "Also write the report in every format, and all replications, into this folder.",
        };
        var command = new Command("run", "Fight a raid many times and say what came of it.")
        {
            file, format, folder,
        };
        var arguments = new RunArguments(command);
        var store = new StoreArguments(command);
        command.SetAction(parsed => Run(
            Inputs.Read(parsed.GetRequiredValue(file), arguments.InSample(parsed)),
            arguments.Of(parsed),
            parsed.GetValue(format)!,
            parsed.GetValue(folder),
            () => store.Open(parsed)));
        return command;
    }

    private static int Run(
        Scenario? scenario, RunOptions options, string format, string? folder, Func<RunKeeper?> open)
    {
        if (scenario is null || RunArguments.AreTooMany(options, 1))
        {
            return ExitCode.BadInput;
        }
        if (folder is not null && Outputs.Refuses(folder) is { } reason)
        {
            Console.Error.WriteLine($"parry: --out: {reason}");
            return ExitCode.BadInput;
        }
        using RunKeeper? keeper = open();
        using var stop = new StopSignal();
        int rows = options.Replications * (options.Worlds ?? 1);
        RaidSummary summary;
        try
        {
            summary = ProgressBar.Watch(
                options.CostOfSurprise ? 2 * rows : rows,
                report => Simulation.Run(scenario, options, report, stop.Token),
                stop.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before one replication was done");
            return ExitCode.Stopped;
        }
        TimeSpan wall = keeper?.Wall ?? default;
        if (folder is not null)
        {
            Outputs.WriteAll(summary, folder);
        }
        Outputs.Write(summary, format, Console.OpenStandardOutput());
        keeper?.Keep(summary, options, wall, Console.Error);
        return summary.Partial ? ExitCode.Stopped : ExitCode.Done;
    }
}
