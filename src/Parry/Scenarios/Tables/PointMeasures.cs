using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>What a question asks of points.</summary>
/// <param name="Name">Of the value.</param>
/// <param name="Points">A row of the experiments each, and its value; NaN where it is not defined.</param>
/// <param name="OptionColumn">The column of the experiments whose words were set against each other, or -1.</param>
internal sealed record PointValues(string Name, ImmutableArray<(int Row, double Value)> Points, int OptionColumn);

/// <summary>Values of points: a measure, or the difference of two.</summary>
internal sealed class PointMeasures(
    CsvTable experiments, CsvTable outcomes, PointQuestion question, int id, ProblemList problems)
{
    private const string Mean = ".mean";

    /// <param name="rows">Of the experiments.</param>
    /// <param name="matches">The rows of the outcomes that go with them, -1 where there is none.</param>
    public PointValues? Of(int[] rows, int[] matches)
    {
        if (question.Measure is { } measure)
        {
            return Measured(measure, matches) is not { } column ? null
                : question.Less is { } words ? Paired(column.Name, words, rows, column.Values)
                : new PointValues(column.Name, [.. rows.Zip(column.Values)], -1);
        }
        (string first, string second) = question.Less!.Value;
        var a = Measured(first, matches);
        var b = Measured(second, matches);
        return a is null || b is null ? null : new PointValues(
            $"{a.Value.Name} less {b.Value.Name}",
            [.. rows.Select((row, i) => (row, a.Value.Values[i] - b.Value.Values[i]))],
            -1);
    }

    private (string Name, double[] Values)? Measured(string measure, int[] matches)
    {
        int column = outcomes.Find(measure) is >= 0 and var whole ? whole : outcomes.Find(measure + Mean);
        if (column < 0)
        {
            outcomes.Require(measure, problems);
            return null;
        }
        string name = outcomes.Heads[column].Text;
        return (name, [.. matches.Select(m => m < 0 ? double.NaN : Number(outcomes.Rows[m][column], name))]);
    }

    private double Number(CsvField cell, string name)
    {
        if (cell.Text.Length == 0)
        {
            return double.NaN;
        }
        if (!NumberText.TryParse(cell.Text, out double value))
        {
            problems.Error(
                cell.At, name, $"'{cell.Text}' is not a number; write one, or nothing where it is not defined");
        }
        return value;
    }

    // Points that are alike but for the word are set against each other.
    private PointValues? Paired(string name, (string First, string Second) words, int[] rows, double[] values)
    {
        int options = Enumerable.Range(0, experiments.Heads.Length).FirstOrDefault(
            c => c != id && Holds(c, words.First) && Holds(c, words.Second), -1);
        if (options < 0)
        {
            problems.Error(experiments.Heads[0].At, "", $"no column holds both '{words.First}' and '{words.Second}'; "
                + "name two words of one column with --measure, or two columns of the outcomes without it");
            return null;
        }
        Dictionary<string, (int Row, double Value)> first = Alike(words.First), second = Alike(words.Second);
        Alone(first, second, words.Second);
        Alone(second, first, words.First);
        return new PointValues(
            $"{name}, {words.First} less {words.Second}",
            [
                .. first.Where(f => second.ContainsKey(f.Key))
                    .Select(f => (f.Value.Row, f.Value.Value - second[f.Key].Value)),
            ],
            options);

        Dictionary<string, (int Row, double Value)> Alike(string word)
        {
            var found = new Dictionary<string, (int Row, double Value)>();
            foreach ((int row, double value) in rows.Zip(values).Where(p => Cell(p.First, options) == word))
            {
                string inputs = string.Join('\u001f',
                    Enumerable.Range(0, experiments.Heads.Length).Where(c => c != id && c != options)
                        .Select(c => Cell(row, c)));
                if (!found.TryAdd(inputs, (row, value)))
                {
                    problems.Error(experiments.Rows[row][id].At, "", $"point '{Cell(row, id)}' has the inputs of point "
                        + $"'{Cell(found[inputs].Row, id)}', '{word}' both; leave one of them out");
                }
            }
            return found;
        }
    }

    private void Alone(
        Dictionary<string, (int Row, double Value)> points,
        Dictionary<string, (int Row, double Value)> others,
        string word)
    {
        foreach ((int row, _) in points.Where(p => !others.ContainsKey(p.Key)).Select(p => p.Value))
        {
            problems.Error(experiments.Rows[row][id].At, "", $"point '{Cell(row, id)}' has no counterpart as '{word}' "
                + "with the same inputs; run both at every point");
        }
    }

    private bool Holds(int column, string word) => experiments.Rows.Any(r => r[column].Text == word);

    private string Cell(int row, int column) => experiments.Rows[row][column].Text;
}
