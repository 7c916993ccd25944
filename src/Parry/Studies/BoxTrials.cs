using System;
using System.Linq;
using Parry.Statistics;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>How far the limits of a box can be trusted.</summary>
internal static class BoxTrials
{
    /// <summary>For one input; NaN where the box does not limit it.</summary>
    public static double QuasiPOf(double[][] columns, bool[] cases, PrimBox whole, PrimBox box, int column)
    {
        if (!box.Restricts(column, whole))
        {
            return double.NaN;
        }
        int[] others = [.. box.Restricted(whole).Where(c => c != column)];
        int points = 0, hits = 0;
        for (int row = 0; row < cases.Length; row++)
        {
            if (others.All(c => columns[c][row] >= box.Low[c] && columns[c][row] <= box.High[c]))
            {
                points++;
                hits += cases[row] ? 1 : 0;
            }
        }
        return QuasiP.Of(box.Points, box.Cases, (points, hits));
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
