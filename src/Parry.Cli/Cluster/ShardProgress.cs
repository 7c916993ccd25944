using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Parry.Cli.Cluster;

/// <summary>How far the shards in a folder are, as far as their files tell.</summary>
/// <param name="Of">How many shards there are.</param>
/// <param name="Done">The numbers of those with all their points.</param>
/// <param name="Running">Of those that a process is writing to; only where the file system shows its lock.</param>
/// <param name="Unfinished">Of those that lack points, and are not known to be running.</param>
/// <param name="Written">When one of the unfinished was last written to, in UTC.</param>
internal sealed record ShardProgress(
    int Of, int[] Done, int[] Running, int[] Unfinished, DateTime Written)
{
    public int[] Missing => [.. Enumerable.Range(1, Of).Except([.. Done, .. Running, .. Unfinished])];

    /// <summary>Null when no shard has begun.</summary>
    /// <exception cref="ShardException">They are of several divisions or studies, or cannot be read.</exception>
    public static ShardProgress? In(string folder)
    {
        (string Path, ShardNumber Shard)[] files = ShardSet.In(folder);
        if (files.Length == 0)
        {
            return null;
        }
        int of = ShardSet.Division([.. files.Select(f => f.Shard)]);
        (string Path, ShardNumber Shard, ShardHead? Head)[] read =
            [.. files.Select(f => (f.Path, f.Shard, ShardHead.Read(f.Path)))];
        if (read.Select(r => r.Head?.Text).OfType<string>().Distinct().Count() > 1)
        {
            throw new ShardException($"'{folder}' holds shards of several studies, seeds or versions");
        }
        bool IsDone(ShardNumber shard, ShardHead head) => head.Finished == shard.CountOf(head.Points);
        var unfinished = read.Where(r => r.Head is { } head && !IsDone(r.Shard, head)).ToArray();
        return new ShardProgress(
            of,
            Numbers(read.Where(r => r.Head is { } head && IsDone(r.Shard, head)).Select(r => r.Shard)),
            Numbers(read.Where(r => r.Head is null).Select(r => r.Shard)),
            Numbers(unfinished.Select(r => r.Shard)),
            unfinished.Select(r => File.GetLastWriteTimeUtc(r.Path)).Append(DateTime.MinValue).Max());
    }

    private static int[] Numbers(IEnumerable<ShardNumber> shards) => [.. shards.Select(s => s.Number).Order()];
}
