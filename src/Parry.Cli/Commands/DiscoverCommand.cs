using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
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
            Description = "What was put in, one line a point (CSV), as 'parry sweep' writes it, or a crisis file (YAML).",
        };
        var outcomes = new Argument<string?>("outcomes")
        {
            Description = "What came out, one line a point (CSV); of a crisis, nothing.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("discover", "Say which values of the inputs most failures of a study or a crisis "
            + "have in common.")
        {
            experiments, outcomes, format,
        };
        var arguments = new DiscoverArguments(command);
        var ofCrisis = new CrisisDiscovery(command);
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(experiments);
            string? other = parsed.GetValue(outcomes);
            bool crisis = CrisisFile.IsCrisis(file);
            if (!GoTogether(file, other, crisis, ofCrisis.Said(parsed))
                || arguments.Read(parsed, crisis) is not { } asked)
            {
                return ExitCode.BadInput;
            }
            try
            {
                (PointTable Table, CaseRule Rule)? points = crisis
                    ? ofCrisis.Points(file, asked, parsed)
                    : (PointTable.Read(file, other!, asked.Question), asked.Rule!);
                DiscoveryOptions options = asked.Options with { Balanced = crisis };
                return points is { } found
                    ? Discover(found.Table, found.Rule, options, parsed.GetValue(format)!)
                    : ExitCode.BadInput;
            }
            catch (OperationCanceledException)
            {
                Console.Error.WriteLine("parry: stopped before the worlds were played");
                return ExitCode.Stopped;
            }
        });
        return command;
    }

    private static bool GoTogether(string file, string? outcomes, bool crisis, IEnumerable<string> ofCrisisOnly)
    {
        string? fault = crisis && outcomes is not null ? $"'{outcomes}': a crisis has its outcomes itself; leave it out"
            : !crisis && outcomes is null ? $"discover needs a second file beside '{file}': what came out at each point"
            : !crisis && ofCrisisOnly.FirstOrDefault() is { } option ? $"{option}: only a crisis has it; leave it out"
            : null;
        if (fault is not null)
        {
            Console.Error.WriteLine($"parry: {fault}");
        }
        return fault is null;
    }

    private static int Discover(PointTable table, CaseRule rule, DiscoveryOptions options, string format)
    {
        Discovery discovery = Discovery.Of(table, rule, options);
        if (options.Box is { } box && box >= discovery.Trajectory.Count)
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
