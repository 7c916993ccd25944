using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class SweepCommand
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    public static Command Build()
    {
        var folder = new Option<string>("--out")
        {
            Description = "The folder for results. What is finished in it is not run again.",
            DefaultValueFactory = _ => "STUDY-results",
        };
        var shard = new Option<string?>("--shard")
        {
            Description = "Run one part of N: I/N, for example 3/16. 'parry merge' puts the parts together.",
        };
        var command = new Command("sweep", "Run a scenario at every point of a study.") { folder, shard };
        var arguments = new StudyArguments(command);
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
            return Start(sweep, part, parsed.GetValue(folder)!, arguments.Threads(parsed));
        });
        return command;
    }

    private static int Start(Sweep sweep, ShardNumber shard, string folder, int threads)
    {
        if (Outputs.Refuses(folder) is { } reason)
        {
            Console.Error.WriteLine($"parry: --out: {reason}");
            return ExitCode.BadInput;
        }
        try
        {
            using ShardFile file = ShardFile.Open(folder, sweep, shard);
            return Run(sweep, shard, file, folder, threads);
        }
        catch (ShardException e)
        {
            Console.Error.WriteLine($"parry: --out: {e.Message}; name another folder, or remove the file");
            return ExitCode.BadInput;
        }
    }

    private static int Run(Sweep sweep, ShardNumber shard, ShardFile file, string folder, int threads)
    {
        int[] open = [.. Enumerable.Range(0, sweep.Points).Where(p => shard.Has(p) && !file.Finished.ContainsKey(p))];
        int all = shard.CountOf(sweep.Points);
        using var stop = new StopSignal();
        int done;
        try
        {
            done = ProgressBar.Watch(
                open.Length, report => RunPoints(sweep, open, file, threads, report, stop.Token), stop.Token, "points");
        }
        catch (ScenarioException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        if (done < open.Length)
        {
            Console.Error.WriteLine($"parry: stopped after {all - open.Length + done} of {all} points; the same "
                + "command goes on from there");
            return ExitCode.Stopped;
        }
        Report(sweep, shard, all, all - open.Length);
        if (shard.Of > 1)
        {
            Console.Out.WriteLine(
                $"wrote {folder}/{ShardFile.NameOf(shard)}; when all shards are there: parry merge");
            return ExitCode.Done;
        }
        file.Dispose();
        SweepFolder.Write(
            folder, sweep, ShardSet.Lines([(Path.Combine(folder, ShardFile.NameOf(shard)), shard)], sweep));
        Console.Out.WriteLine($"wrote {folder}/{SweepFolder.Experiments} and {folder}/{SweepFolder.Outcomes}");
        return ExitCode.Done;
    }

    private static void Report(Sweep sweep, ShardNumber shard, int points, int there)
    {
        Console.Out.WriteLine(sweep.Title);
        Console.Out.WriteLine($"{points:N0} points{(shard.Of > 1 ? $" of {sweep.Points:N0}, shard {shard}" : "")}, "
            + $"seed {sweep.Seed}{(there > 0 ? $"; {there:N0} of them were there" : "")}");
    }

    private static int RunPoints(
        Sweep sweep, int[] points, ShardFile file, int threads, Action<int> report, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan said = TimeSpan.Zero;
        for (int i = 0; i < points.Length; i++)
        {
            try
            {
                file.Append(SweepCsv.Outcome(sweep.Run(points[i], threads, cancel)));
            }
            catch (OperationCanceledException)
            {
                return i;
            }
            catch (ScenarioException e)
            {
                throw AtPoint(sweep, points[i], e);
            }
            report(i + 1);
            // Where no bar is shown, a line now and then.
            if (Console.IsErrorRedirected && clock.Elapsed - said > Quiet)
            {
                said = clock.Elapsed;
                TimeSpan left = said / (i + 1) * (points.Length - i - 1);
                Console.Error.WriteLine($"parry: {i + 1} of {points.Length} points, {left:h\\:mm\\:ss} left");
            }
        }
        return points.Length;
    }

    private static ScenarioException AtPoint(Sweep sweep, int point, ScenarioException e)
    {
        string values = string.Join(", ", sweep.Inputs.Zip(sweep.ValuesOf(point), (p, v) => $"{p}={v}"));
        return new ScenarioException(
            [.. e.Problems.Select(p => p with { Message = $"{p.Message} (at point {point}: {values})" })]);
    }
}
