using System;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace Parry.Cli.Cluster;

/// <summary>What the file of a shard says of itself.</summary>
/// <param name="Text">The study, the seed and the version: the same in all shards of a sweep.</param>
/// <param name="Points">Of the whole sweep.</param>
/// <param name="Finished">How many points are there.</param>
internal sealed partial record ShardHead(string Text, int Points, int Finished)
{
    /// <summary>Null while a process writes to the file.</summary>
    /// <exception cref="ShardException">It is not the file of a shard.</exception>
    public static ShardHead? Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (IOException)
        {
            return null;
        }
        string[] lines = text.Split('\n');
        Match head = Head().Match(lines[0]);
        if (lines.Length > 1 && !head.Success)
        {
            throw new ShardException($"'{path}' is no shard of a sweep");
        }
        // A shard that has just begun may not have a whole line yet.
        return head.Success
            ? new ShardHead(
                head.Groups[1].Value,
                int.Parse(head.Groups[2].Value, CultureInfo.InvariantCulture),
                Math.Max(lines.Length - 2, 0))
            : null;
    }

    [GeneratedRegex(@"^parry-sweep-1 (study=\S+ seed=\S+ version=\S+) points=(\d{1,9}) shard=")]
    private static partial Regex Head();
}
