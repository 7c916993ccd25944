using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Joins the two files of a study into points.</summary>
internal sealed class PointReader(
    CsvTable experiments, CsvTable outcomes, PointQuestion question, ProblemList problems)
{
    /// <summary>Null where something is wrong; the problems are told of all of it.</summary>
    public PointTable? Read()
    {
        string id = question.Id ?? experiments.Heads[0].Text;
        int inFirst = experiments.Require(id, problems), inSecond = outcomes.Require(id, problems);
        foreach (string name in question.LeaveOut)
        {
            experiments.Require(name, problems);
        }
        if (inFirst < 0 || inSecond < 0)
        {
            return null;
        }
        Dictionary<string, int> points = ById(experiments, inFirst), results = ById(outcomes, inSecond);
        Missing(experiments, inFirst, outcomes, inSecond);
        Missing(outcomes, inSecond, experiments, inFirst);
        int[] rows = [.. points.Values.Order()];
        int[] matches = [.. rows.Select(row => results.GetValueOrDefault(experiments.Rows[row][inFirst].Text, -1))];
        PointValues? values = new PointMeasures(experiments, outcomes, question, inFirst, problems).Of(rows, matches);
        (List<PointInput> inputs, List<LeftOutColumn> leftOut) = Inputs(inFirst, values?.OptionColumn ?? -1);
        if (inputs.Count == 0)
        {
            problems.Error(experiments.Heads[0].At, "", "no column of numbers that differ is left to look at; "
                + "vary an input of the study over a range");
        }
        return problems.HasErrors || values is null ? null : Defined(values, inputs, leftOut);
    }

    private Dictionary<string, int> ById(CsvTable table, int column)
    {
        var rows = new Dictionary<string, int>();
        foreach ((int row, ImmutableArray<CsvField> fields) in table.Rows.Index())
        {
            (string id, Mark at) = fields[column];
            if (!rows.TryAdd(id, row))
            {
                problems.Error(at, "", $"point '{id}' is on line {table.Rows[rows[id]][column].At.Line} already; "
                    + "give each point one line");
            }
        }
        return rows;
    }

    private void Missing(CsvTable table, int column, CsvTable other, int itsColumn)
    {
        HashSet<string> there = [.. other.Texts(itsColumn)];
        foreach (CsvField id in table.Rows.Select(r => r[column]).Where(id => !there.Contains(id.Text)))
        {
            problems.Error(
                id.At, "", $"point '{id.Text}' has no line in '{other.File}'; take both files from one study");
        }
    }

    private (List<PointInput> Inputs, List<LeftOutColumn> LeftOut) Inputs(int id, int options)
    {
        var inputs = new List<PointInput>();
        var leftOut = new List<LeftOutColumn>();
        foreach ((int column, CsvField head) in
            experiments.Heads.Index().Where(h => h.Index != id && h.Index != options))
        {
            (PointInput? input, string why) = question.LeaveOut.Contains(head.Text)
                ? (null, "as asked")
                : PointInput.Read(head, [.. experiments.Rows.Select(r => r[column])], problems);
            if (input is not null)
            {
                inputs.Add(input);
            }
            else
            {
                leftOut.Add(new LeftOutColumn(head.Text, why));
            }
        }
        return (inputs, leftOut);
    }

    private PointTable? Defined(PointValues values, List<PointInput> inputs, List<LeftOutColumn> leftOut)
    {
        (int Row, double Value)[] defined = [.. values.Points.Where(p => !double.IsNaN(p.Value))];
        if (defined.Length < 2)
        {
            problems.Error(outcomes.Heads[0].At, "", $"{defined.Length} points have a value of '{values.Name}', and "
                + "two are the least; name another measure");
            return null;
        }
        return new PointTable
        {
            Value = values.Name,
            Undefined = values.Points.Length - defined.Length,
            Inputs = [.. inputs.Select(i => i.At(defined.Select(d => d.Row)))],
            LeftOut = leftOut,
            Values = [.. defined.Select(d => d.Value)],
        };
    }
}
