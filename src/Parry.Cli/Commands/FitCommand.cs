using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class FitCommand
{
    private static readonly FitOptions Defaults = new();

    public static Command Build()
    {
        Argument<string[]> files = PublishedRaids.Files();
        Option<string?> only = new("--only") { Description = "Fit on these raids alone: ids, with commas between." };
        Option<string?> without = new("--without") { Description = "Fit on all raids but these." };
        Option<int> draws = RunArguments.Counted(new Option<int>("--draws")
        {
            Description = $"Draws of what all raids share, {FitOptions.LeastDraws} or more.",
            DefaultValueFactory = _ => Defaults.Draws,
        });
        Option<int> replications = RunArguments.Counted(new Option<int>("--replications")
        {
            Description = "How often each raid is fought for each draw.",
            DefaultValueFactory = _ => Defaults.Replications,
        });
        Option<ulong> seed = RunArguments.Seed();
        Option<int> threads = RunArguments.Threads();
        Option<double> tolerance = Number(
            "--tolerance",
            "Least width of the kernel, as a share of what was launched.",
            Defaults.Tolerance,
            above: true);
        Option<double> prior = Number(
            "--prior-sd",
            "Prior standard deviation of what all raids share, in logits.",
            Defaults.PriorDeviation,
            above: true);
        Option<double> between = Number(
            "--between-raids",
            "Standard deviation of a raid about that, in logits.",
            Defaults.BetweenRaids,
            above: false);
        Option<string?> posterior = new("--out") { Description = "Write the posterior to this file." };
        Option<string> format = new("--format")
        {
            Description = "How to print the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "fit", "Fit probabilities that raids share on what was reported, and predict each raid from the others.")
        {
            files, only, without, draws, replications, seed, threads, tolerance, prior, between, posterior, format,
        };
        command.SetAction(parsed =>
        {
            var options = new FitOptions
            {
                Draws = parsed.GetValue(draws),
                Replications = parsed.GetValue(replications),
                Seed = parsed.GetValue(seed),
                Threads = parsed.GetValue(threads),
                Tolerance = parsed.GetValue(tolerance),
                PriorDeviation = parsed.GetValue(prior),
                BetweenRaids = parsed.GetValue(between),
            };
            return AreTooManyOrTooFew(options)
                || PublishedRaids.Read(parsed.GetValue(files) ?? []) is not { } raids
                || Chosen(raids, Ids(parsed.GetValue(only)), Ids(parsed.GetValue(without))) is not { } chosen
                ? ExitCode.BadInput
                : Fit(chosen, options, parsed.GetValue(posterior), parsed.GetValue(format)!);
        });
        return command;
    }

    private static int Fit(List<Scenario> raids, FitOptions options, string? posterior, string format)
    {
        if (posterior is not null && Outputs.RefusesFile(posterior) is { } reason)
        {
            Console.Error.WriteLine($"parry: --out: {reason}");
            return ExitCode.BadInput;
        }
        using var stop = new StopSignal();
        Fit fit;
        try
        {
            fit = ProgressBar.Watch(
                (int)Math.Min(int.MaxValue, (long)options.Draws * (options.Replications + 1) * raids.Count),
                report => Simulation.Fit(raids, options, report, stop.Token),
                stop.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before the fit was done; nothing was written");
            return ExitCode.Stopped;
        }
        if (posterior is not null)
        {
            Outputs.WritePosterior(fit, posterior);
        }
        Outputs.Write(fit, format, Console.OpenStandardOutput());
        return ExitCode.Done;
    }

    private static bool AreTooManyOrTooFew(FitOptions options)
    {
        if (options.Draws < FitOptions.LeastDraws)
        {
            Console.Error.WriteLine(
                $"parry: --draws: {options.Draws} are too few to be weighed; {FitOptions.LeastDraws} or more");
            return true;
        }
        return RunArguments.AreTooMany(
            new RunOptions { Replications = options.Replications, Worlds = options.Draws }, 1);
    }

    // Null after a name that is none went to standard error.
    private static List<Scenario>? Chosen(List<Scenario> raids, string[] only, string[] without)
    {
        string[] unknown = [.. only.Concat(without).Where(id => raids.All(r => r.PublishedRaid != id))];
        foreach (string id in unknown)
        {
            string there = string.Join(
                ", ", raids.Select(r => r.PublishedRaid).OfType<string>().Order(StringComparer.Ordinal));
            Console.Error.WriteLine($"parry: there is no raid '{id}'; there is {there}");
        }
        List<Scenario> chosen =
        [
            .. raids.Where(r =>
                (only.Length == 0 || only.Contains(r.PublishedRaid)) && !without.Contains(r.PublishedRaid)),
        ];
        if (unknown.Length == 0 && chosen.Count == 0)
        {
            Console.Error.WriteLine("parry: --without: no raid is left to fit on");
        }
        return unknown.Length > 0 || chosen.Count == 0 ? null : chosen;
    }

    private static string[] Ids(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Option<double> Number(string name, string description, double otherwise, bool above)
    {
        Option<double> option = new(name) { Description = description, DefaultValueFactory = _ => otherwise };
        return above
            ? OptionRules.Number(option, value => value > 0, "a number above 0")
            : OptionRules.Number(option, value => value >= 0, "a number of 0 or more");
    }
}
