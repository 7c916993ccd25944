using System;
using System.CommandLine;
using Parry.Reports;

namespace Parry.Cli.Commands;

internal static class BoundCommand
{
    private const int Replications = 200;

    public static Command Build()
    {
        Argument<string> file = Inputs.File();
        var command = new Command("bound", "Set the kills of the policy beside a bound on those of the best assigner.")
        {
            file,
        };
        var arguments = new RunArguments(command);
        command.SetAction(parsed =>
        {
            if (Inputs.Read(parsed.GetRequiredValue(file), arguments.InSample(parsed)) is not { } scenario)
            {
                return ExitCode.BadInput;
            }
            Studies.RunOptions options = arguments.Of(parsed);
            options = arguments.SaysReplications(parsed) ? options : options with { Replications = Replications };
            if (RunArguments.AreTooMany(options, 1))
            {
                return ExitCode.BadInput;
            }
            BoundReport.Write(Simulation.Bound(scenario, options), Console.Out);
            return ExitCode.Done;
        });
        return command;
    }
}
