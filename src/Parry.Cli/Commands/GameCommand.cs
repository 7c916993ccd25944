using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

internal static class GameCommand
{
    private static readonly GameOptions Defaults = new();

    public static Command Build()
    {
        Argument<string> file = Inputs.Crisis();
        Option<string[]> set = Inputs.Set();
        Option<int> plies = OptionRules.Whole(
            new Option<int>("--plies") { Description = "Moves, 2 to 4.", DefaultValueFactory = _ => Defaults.Plies },
            moves => moves is >= 2 and <= 4,
            "2, 3 or 4 moves");
        var lambda = new Option<double?>("--lambda")
        {
            Description = "How surely both take the best rung; left out, as each one's precision says.",
        };
        var cost = new Option<double>("--war-cost")
        {
            Description = "What war costs both, in the unit of the utilities: an assumption.",
            DefaultValueFactory = _ => Defaults.WarCost,
        };
        foreach (Option number in (Option[])[lambda, cost])
        {
            OptionRules.Number(number, value => value >= 0, "a number of 0 or more");
        }
        var rungs = new Option<int[]>("--rungs")
        {
            Description = $"Rungs to choose from, from low to high; {string.Join(',', Defaults.Rungs)} unless said.",
            CustomParser = Rungs,
        };
        var format = new Option<string>("--format")
        {
            Description = "How to print.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "efg");
        var to = new Option<string?>("--out") { Description = "The file to write; standard output unless named." };
        var command = new Command("game", "Solve a short game made of a crisis, as a check; or write it for Gambit.")
        {
            file, set, plies, lambda, rungs, cost, format, to,
        };
        Option<ulong> seed = RunArguments.Seed();
        Option<int> threads = RunArguments.Threads();
        command.Options.Add(seed);
        command.Options.Add(threads);
        command.SetAction(parsed => Solve(
            Inputs.ReadCrisis(parsed.GetRequiredValue(file), parsed.GetValue(set)),
            new RespondOptions { Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads) },
            new GameOptions
            {
                Plies = parsed.GetValue(plies),
                Rungs = parsed.GetValue(rungs) is { Length: > 0 } asked ? asked : Defaults.Rungs,
                Lambda = parsed.GetValue(lambda),
                WarCost = parsed.GetValue(cost),
            },
            parsed.GetValue(format)!,
            parsed.GetValue(to)));
        return command;
    }

    private static int Solve(Crisis? crisis, RespondOptions options, GameOptions game, string format, string? file)
    {
        if (crisis is null)
        {
            return ExitCode.BadInput;
        }
        if (file is not null && Outputs.RefusesFile(file) is { } refusal)
        {
            Console.Error.WriteLine($"parry: --out: {refusal}");
            return ExitCode.BadInput;
        }
        using var stop = new StopSignal();
        try
        {
            RaidBook raids = RaidBookCache.Get(crisis, options, stop.Token);
            GameResult result = Simulation.SolveGame(crisis, game, raids);
            if (file is not null)
            {
                Outputs.WriteFile(file, to => Write(result, format, to));
                return ExitCode.Done;
            }
            using Stream screen = Console.OpenStandardOutput();
            Write(result, format, screen);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before the game was solved");
            return ExitCode.Stopped;
        }
    }

    private static void Write(GameResult result, string format, Stream to)
    {
        if (format == "json")
        {
            GameJson.Write(result, to);
            return;
        }
        using StreamWriter writer = Outputs.Lines(to);
        if (format == "efg")
        {
            GameReport.WriteEfg(result, writer);
        }
        else
        {
            GameReport.Write(result, writer);
        }
    }

    private static int[]? Rungs(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        int[] rungs =
        [
            .. text.Split(',', StringSplitOptions.TrimEntries)
                .Select(p =>
                    int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out int rung) ? rung : -1),
        ];
        if (GameOptions.Complaint(rungs) is { } complaint)
        {
            result.AddError($"--rungs: '{text}': {complaint}");
            return null;
        }
        return rungs;
    }
}
