using System;
using System.Linq;
using Parry.Statistics;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>How far the limits of a box can be trusted.</summary>
internal static class BoxTrials
{
    /// <summary>The box without the limits that could be chance: while any has a quasi-p-value above the most, the limits
    /// of the input with the largest are taken off.</summary>
    public static PrimBox Without(double most, double[][] columns, bool[] cases, PrimBox whole, PrimBox box)
    {
        while (box.Restricted(whole) is { Length: > 0 } restricted)
        {
            int worst = restricted.MaxBy(c => QuasiPOf(columns, cases, whole, box, c));
            if (QuasiPOf(columns, cases, whole, box, worst) <= most)
            {
                break;
            }
            (int points, int hits) = Held(columns, cases, box, [.. restricted.Where(c => c != worst)]);
            box = new PrimBox(
                points, hits, box.Low.SetItem(worst, whole.Low[worst]), box.High.SetItem(worst, whole.High[worst]));
        }
        return box;
    }

    /// <summary>For one input; NaN where the box does not limit it.</summary>
    public static double QuasiPOf(double[][] columns, bool[] cases, PrimBox whole, PrimBox box, int column)
    {
        if (!box.Restricts(column, whole))
        {
            return double.NaN;
        }
        return QuasiP.Of(
            box.Points, box.Cases, Held(columns, cases, box, [.. box.Restricted(whole).Where(c => c != column)]));
    }

    // What the limits of some columns leave.
    private static (int Points, int Cases) Held(double[][] columns, bool[] cases, PrimBox box, int[] limits)
    {
        int points = 0, hits = 0;
        for (int row = 0; row < cases.Length; row++)
        {
            if (limits.All(c => columns[c][row] >= box.Low[c] && columns[c][row] <= box.High[c]))
            {
                points++;
                hits += cases[row] ? 1 : 0;
            }
        }
        return (points, hits);
    }

    /// <summary>For each column the share of random halves of the points in which the search limits it: in the box of
    /// their trajectory whose coverage is nearest to that of the box in question, and of several such in the
    /// last.</summary>
    public static double[] Again(
        double[][] columns, bool[] cases, PrimOptions patience, double coverage, DiscoveryOptions options)
    {
        var times = new int[columns.Length];
        for (int half = 0; half < options.Halves; half++)
        {
            int[] rows = Halves.Draw(cases.Length, options.Seed, half);
            PrimTrajectory found = Prim.Search(
                [.. columns.Select(c => rows.Select(r => c[r]).ToArray())], [.. rows.Select(r => cases[r])], patience);
            PrimBox whole = found.Boxes[0];
            PrimBox nearest = found.Boxes.Reverse().MinBy(b => Math.Abs(((double)b.Cases / whole.Cases) - coverage))!;
            foreach (int column in nearest.Restricted(whole))
            {
                times[column]++;
            }
        }
        return [.. times.Select(t => options.Halves == 0 ? double.NaN : (double)t / options.Halves)];
    }
}
