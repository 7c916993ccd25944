using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class SensitivityCommand
{
    private const int Most = 1 << 20;

    public static Command Build()
    {
        Option<int> rows = RunArguments.Counted(
            new Option<int>("--rows")
            {
                Description = "Rows of each of the two samples; a power of two is best.",
                DefaultValueFactory = _ => 256,
            },
            least: 2,
            Most);
        var format = new Option<string>("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("sensitivity", "Say how much of the variance of a measure each input of a study "
            + "or a crisis accounts for, and how much luck does.")
        {
            rows, format,
        };
        var arguments = new StudyArguments(command, orCrisis: true);
        var ofCrisis = new CrisisSensitivityArguments(command);
        command.SetAction(parsed =>
        {
            int count = parsed.GetValue(rows);
            Sensitivity? sensitivity = CrisisFile.IsCrisis(arguments.File(parsed))
                ? ofCrisis.Read(arguments, parsed, count)
                : ofCrisis.AreLeftOut(parsed) && arguments.Read(parsed) is { } study
                    ? Sensitivity.Of(study, count, arguments.Seed(parsed))
                    : null;
            return sensitivity is null
                ? ExitCode.BadInput
                : Run(sensitivity, arguments.Threads(parsed), parsed.GetValue(format)!);
        });
        return command;
    }

    private static int Run(Sensitivity sensitivity, int threads, string format)
    {
        using var stop = new StopSignal();
        IReadOnlyList<VariantShares> shares;
        try
        {
            var lines = new ProgressLines((done, of) => $"{done} of {of} evaluations");
            shares = ProgressBar.Watch(
                sensitivity.Evaluations,
                report => sensitivity.Run(threads, lines.Also(report, sensitivity.Evaluations), stop.Token),
                stop.Token,
                "evaluations");
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before the end; indices need every evaluation, so there are none");
            return ExitCode.Stopped;
        }
        if (format == "json")
        {
            using Stream to = Console.OpenStandardOutput();
            SensitivityReport.WriteJson(sensitivity, shares, to);
        }
        else
        {
            SensitivityReport.Write(sensitivity, shares, Console.Out);
        }
        return ExitCode.Done;
    }
}
