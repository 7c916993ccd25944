using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A file of comma-separated values with one line of heads, every row as long.</summary>
internal sealed class CsvTable
{
    private readonly List<ImmutableArray<CsvField>> _lines;

    private CsvTable(List<ImmutableArray<CsvField>> lines)
    {
        (_lines, Heads) = (lines, lines[0]);
        Rows = [.. lines.Skip(1).Where(r => r.Length == Heads.Length)];
    }

    public ImmutableArray<CsvField> Heads { get; }

    public IReadOnlyList<ImmutableArray<CsvField>> Rows { get; }

    /// <summary>The file's name, as it was given.</summary>
    public string File => Heads[0].At.File;

    /// <summary>Null where the file cannot be read at all; rows that are too long or short are left out, and the
    /// problems are told of them.</summary>
    public static CsvTable? Read(string path, ProblemList problems)
    {
        var from = new Spot("", new Mark(path, 1, 1));
        if (FileText.ReadTable(path, from, problems) is not { } text)
        {
            return null;
        }
        List<ImmutableArray<CsvField>> rows = CsvText.Rows(text, path, problems);
        if (rows.Count < 2)
        {
            problems.Error(from.At, "", rows.Count == 0
                ? "the file is empty; its first line names the columns, the others are points"
                : "there are no points: a line that names the columns, and nothing below it");
            return null;
        }
        CheckHeads(rows[0], problems);
        foreach (ImmutableArray<CsvField> row in rows.Skip(1).Where(r => r.Length != rows[0].Length))
        {
            problems.Error(row[0].At, "", $"the line has {row.Length} fields and the first line names {rows[0].Length} "
                + "columns; leave a field empty where there is no value, and put one that holds a comma in quotes");
        }
        return new CsvTable(rows);
    }

    /// <summary>What stands in a column, of rows that were left out too.</summary>
    public IEnumerable<string> Texts(int column) =>
        _lines.Skip(1).Where(r => r.Length > column).Select(r => r[column].Text);

    /// <summary>Where a column stands, or -1.</summary>
    public int Find(string head) => Heads.Select(h => h.Text).ToImmutableArray().IndexOf(head);

    /// <summary>As <see cref="Find"/>, and complains if there is none.</summary>
    public int Require(string head, ProblemList problems)
    {
        int column = Find(head);
        if (column < 0)
        {
            problems.Error(Heads[0].At, "",
                $"there is no column '{head}'{Spelling.Hint(head, Heads.Select(h => h.Text))}");
        }
        return column;
    }

    private static void CheckHeads(ImmutableArray<CsvField> heads, ProblemList problems)
    {
        var seen = new HashSet<string>();
        foreach (CsvField head in heads)
        {
            if (head.Text.Length == 0)
            {
                problems.Error(head.At, "", "a column without a name; write one, or remove the comma");
            }
            else if (!seen.Add(head.Text))
            {
                problems.Error(head.At, "", $"a second column '{head.Text}'; give it another name");
            }
        }
    }
}
