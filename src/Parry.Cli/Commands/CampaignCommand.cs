using System;
using System.CommandLine;
using System.IO;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class CampaignCommand
{
    private const int Replications = 500;

    public static Command Build()
    {
        Argument<string> file = Inputs.File();
        var format = new Option<string>("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("campaign", "Fight the nights of a campaign in sequence and say what runs out when.")
        {
            file, format,
        };
        var arguments = new RunArguments(command);
        command.SetAction(parsed =>
        {
            RunOptions options = arguments.Of(parsed);
            options = arguments.SaysReplications(parsed) ? options : options with { Replications = Replications };
            string named = parsed.GetRequiredValue(file);
            return Inputs.Read(named, arguments.InSample(parsed)) is { } scenario
                ? Fight(named, scenario, options, parsed.GetValue(format)!)
                : ExitCode.BadInput;
        });
        return command;
    }

    private static int Fight(string file, Scenario scenario, RunOptions options, string format)
    {
        if (!scenario.HasCampaign)
        {
            Console.Error.WriteLine($"parry: '{file}' has one night; write the days of the others into it, for example "
                + "'campaign: {nights: {first: {day: 0}, second: {day: 1}}}'");
            return ExitCode.BadInput;
        }
        if (RunArguments.AreTooMany(options, 1))
        {
            return ExitCode.BadInput;
        }
        using var stop = new StopSignal();
        Campaign campaign;
        try
        {
            campaign = ProgressBar.Watch(
                options.Replications * (options.Worlds ?? 1),
                report => Simulation.FightNights(scenario, options, report, stop.Token),
                stop.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before one campaign was done");
            return ExitCode.Stopped;
        }
        if (format == "json")
        {
            using Stream to = Console.OpenStandardOutput();
            CampaignReport.WriteJson(campaign, to);
        }
        else
        {
            CampaignReport.Write(campaign, Console.Out);
        }
        return campaign.Partial ? ExitCode.Stopped : ExitCode.Done;
    }
}
