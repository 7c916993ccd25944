using System;
using System.CommandLine;
using System.IO;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class OptimiseCommand
{
    private const int Thousand = 1000;

    public static Command Build()
    {
        Option<double?> indifference = OptionRules.Number(
            new Option<double?>("--indifference")
            {
                Description = "A difference of means that does not matter, in place of the study's.",
            },
            value => value > 0,
            "a number above 0");
        Option<double?> confidence = OptionRules.Number(
            new Option<double?>("--confidence")
            {
                Description = "How sure the selection is to be, in place of the study's; such as 0.95.",
            },
            value => value is > 0.5 and < 1,
            "a number between 0.5 and 1, neither of the two");
        var format = new Option<string>("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        var folder = new Option<string?>("--out")
        {
            Description = "Also write the report in every format into this folder.",
        };
        var command = new Command(
            "optimise", "Find the best of what a defence can choose and buy, with a stated confidence.")
        {
            indifference, confidence, format, folder,
        };
        var arguments = new StudyArguments(command);
        command.SetAction(parsed => arguments.Read(parsed) is { } study
            ? Run(
                Optimisation.Of(
                    study, arguments.Seed(parsed), parsed.GetValue(indifference), parsed.GetValue(confidence)),
                arguments.Threads(parsed),
                parsed.GetValue(format)!,
                parsed.GetValue(folder))
            : ExitCode.BadInput);
        return command;
    }

    private static int Run(Optimisation optimisation, int threads, string format, string? folder)
    {
        if (folder is not null && Outputs.Refuses(folder) is { } reason)
        {
            Console.Error.WriteLine($"parry: --out: {reason}");
            return ExitCode.BadInput;
        }
        using var stop = new StopSignal();
        OptimisationResult result;
        try
        {
            var lines = new ProgressLines((done, of) => $"{100 * done / of} % of the work at most");
            result = ProgressBar.Watch(
                Thousand,
                report => optimisation.Run(threads, lines.Also(report, Thousand), stop.Token),
                stop.Token,
                "optimising");
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before one batch of every alternative was done");
            return ExitCode.Stopped;
        }
        if (folder is not null)
        {
            OptimisationOutputs.WriteAll(optimisation, result, folder);
        }
        OptimisationOutputs.Write(optimisation, result, format, Console.OpenStandardOutput());
        return result.IsPartial ? ExitCode.Stopped : ExitCode.Done;
    }
}
