using System;
using System.CommandLine;
using Parry.Reports;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

internal static class SourcesCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "A scenario or crisis file (YAML)." };
        var format = new Option<string>("--format")
        {
            Description = "How to print the ledger.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "csv", "json");
        var command = new Command("sources", "Show where every input of a scenario or crisis comes from, and what others claim.")
        {
            file, format,
        };
        command.SetAction(parsed => CrisisFile.IsCrisis(parsed.GetRequiredValue(file))
            ? WriteCrisis(parsed.GetRequiredValue(file), parsed.GetValue(format)!)
            : Write(parsed.GetRequiredValue(file), parsed.GetValue(format)!));
        return command;
    }

    private static int Write(string file, string format)
    {
        if (Inputs.Read(file) is not { } scenario)
        {
            return ExitCode.BadInput;
        }
        switch (format)
        {
            case "json": LedgerReport.WriteJson(scenario, Console.OpenStandardOutput()); break;
            case "csv": LedgerReport.WriteCsv(scenario, Console.Out); break;
            default: LedgerReport.WriteText(scenario, Console.Out); break;
        }
        return ExitCode.Done;
    }

    private static int WriteCrisis(string file, string format)
    {
        if (Inputs.ReadCrisis(file) is not { } crisis)
        {
            return ExitCode.BadInput;
        }
        switch (format)
        {
            case "json": LedgerReport.WriteJson(crisis, Console.OpenStandardOutput()); break;
            case "csv": LedgerReport.WriteCsv(crisis, Console.Out); break;
            default: LedgerReport.WriteText(crisis, Console.Out); break;
        }
        return ExitCode.Done;
    }
}
