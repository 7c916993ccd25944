using System;
using System.CommandLine;
using System.Linq;
using Parry.Reports;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

internal static class CheckCommand
{
    public static Command Build()
    {
        Argument<string> file = Inputs.File();
        var command = new Command("check", "Report every problem in a scenario or crisis file, and what its inputs rest on.")
        {
            file,
        };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Check(string file)
    {
        CheckResult result = CrisisFile.IsCrisis(file) ? new CheckResult(null, CrisisFile.Check(file).Problems)
            : PastCrisesFile.IsPastCrises(file) ? new CheckResult(null, PastCrisesFile.Check(file).Problems)
            : ScenarioFile.Check(file);
        foreach (Problem problem in result.Problems)
        {
            Console.Out.WriteLine(problem);
        }
        int errors = result.Problems.Count(p => p.Severity == Severity.Error);
        int warnings = result.Problems.Count - errors;
        Console.Out.WriteLine($"{file}: {Number(errors, "error")}, {Number(warnings, "warning")}");
        if (result.Scenario is { } scenario)
        {
            LedgerReport.WriteShares(scenario, Console.Out);
        }
        return errors == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static string Number(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
