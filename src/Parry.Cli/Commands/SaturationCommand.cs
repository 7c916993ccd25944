using System;
using System.CommandLine;
using Parry.Reports;

namespace Parry.Cli.Commands;

internal static class SaturationCommand
{
    private const int Replications = 200, Most = 5_000;

    public static Command Build()
    {
        Argument<string> file = Inputs.File();
        var intervals = new Option<int>("--intervals")
        {
            Description = "Into how many parts to divide the raid.",
            DefaultValueFactory = _ => 24,
        };
        var command = new Command("saturation", "Show how full channels and magazines are as the raid goes on.")
        {
            file, intervals,
        };
        var arguments = new RunArguments(command);
        command.SetAction(parsed =>
        {
            if (Inputs.Read(parsed.GetRequiredValue(file), arguments.InSample(parsed)) is not { } scenario)
            {
                return ExitCode.BadInput;
            }
            int parts = parsed.GetValue(intervals);
            Studies.RunOptions options = arguments.Of(parsed);
            options = arguments.SaysReplications(parsed) ? options : options with { Replications = Replications };
            if (parts < 1 || (long)options.Replications * (options.Worlds ?? 1) > Most)
            {
                Console.Error.WriteLine(parts < 1
                    ? $"parry: --intervals: '{parts}' is not a whole number of 1 or more"
                    : $"parry: every replication is kept whole: {Most:N0} at most");
                return ExitCode.BadInput;
            }
            SaturationReport.Write(Simulation.Saturate(scenario, options, parts), Console.Out);
            return ExitCode.Done;
        });
        return command;
    }
}
