using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class SweepCommand
{
    public static Command Build()
    {
        var folder = new Option<string?>("--out")
        {
            Description = "The folder for results, STUDY-results unless said. What is finished in it is not run again.",
        };
        var shard = new Option<string?>("--shard")
        {
            Description = "Run one part of N: I/N, for example 3/16. 'parry merge' puts the parts together.",
        };
        var command = new Command("sweep", "Run a scenario at every point of a study.") { folder, shard };
        var arguments = new StudyArguments(command);
        var store = new StoreArguments(command);
        command.SetAction(parsed =>
        {
            ShardNumber? part = parsed.GetValue(shard) is { } text ? ShardNumber.Read(text) : ShardNumber.Whole;
            if (part is null)
            {
                Console.Error.WriteLine($"parry: --shard: '{parsed.GetValue(shard)}' is not I/N with I from 1 to N, "
                    + "for example 3/16");
                return ExitCode.BadInput;
            }
            if (arguments.Read(parsed) is not { } study)
            {
                return ExitCode.BadInput;
            }
            Sweep sweep = Sweep.Of(study, arguments.Seed(parsed));
            return Start(
                sweep,
                part,
                parsed.GetValue(folder) ?? arguments.UsualFolder(parsed),
                arguments.Threads(parsed),
                () => store.OpenForPoints(parsed));
        });
        return command;
    }

    private static int Start(Sweep sweep, ShardNumber shard, string folder, int threads, Func<PointKeeper?> open)
    {
        if (Outputs.Refuses(folder) is { } reason)
        {
            Console.Error.WriteLine($"parry: --out: {reason}");
            return ExitCode.BadInput;
        }
        try
        {
            using PointKeeper? keeper = open();
            using ShardFile file = ShardFile.Open(folder, sweep, shard);
            var ledger = new SweepLedger(sweep, shard, file, keeper);
            if (Run(sweep, ledger, threads) is { } otherwise)
            {
                return otherwise;
            }
            Report(sweep, shard, ledger);
            ledger.Tell(Console.Error);
            file.Dispose();
            Write(sweep, shard, folder);
            return ExitCode.Done;
        }
        catch (ShardException e)
        {
            Console.Error.WriteLine($"parry: --out: {e.Message}");
            return ExitCode.BadInput;
        }
    }

    // Null when every point is finished.
    private static int? Run(Sweep sweep, SweepLedger ledger, int threads)
    {
        int open = ledger.Open.Count, done;
        using var stop = new StopSignal();
        try
        {
            done = ProgressBar.Watch(
                open, report => RunPoints(sweep, ledger, threads, report, stop.Token), stop.Token, "points");
        }
        catch (ScenarioException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        if (done == open)
        {
            return null;
        }
        Console.Error.WriteLine($"parry: stopped after {ledger.Points - open + done} of {ledger.Points} points; "
            + "the same command goes on from there");
        return ExitCode.Stopped;
    }

    private static void Report(Sweep sweep, ShardNumber shard, SweepLedger ledger)
    {
        int there = ledger.Points - ledger.Open.Count;
        Console.Out.WriteLine(sweep.Title);
        Console.Out.WriteLine($"{ledger.Points:N0} points"
            + (shard.Of > 1 ? $" of {sweep.Points:N0}, shard {shard}" : "")
            + $", seed {sweep.Seed}{(there > 0 ? $"; {there:N0} of them were there" : "")}");
    }

    private static void Write(Sweep sweep, ShardNumber shard, string folder)
    {
        string name = ShardFile.NameOf(shard);
        if (shard.Of > 1)
        {
            Console.Out.WriteLine($"wrote {folder}/{name}; when all shards are there: parry merge");
            return;
        }
        SweepFolder.Write(folder, sweep, ShardSet.Lines([(Path.Combine(folder, name), shard)], sweep));
        Console.Out.WriteLine($"wrote {folder}/{SweepFolder.Experiments} and {folder}/{SweepFolder.Outcomes}");
    }

    private static int RunPoints(
        Sweep sweep, SweepLedger ledger, int threads, Action<int> report, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var lines = new ProgressLines((done, of) => $"{done} of {of} points");
        Action<int> tell = lines.Also(report, ledger.Open.Count);
        foreach ((int i, int point) in ledger.Open.Index())
        {
            TimeSpan begin = clock.Elapsed;
            DateTimeOffset started = TimeProvider.System.GetUtcNow();
            try
            {
                SweepOutcome outcome = sweep.Run(point, threads, cancel);
                ledger.Finish(outcome, started, clock.Elapsed - begin);
            }
            catch (OperationCanceledException)
            {
                return i;
            }
            catch (ScenarioException e)
            {
                throw AtPoint(sweep, point, e);
            }
            tell(i + 1);
        }
        return ledger.Open.Count;
    }

    private static ScenarioException AtPoint(Sweep sweep, int point, ScenarioException e)
    {
        string values = string.Join(", ", sweep.Inputs.Zip(sweep.ValuesOf(point), (p, v) => $"{p}={v}"));
        return new ScenarioException(
            [.. e.Problems.Select(p => p with { Message = $"{p.Message} (at point {point}: {values})" })]);
    }
}
