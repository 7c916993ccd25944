using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Parry.Reports;
using Parry.Studies;

namespace Parry.Cli;

/// <summary>The finished points of one shard of a sweep, one line each in the order they were finished. A line is there
/// when it ends: what a killed process left half-written is cut off.</summary>
internal sealed class ShardFile : IDisposable
{
    private const string Format = "parry-sweep-1";
    private const string Advice = "name another folder, or remove the file";
    private static readonly string[] Told = ["version", "seed", "shard", "points", "study"];
    private readonly FileStream _file;

    private ShardFile(FileStream file, IReadOnlyDictionary<int, string> finished) =>
        (_file, Finished) = (file, finished);

    /// <summary>The lines of the points that were there when it was opened.</summary>
    public IReadOnlyDictionary<int, string> Finished { get; }

    public static string NameOf(ShardNumber shard) => $"shard-{shard.Number}-of-{shard.Of}.csv";

    /// <summary>Opens the file to add points to it, or begins it.</summary>
    /// <exception cref="ShardException">It holds something else, or another process has it.</exception>
    public static ShardFile Open(string folder, Sweep sweep, ShardNumber shard)
    {
        string path = Path.Combine(folder, NameOf(shard));
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ShardException(
                $"'{path}' cannot be opened; if another process writes to it, wait for its end. {e.Message}");
        }
        try
        {
            var text = new StreamReader(file, Encoding.UTF8).ReadToEnd();
            int whole = text.LastIndexOf('\n') + 1;
            Dictionary<int, string> finished = Points(text[..whole], path, sweep, shard);
            file.SetLength(Encoding.UTF8.GetByteCount(text[..whole]));
            file.Seek(0, SeekOrigin.End);
            var opened = new ShardFile(file, finished);
            if (whole == 0)
            {
                opened.Append(Head(sweep, shard));
            }
            return opened;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The finished points of a file.</summary>
    /// <exception cref="ShardException">It cannot be read, or holds something else.</exception>
    public static Dictionary<int, string> Read(string path, Sweep sweep, ShardNumber shard)
    {
        try
        {
            string text = File.ReadAllText(path);
            return Points(text[..(text.LastIndexOf('\n') + 1)], path, sweep, shard);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ShardException($"'{path}' cannot be read: {e.Message}");
        }
    }

    /// <summary>Adds a line, which stays whatever happens to the process from here on.</summary>
    public void Append(string line)
    {
        _file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();

    private static string Head(Sweep sweep, ShardNumber shard) =>
        $"{Format} study={sweep.Digest} seed={sweep.Seed} version={Sweep.Version} points={sweep.Points} shard={shard}";

    private static Dictionary<int, string> Points(string text, string path, Sweep sweep, ShardNumber shard)
    {
        var points = new Dictionary<int, string>();
        string[] lines = text.Split('\n')[..^1];
        if (lines.Length == 0)
        {
            return points;
        }
        if (lines[0] != Head(sweep, shard))
        {
            throw new ShardException(Difference(path, lines[0], Head(sweep, shard)));
        }
        int fields = SweepCsv.OutcomeHead(sweep).Count(c => c == ',');
        foreach ((int i, string line) in lines.Index().Skip(1))
        {
            bool fits = int.TryParse(line.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int point)
                && point < sweep.Points && shard.Has(point) && line.Count(c => c == ',') == fields;
            if (!fits || !points.TryAdd(point, line))
            {
                throw new ShardException($"'{path}': line {i + 1} is no point of shard {shard}, or stands there twice; "
                    + "remove the file to run the shard again");
            }
        }
        return points;
    }

    // The first thing that differs is the reason; the study's digest holds the seed and the version, and comes last.
    private static string Difference(string path, string found, string wanted)
    {
        Dictionary<string, string> there = Parts(found), here = Parts(wanted);
        if (!found.StartsWith(Format + " ", StringComparison.Ordinal))
        {
            return $"'{path}' is no shard of a sweep; {Advice}";
        }
        string? key = Told.FirstOrDefault(k => there.GetValueOrDefault(k) != here[k]);
        string reason = key == "study"
            ? "another study: the study file, its scenario or a file that it includes has changed since"
            : $"{key} {there.GetValueOrDefault(key!, "none")}, not of {key} {here[key!]}";
        string first = key == "seed" ? $"say --seed {there.GetValueOrDefault(key)}, " : "";
        return $"'{path}' is of {reason}; {first}{Advice}";
    }

    private static Dictionary<string, string> Parts(string head) => head.Split(' ').Skip(1)
        .Select(part => part.Split('=', 2)).Where(p => p.Length == 2)
        .GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.First()[1]);
}

/// <summary>Why a file of points is refused, for whoever started the command.</summary>
internal sealed class ShardException(string message) : Exception(message);
