using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Reads the raid outcomes of another model: a CSV (RFC 4180 without quotes) with a head and one raid a
/// line.</summary>
internal static class RaidOutcomesText
{
    private const string StockLeft = "stock-left";
    private const string Threatening = "threatening";
    private const string Intercepted = "intercepted";

    private static readonly ImmutableArray<string> Leakers =
        [.. Enum.GetNames<AssetKind>().Select(k => $"leakers.{k.ToLowerInvariant()}")];

    private static readonly ImmutableArray<string> Wanted = [.. Leakers, Intercepted, Threatening, StockLeft];

    /// <summary>Null when anything is wrong with it; other columns are passed over.</summary>
    public static RaidOutcomes? Read(string path, Spot from, ProblemList problems) =>
        FileText.Read(path, from, problems) is { } text ? Parse(text, path, problems) : null;

    public static RaidOutcomes? Parse(string text, string file, ProblemList problems)
    {
        string[] lines = text.Split('\n');
        string[] head = [.. lines[0].Split(',').Select(h => h.Trim())];
        if (!HasColumns(head, new Mark(file, 1, 1), problems))
        {
            return null;
        }
        int[] columns = [.. Wanted.Select(w => Array.IndexOf(head, w))];
        List<RaidOutcome?> rows = [];
        for (int line = 1; line < lines.Length; line++)
        {
            if (lines[line].Trim().Length > 0)
            {
                rows.Add(Row(lines[line].TrimEnd('\r'), columns, new Mark(file, line + 1, 1), problems));
            }
        }
        if (rows.Count == 0)
        {
            problems.Error(new Mark(file, 1, 1), "", "there is no raid below the head; write one a line");
        }
        return rows.Count == 0 || rows.Contains(null) ? null : new RaidOutcomes([.. rows.Select(r => r!)]);
    }

    private static bool HasColumns(string[] head, Mark at, ProblemList problems)
    {
        string[] missing = [.. Wanted.Except(head)];
        if (missing.Length > 0)
        {
            string which = Sentence.And([.. missing.Select(m => $"'{m}'")]);
            string hint = head.Any(h => h.Contains('"', StringComparison.Ordinal)) ? "; write the head without quotes"
                : head.Length == 1 && head[0].Contains(';', StringComparison.Ordinal) ? "; put commas between columns"
                : string.Concat(missing.Select(m => Spelling.Nearest(m, head.Except(Wanted)))
                    .OfType<string>().Select(near => $"; or is that '{near}'?"));
            problems.Error(at, "", (missing.Length == 1 ? $"the column {which} is " : $"the columns {which} are ")
                + $"missing; wanted are {string.Join(", ", Wanted)}{hint}");
        }
        string[] twice = [.. head.Where(Wanted.Contains).GroupBy(h => h).Where(g => g.Count() > 1).Select(g => g.Key)];
        foreach (string name in twice)
        {
            int second = Array.IndexOf(head, name, Array.IndexOf(head, name) + 1);
            problems.Error(at with { Column = 1 + head.Take(second).Sum(h => h.Length + 1) }, name,
                "this column stands here twice; remove one of the two");
        }
        return missing.Length + twice.Length == 0;
    }

    private static RaidOutcome? Row(string line, int[] columns, Mark at, ProblemList problems)
    {
        string[] cells = line.Split(',');
        if (cells.Length <= columns.Max())
        {
            problems.Error(at, "", $"{cells.Length} cells stand here, and the head names columns up to the "
                + $"{columns.Max() + 1}th; fill the line, or remove it");
            return null;
        }
        double[] values = [.. columns.Select((column, i) => Value(cells, column, Wanted[i], at, problems))];
        if (values.Any(double.IsNaN))
        {
            return null;
        }
        (double stopped, double came) = (values[Leakers.Length], values[Leakers.Length + 1]);
        if (stopped > came)
        {
            problems.Error(at, Intercepted, $"more were intercepted, {NumberText.Write(stopped)}, than threatened, "
                + $"{NumberText.Write(came)}");
            return null;
        }
        return new RaidOutcome([.. values[..Leakers.Length]], came > 0 ? stopped / came : 1, values[^1]);
    }

    private static double Value(string[] cells, int column, string name, Mark at, ProblemList problems)
    {
        Mark place = at with { Column = 1 + cells.Take(column).Sum(c => c.Length + 1) };
        string text = cells[column].Trim();
        string? complaint = !NumberText.TryParse(text, out double value) ? $"'{text}' is not a number"
            : value < 0 ? $"'{text}' is below 0; {(name == StockLeft ? "a share is 0 to 1" : "a count is 0 or more")}"
            : name == StockLeft && value > 1 ? $"'{text}' is above 1; a share is 0 to 1"
            : null;
        if (complaint is null)
        {
            return value;
        }
        problems.Error(place, name, complaint);
        return double.NaN;
    }
}
