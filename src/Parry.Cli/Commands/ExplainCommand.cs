using System;
using System.CommandLine;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Build()
    {
        Argument<string> file = Inputs.File();
        var replication = new Option<int>("--replication")
        {
            Description = "Which replication of the run, from 1.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command("explain", "Tell one replication of a run as a timeline, with the reason for every "
            + "engagement made and not made.")
        {
            file, replication,
        };
        var arguments = new RunArguments(command);
        command.SetAction(parsed => Explain(
            Inputs.Read(parsed.GetRequiredValue(file), arguments.InSample(parsed)),
            arguments.Of(parsed),
            parsed.GetValue(replication)));
        return command;
    }

    private static int Explain(Scenario? scenario, RunOptions options, int replication)
    {
        if (scenario is null)
        {
            return ExitCode.BadInput;
        }
        long most = (long)options.Replications * (options.Worlds ?? 1);
        if (replication < 1 || replication > most)
        {
            Console.Error.WriteLine($"parry: --replication: '{replication}' is not one of this run's, 1 to {most}");
            return ExitCode.BadInput;
        }
        TimelineReport.Write(Simulation.Explain(scenario, options, replication), Console.Out);
        return ExitCode.Done;
    }
}
