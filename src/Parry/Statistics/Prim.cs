using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Statistics;

/// <summary>The patient rule induction method (Friedman and Fisher 1999): from the box of all points thin slices are
/// peeled off, those that raise the share of cases most for each point given up; then limits are moved out again while
/// that share does not fall. The rules for limits and ties are those of the EMA Workbench (Kwakkel 2017).</summary>
internal sealed class Prim
{
    private readonly double[][] _columns;
    private readonly bool[] _cases;
    private readonly PrimOptions _options;
    private readonly int[][] _ascending;
    private readonly PrimBox _whole;

    private Prim(double[][] columns, bool[] cases, PrimOptions options)
    {
        (_columns, _cases, _options) = (columns, cases, options);
        _ascending = [.. columns.Select(c => Enumerable.Range(0, c.Length).OrderBy(row => c[row]).ToArray())];
        _whole = new PrimBox(
            cases.Length, cases.Count(c => c), [.. columns.Select(c => c.Min())], [.. columns.Select(c => c.Max())]);
    }

    /// <summary>The boxes in the order in which they were found, that of all points first. It stays alone where no
    /// point is a case, or every one.</summary>
    /// <param name="columns">One an input, each one number a point; at least one of both.</param>
    /// <param name="cases">Which points are looked for.</param>
    /// <param name="options">How patiently.</param>
    public static PrimTrajectory Search(double[][] columns, bool[] cases, PrimOptions options)
    {
        var prim = new Prim(columns, cases, options);
        var boxes = new List<PrimBox> { prim._whole };
        if (prim._whole.Cases == 0 || prim._whole.Cases == cases.Length)
        {
            return new PrimTrajectory([.. boxes], 0);
        }
        while (prim.Best(boxes[^1], prim.Peels(boxes[^1])) is { } peeled
            && (double)peeled.Points / cases.Length >= options.MassMin)
        {
            boxes.Add(peeled);
        }
        int peels = boxes.Count - 1;
        while (prim.Best(boxes[^1], prim.Pastes(boxes[^1])) is { } pasted)
        {
            boxes.Add(pasted);
        }
        return new PrimTrajectory([.. boxes], peels);
    }

    // Most gain for each point that comes or goes; then the most inputs left free; then the first. None if the share of
    // cases would fall.
    private PrimBox? Best(PrimBox box, IEnumerable<PrimMove> moves)
    {
        PrimBox? best = null;
        (double Gain, int Free) most = default;
        foreach (PrimMove move in moves)
        {
            PrimBox next = box.After(move);
            var score = (
                (next.Density - box.Density) / Math.Abs(next.Points - box.Points),
                box.Low.Length - next.Restricted(_whole).Length);
            if (best is null || score.CompareTo(most) > 0)
            {
                (best, most) = (next, score);
            }
        }
        return best is not null && (long)best.Cases * box.Points >= (long)box.Cases * best.Points ? best : null;
    }

    private IEnumerable<PrimMove> Peels(PrimBox box)
    {
        int[] restricted = box.Restricted(_whole);
        var inside = new bool[_cases.Length];
        for (int row = 0; row < inside.Length; row++)
        {
            inside[row] = Holds(box, restricted, row);
        }
        for (int column = 0; column < _columns.Length; column++)
        {
            int[] up = [.. _ascending[column].Where(row => inside[row])];
            int[] down = [.. up.Reverse()];
            foreach ((bool upper, int[] rows) in new[] { (true, down), (false, up) })
            {
                double limit = Limit(rows, column, _options.PeelAlpha);
                int[] gone = [.. rows.TakeWhile(row => upper
                    ? _columns[column][row] > limit
                    : _columns[column][row] < limit)];
                if (gone.Length > 0 && gone.Length < rows.Length)
                {
                    yield return new PrimMove(
                        column, upper, limit, box.Points - gone.Length, box.Cases - gone.Count(row => _cases[row]));
                }
            }
        }
    }

    private IEnumerable<PrimMove> Pastes(PrimBox box)
    {
        int[] restricted = box.Restricted(_whole);
        foreach (int column in restricted)
        {
            int[] others = [.. restricted.Where(c => c != column)];
            int[] up = [.. _ascending[column].Where(row => Holds(box, others, row))];
            int[] below = [.. up.Where(row => _columns[column][row] < box.Low[column]).Reverse()];
            int[] above = [.. up.Where(row => _columns[column][row] > box.High[column])];
            foreach ((bool upper, int[] rows) in new[] { (false, below), (true, above) })
            {
                if (rows.Length == 0)
                {
                    continue;
                }
                double limit = Limit(rows, column, _options.PasteAlpha);
                int[] come = [.. rows.TakeWhile(row => upper
                    ? _columns[column][row] <= limit
                    : _columns[column][row] >= limit)];
                yield return new PrimMove(
                    column, upper, limit, box.Points + come.Length, box.Cases + come.Count(row => _cases[row]));
            }
        }
    }

    private bool Holds(PrimBox box, int[] restricted, int row)
    {
        foreach (int column in restricted)
        {
            double value = _columns[column][row];
            if (value < box.Low[column] || value > box.High[column])
            {
                return false;
            }
        }
        return true;
    }

    // The mean of the two values around the share of the way; where they tie, of the first and the next other one.
    private double Limit(int[] rows, int column, double share)
    {
        double place = (rows.Length - 1) * share;
        int first = (int)Math.Floor(place), second = (int)Math.Ceiling(place);
        double[] values = _columns[column];
        while (values[rows[first]] == values[rows[second]] && second < rows.Length - 1)
        {
            second++;
        }
        return (values[rows[first]] + values[rows[second]]) / 2;
    }
}

/// <summary>The boxes of a search.</summary>
/// <param name="Boxes">The box of all points, then one a step.</param>
/// <param name="Peels">How many of the steps were peels; those after them are pastes.</param>
internal sealed record PrimTrajectory(ImmutableArray<PrimBox> Boxes, int Peels);
