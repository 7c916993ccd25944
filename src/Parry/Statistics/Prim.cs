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
        _ascending = [.. columns.Select((c, i) => Ascending(Enumerable.Range(0, c.Length), i))];
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
        int[][] inside = prim._ascending;
        while (prim.Best(boxes[^1], prim.Peels(boxes[^1], inside)) is { } peeled
            && (double)peeled.Points / cases.Length >= options.MassMin)
        {
            boxes.Add(peeled);
            inside = prim.Inside(peeled, inside);
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

    private IEnumerable<PrimMove> Peels(PrimBox box, int[][] inside)
    {
        for (int column = 0; column < _columns.Length; column++)
        {
            foreach (bool upper in new[] { true, false })
            {
                Slice gone = Cut(inside[column], column, _options.PeelAlpha, fromEnd: upper, inclusive: false);
                if (gone.Points > 0 && gone.Points < box.Points)
                {
                    yield return new PrimMove(
                        column, upper, gone.Limit, box.Points - gone.Points, box.Cases - gone.Cases);
                }
            }
        }
    }

    private IEnumerable<PrimMove> Pastes(PrimBox box)
    {
        int[] restricted = box.Restricted(_whole);
        ILookup<(int Column, bool Upper), int> beside = Enumerable.Range(0, _cases.Length)
            .Select(row => (Row: row, Side: OnlySide(box, restricted, row)))
            .Where(r => r.Side is not null)
            .ToLookup(r => r.Side!.Value, r => r.Row);
        foreach (int column in restricted)
        {
            foreach (bool upper in new[] { false, true })
            {
                int[] beyond = Ascending(beside[(column, upper)], column);
                if (beyond.Length > 0)
                {
                    Slice come = Cut(beyond, column, _options.PasteAlpha, fromEnd: !upper, inclusive: true);
                    yield return new PrimMove(
                        column, upper, come.Limit, box.Points + come.Points, box.Cases + come.Cases);
                }
            }
        }
    }

    // The one limit that keeps a row out of the box; null if none or several do.
    private (int Column, bool Upper)? OnlySide(PrimBox box, int[] restricted, int row)
    {
        (int Column, bool Upper)? only = null;
        foreach (int column in restricted)
        {
            double value = _columns[column][row];
            if (value >= box.Low[column] && value <= box.High[column])
            {
                continue;
            }
            if (only is not null)
            {
                return null;
            }
            only = (column, value > box.High[column]);
        }
        return only;
    }

    private int[] Ascending(IEnumerable<int> rows, int column)
    {
        int[] sorted = [.. rows];
        Array.Sort(Array.ConvertAll(sorted, row => _columns[column][row]), sorted);
        return sorted;
    }

    // The rows of each column, in ascending order, that a smaller box still holds.
    private int[][] Inside(PrimBox box, int[][] rows)
    {
        int[] restricted = box.Restricted(_whole);
        bool[] held = new bool[_cases.Length];
        foreach (int row in rows[0])
        {
            held[row] = Holds(box, restricted, row);
        }
        return [.. rows.Select(column => Array.FindAll(column, row => held[row]))];
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

    // What lies on one side of the limit that is the mean of the two values around the share of the way, counted from
    // one end of the rows; where these tie, of the first and the next other one.
    private Slice Cut(int[] rows, int column, double share, bool fromEnd, bool inclusive)
    {
        double[] values = _columns[column];
        int Row(int place) => rows[fromEnd ? rows.Length - 1 - place : place];
        double middle = (rows.Length - 1) * share;
        int first = (int)Math.Floor(middle), second = (int)Math.Ceiling(middle);
        while (values[Row(first)] == values[Row(second)] && second < rows.Length - 1)
        {
            second++;
        }
        double limit = (values[Row(first)] + values[Row(second)]) / 2;
        int points = 0, cases = 0;
        for (; points < rows.Length && IsBefore(values[Row(points)]); points++)
        {
            cases += _cases[Row(points)] ? 1 : 0;
        }
        return new Slice(limit, points, cases);

        bool IsBefore(double value) => (inclusive && value == limit) || (fromEnd ? value > limit : value < limit);
    }

    private readonly record struct Slice(double Limit, int Points, int Cases);
}

/// <summary>The boxes of a search.</summary>
/// <param name="Boxes">The box of all points, then one a step.</param>
/// <param name="Peels">How many of the steps were peels; those after them are pastes.</param>
internal sealed record PrimTrajectory(ImmutableArray<PrimBox> Boxes, int Peels);
