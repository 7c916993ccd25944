using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Parry.Studies;

namespace Parry.Cli;

/// <summary>The shards of a sweep in some folders, to be put together whole or not at all.</summary>
internal static partial class ShardSet
{
    /// <summary>The line of every point, in the order of the points.</summary>
    /// <exception cref="ShardException">A shard is missing, not finished, of something else, or there twice with
    /// different content; every reason is in the message, one a line.</exception>
    public static string[] Lines(IReadOnlyList<string> folders, Sweep sweep)
    {
        (string Path, ShardNumber Shard)[] files = [.. folders.SelectMany(In)];
        return files.Length > 0
            ? Lines(files, sweep)
            : throw new ShardException(
                $"there are no shards in {string.Join(" and ", folders)}; they are files such as 'shard-1-of-4.csv'");
    }

    /// <summary>As <see cref="Lines(IReadOnlyList{string}, Sweep)"/>, of files that are known.</summary>
    public static string[] Lines((string Path, ShardNumber Shard)[] files, Sweep sweep)
    {
        int of = Division(files.Select(f => f.Shard));
        var reasons = new List<string>();
        var lines = new string[sweep.Points];
        for (int number = 1; number <= of; number++)
        {
            var shard = new ShardNumber(number, of);
            Fill(lines, [.. files.Where(f => f.Shard == shard).Select(f => f.Path)], sweep, shard, reasons);
        }
        return reasons.Count == 0 ? lines : throw new ShardException(string.Join('\n', reasons));
    }

    /// <summary>Into how many parts the sweep was divided; the same must be true of every shard.</summary>
    /// <exception cref="ShardException">They are of several divisions.</exception>
    public static int Division(IEnumerable<ShardNumber> shards)
    {
        int[] sizes = [.. shards.Select(s => s.Of).Distinct().Order()];
        return sizes.Length == 1
            ? sizes[0]
            : throw new ShardException(
                $"these are shards of several divisions, into {string.Join(" and ", sizes)}; give the folders of one");
    }

    /// <summary>The shards of a folder, in the order of their names.</summary>
    public static (string Path, ShardNumber Shard)[] In(string folder) =>
    [
        .. from path in Directory.EnumerateFiles(folder, "shard-*-of-*.csv").Order()
           let name = Name().Match(Path.GetFileName(path))
           where name.Success
           let shard = ShardNumber.Read($"{name.Groups[1].Value}/{name.Groups[2].Value}")
           where shard is not null
           select (path, shard),
    ];

    private static void Fill(
        string[] lines, string[] paths, Sweep sweep, ShardNumber shard, List<string> reasons)
    {
        try
        {
            Dictionary<int, string>[] copies = [.. paths.Select(p => ShardFile.Read(p, sweep, shard))];
            Dictionary<int, string>? fullest = copies.MaxBy(c => c.Count);
            int wanted = shard.CountOf(sweep.Points), found = fullest?.Count ?? 0;
            if (copies.Any(c => c.Any(p => fullest!.TryGetValue(p.Key, out string? line) && line != p.Value)))
            {
                reasons.Add($"{string.Join(" and ", paths.Select(p => $"'{p}'"))} differ, and should be the same");
            }
            else if (found < wanted)
            {
                reasons.Add(copies.Length == 0
                    ? $"shard {shard} is missing; run it with --shard {shard}"
                    : $"shard {shard} has {found} of its {wanted} points; run it to its end with --shard {shard}");
            }
            foreach ((int point, string line) in fullest ?? [])
            {
                lines[point] = line;
            }
        }
        catch (ShardException e)
        {
            reasons.Add(e.Message);
        }
    }

    [GeneratedRegex(@"^shard-(\d+)-of-(\d+)\.csv$")]
    private static partial Regex Name();
}
