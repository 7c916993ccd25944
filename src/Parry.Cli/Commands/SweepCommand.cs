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
                Console.Error.WriteLine($"parry: --shard: '{parsed.GetValue(shard)}' is not I/N with I from 1 to N, for "
                    + "example 3/16");
                return ExitCode.BadInput;
            }
            return arguments.Read(parsed) is { } study
                ? Start(Sweep.Of(study, arguments.Seed(parsed)), part, parsed.GetValue(folder)!, arguments.Threads(parsed))
                : ExitCode.BadInput;
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
            Console.Error.WriteLine($"parry: stopped after {all - open.Length + done} of {all} points; the same command "
                + "goes on from there");
            return ExitCode.Stopped;
        }
        Console.Out.WriteLine(sweep.Title);
        Console.Out.WriteLine($"{all:N0} points{(shard.Of > 1 ? $" of {sweep.Points:N0}, shard {shard}" : "")}, "
            + $"seed {sweep.Seed}{(open.Length < all ? $"; {all - open.Length:N0} of them were there" : "")}");
        if (shard.Of == 1)
        {
            file.Dispose();
            SweepFolder.Write(folder, sweep, ShardSet.Lines([(Path.Combine(folder, ShardFile.NameOf(shard)), shard)], sweep));
        }
        Console.Out.WriteLine(shard.Of > 1
            ? $"wrote {folder}/{ShardFile.NameOf(shard)}; when all shards are there: parry merge"
            : $"wrote {folder}/{SweepFolder.Experiments} and {folder}/{SweepFolder.Outcomes}");
        return ExitCode.Done;
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
                string values = string.Join(", ", sweep.Inputs.Zip(sweep.ValuesOf(points[i]), (p, v) => $"{p}={v}"));
                throw new ScenarioException([.. e.Problems.Select(p => p with
                {
                    Message = $"{p.Message} (at point {points[i]}: {values})",
                })]);
            }
            report(i + 1);
            if (Console.IsErrorRedirected && clock.Elapsed - said > Quiet)
            {
                said = clock.Elapsed;
                TimeSpan left = clock.Elapsed / (i + 1) * (points.Length - i - 1);
                Console.Error.WriteLine($"parry: {i + 1} of {points.Length} points, {left:h\\:mm\\:ss} left");
            }
        }
        return points.Length;
    }
}
