using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Tests.House;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Language">The word after the fence.</param>
/// <param name="First">Index of its first line in the page, after the fence.</param>
/// <param name="Lines">What stands between the fences.</param>
internal sealed record Fence(string Language, int First, IReadOnlyList<string> Lines)
{
    public static IEnumerable<Fence> In(string[] page)
    {
        for (int i = 0; i < page.Length; i++)
        {
            if (page[i].StartsWith("```", StringComparison.Ordinal))
            {
                int end = Array.FindIndex(page, i + 1, line => line.TrimEnd() == "```");
                yield return new Fence(page[i][3..].Trim(), i + 1, page[(i + 1)..end]);
                i = end;
            }
        }
    }

    /// <summary>The commands of the block in order. In <c>console</c> a command follows <c>$ </c> and what it prints
    /// follows it; in <c>sh</c> every line is a command, and what it prints is not shown.</summary>
    public IEnumerable<Shown> Commands()
    {
        if (Language == "sh")
        {
            return Lines.Select((line, i) => new Shown(line.Split(" #")[0].TrimEnd(), First + i + 1, null));
        }
        int[] starts = Language == "console"
            ? [.. Enumerable.Range(0, Lines.Count).Where(i => Lines[i].StartsWith("$ ", StringComparison.Ordinal))]
            : [];
        return starts.Select((start, n) =>
        {
            int end = n + 1 < starts.Length ? starts[n + 1] : Lines.Count;
            return new Shown(Lines[start][2..], First + start + 1, [.. Lines.Skip(start + 1).Take(end - start - 1)]);
        });
    }
}

/// <summary>A command of a page, and what the page says it prints; null if it does not say.</summary>
/// <param name="Command">As a shell reads it.</param>
/// <param name="OutputAt">Index of the first line it prints, in the page.</param>
/// <param name="Output">A line <c>...</c> stands for any number of lines.</param>
internal sealed record Shown(string Command, int OutputAt, string[]? Output)
{
    private const string Skip = "...";

    /// <summary>The output as the page should show it: the same selection of lines, with what is printed now.</summary>
    public string[] Refreshed(string[] printed)
    {
        var lines = new List<string>();
        int from = 0;
        string[][] runs = [.. Runs()];
        for (int r = 0; r < runs.Length; r++)
        {
            int start = r == 0 ? 0 : r == runs.Length - 1 ? Math.Max(from, printed.Length - runs[r].Length)
                : Math.Max(from, Array.FindIndex(printed, from, line => Anchor(line) == Anchor(runs[r][0])));
            int length = runs.Length == 1 ? printed.Length : runs[r].Length;
            lines.AddRange(r == 0 ? [] : [Skip]);
            lines.AddRange(printed.Skip(start).Take(length));
            from = start + length;
        }
        return [.. lines];
    }

    /// <summary>Whether what is printed is what is shown.</summary>
    public bool Fits(string[] printed)
    {
        int at = 0;
        string[][] runs = [.. Runs()];
        for (int r = 0; r < runs.Length; r++)
        {
            bool last = r == runs.Length - 1;
            int from = r > 0 && last ? Math.Max(at, printed.Length - runs[r].Length) : at;
            int furthest = r == 0 || last ? from : printed.Length - runs[r].Length;
            while (from <= furthest && !printed.Skip(from).Take(runs[r].Length).SequenceEqual(runs[r]))
            {
                from++;
            }
            if (from > furthest)
            {
                return false;
            }
            at = from + runs[r].Length;
        }
        return at == printed.Length;
    }

    // What stands between the skips; a page that starts or ends with one has an empty run there.
    private IEnumerable<string[]> Runs()
    {
        var run = new List<string>();
        foreach (string line in Output!)
        {
            if (line == Skip)
            {
                yield return [.. run];
                run.Clear();
            }
            else
            {
                run.Add(line);
            }
        }
        yield return [.. run];
    }

    // What a line is about, whatever its numbers: its first words.
    private static string Anchor(string line) => string.Concat(line.TakeWhile(c => !char.IsDigit(c))).TrimEnd();
}
