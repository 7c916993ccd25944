using System;
using System.CommandLine;
using Parry.Reports;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class PlanCommand
{
    public static Command Build()
    {
        Argument<string> file = Inputs.File();
        var form = new Option<string>("--as") { Description = "In what form.", DefaultValueFactory = _ => "json" };
        form.AcceptOnlyFromAmong("json");
        var to = new Option<string?>("--out") { Description = "The file to write; standard output unless said." };
        var world = new Option<int>("--world")
        {
            Description = "Which world of the run, from 1.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command("plan", "Write the tables that one world of a raid is fought from: flight times, "
            + "detection, shots, magazines, waves.")
        {
            file, form, to, world,
        };
        var arguments = new RunArguments(command);
        command.SetAction(parsed => Plan(
            parsed.GetRequiredValue(file), arguments.Of(parsed), parsed.GetValue(world), parsed.GetValue(to)));
        return command;
    }

    private static int Plan(string file, RunOptions options, int world, string? to)
    {
        if (Inputs.Read(file) is not { } scenario)
        {
            return ExitCode.BadInput;
        }
        int most = options.Worlds ?? options.Replications;
        if (world < 1 || world > most)
        {
            Console.Error.WriteLine($"parry: --world: '{world}' is not one of this run's, 1 to {most}");
            return ExitCode.BadInput;
        }
        PlannedWorld planned = Simulation.Plan(scenario, options, world);
        if (to is null)
        {
            PlanReport.Write(planned, Console.OpenStandardOutput());
            return ExitCode.Done;
        }
        if (Outputs.RefusesFile(to, stream => PlanReport.Write(planned, stream)) is { } reason)
        {
            Console.Error.WriteLine($"parry: --out: {reason}");
            return ExitCode.BadInput;
        }
        return ExitCode.Done;
    }
}
