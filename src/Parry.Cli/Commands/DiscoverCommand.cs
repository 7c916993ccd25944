using System;
using System.CommandLine;
using System.IO;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class DiscoverCommand
{
    public static Command Build()
    {
        var experiments = new Argument<string>("experiments")
        {
            Description = "What was put in, one line a point (CSV), as 'parry sweep' writes it.",
        };
        var outcomes = new Argument<string>("outcomes") { Description = "What came out, one line a point (CSV)." };
        var format = new Option<string>("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("discover", "Say which values of the inputs most failures of a study have in common.")
        {
            experiments, outcomes, format,
        };
        var arguments = new DiscoverArguments(command);
        command.SetAction(parsed => arguments.Read(parsed) is { } asked
            ? Discover(
                parsed.GetRequiredValue(experiments),
                parsed.GetRequiredValue(outcomes),
                asked,
                parsed.GetValue(format)!)
            : ExitCode.BadInput);
        return command;
    }

    private static int Discover(string experiments, string outcomes, DiscoveryQuestion asked, string format)
    {
        PointTable table = PointTable.Read(experiments, outcomes, asked.Question);
        Discovery discovery = Discovery.Of(table, asked.Rule, asked.Options);
        if (asked.Options.Box is { } box && box >= discovery.Trajectory.Count)
        {
            Console.Error.WriteLine($"parry: --box: the last box is {discovery.Trajectory.Count - 1}");
            return ExitCode.BadInput;
        }
        if (format == "json")
        {
            using Stream to = Console.OpenStandardOutput();
            DiscoveryReport.WriteJson(discovery, to);
        }
        else
        {
            DiscoveryReport.Write(discovery, Console.Out);
        }
        return ExitCode.Done;
    }
}
