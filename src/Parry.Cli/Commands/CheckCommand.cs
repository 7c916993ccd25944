using System;
using System.Collections.Generic;
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
        if (CrisisFile.IsCrisis(file))
        {
            CrisisCheck crisis = CrisisFile.Check(file);
            return Report(file, crisis.Problems, () => LedgerReport.WriteShares(crisis.Crisis!, Console.Out));
        }
        if (PastCrisesFile.IsPastCrises(file))
        {
            return Report(file, PastCrisesFile.Check(file).Problems, () => { });
        }
        CheckResult result = ScenarioFile.Check(file);
        return Report(file, result.Problems, () => LedgerReport.WriteShares(result.Scenario!, Console.Out));
    }

    private static int Report(string file, IReadOnlyList<Problem> problems, Action shares)
    {
        foreach (Problem problem in problems)
        {
            Console.Out.WriteLine(problem);
        }
        int errors = problems.Count(p => p.Severity == Severity.Error);
        Console.Out.WriteLine($"{file}: {Number(errors, "error")}, {Number(problems.Count - errors, "warning")}");
        if (errors > 0)
        {
            return ExitCode.BadInput;
        }
        shares();
        return ExitCode.Done;
    }

    private static string Number(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
