using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parry.Cli.Cluster;

namespace Parry.Cli.Commands;

internal static class ClusterCommand
{
    public static Command Build() => new("cluster", "Share out a sweep over many machines.")
    {
        SlurmCommand.Build(),
        KubernetesCommand.Build(),
        ParallelCommand.Build(),
        Status(),
    };

    private static Command Status()
    {
        var folder = new Argument<string>("folder") { Description = "The folder that the shards are written to." };
        var command = new Command("status", "Say which shards are done, running, unfinished and missing.") { folder };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(name))
            {
                Console.Error.WriteLine($"parry: there is no folder '{name}'");
                return ExitCode.BadInput;
            }
            try
            {
                Write(ShardProgress.In(name), File.Exists(Path.Combine(name, SweepFolder.Outcomes)));
                return ExitCode.Done;
            }
            catch (Exception e) when (e is ShardException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"parry: {e.Message}");
                return ExitCode.BadInput;
            }
        });
        return command;
    }

    private static void Write(ShardProgress? progress, bool merged)
    {
        if (progress is null)
        {
            Console.Out.WriteLine("no shard has begun");
            return;
        }
        Console.Out.WriteLine($"{progress.Of:N0} shards, {(merged ? "merged" : "not merged")}");
        Write("done", progress.Done);
        Write("running", progress.Running);
        TimeSpan silent = TimeProvider.System.GetUtcNow().UtcDateTime - progress.Written;
        Write("unfinished", progress.Unfinished, $", last written to {(long)silent.TotalHours}:{silent:mm\\:ss} ago");
        Write("missing", progress.Missing);
    }

    private static void Write(string state, int[] shards, string more = "")
    {
        if (shards.Length > 0)
        {
            Console.Out.WriteLine($"{state,-10}  {shards.Length,7:N0}: {string.Join(", ", Spans(shards))}{more}");
        }
    }

    // Numbers in order, runs of them as "first-last".
    private static IEnumerable<string> Spans(int[] numbers) => numbers.Index().GroupBy(n => n.Item - n.Index)
        .Select(run => (First: run.First().Item, Last: run.Last().Item))
        .Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}");
}
