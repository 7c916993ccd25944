using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Statistics;

/// <summary>Which of some systems may still be the best, look after look at growing samples that share their random
/// numbers. Larger is better. Each pair is tested both ways with the boundary of <see cref="KimNelson"/>: whether i
/// falls short of l by more than half the tolerance. Then, whatever the true means are, with the stated confidence the
/// best, or any one of several equals, is not eliminated, and in the end, when every test has ended, all that are left
/// are within the tolerance of it; where it is a tolerance or more ahead of all others, it alone is left. For each
/// other l one test has to end right, and its drift is half the tolerance or more. Where l is a tolerance or more
/// behind, it is "l falls short of the best": a path on which l eliminates the best has ended that test wrongly by
/// then. Where l is nearer, it is "the best does not fall short of l". The misses of these k - 1 tests add up to alpha
/// (Bonferroni); how they depend on each other does not matter.</summary>
internal sealed class Elimination
{
    private readonly double _half, _hSquared;
    private readonly double[,] _variances;
    private readonly bool[,] _safe;
    private readonly bool[] _out;

    /// <param name="first">One column a system, the n0 observations of the first stage, row by row on common random
    /// numbers; rows independent and normal.</param>
    /// <param name="tolerance">A difference from the best that does not matter, above 0.</param>
    /// <param name="confidence">Above 1/2 and below 1.</param>
    public Elimination(IReadOnlyList<IReadOnlyList<double>> first, double tolerance, double confidence)
    {
        int k = first.Count, rows = first[0].Count;
        _half = tolerance / 2;
        _hSquared = KimNelson.HSquared(k, rows, 1 - confidence);
        (_variances, _safe, _out) = (new double[k, k], new bool[k, k], new bool[k]);
        for (int i = 0; i < k; i++)
        {
            for (int l = i + 1; l < k; l++)
            {
                _variances[i, l] = _variances[l, i] = VarianceOfDifference(first[i], first[l]);
            }
        }
    }

    /// <summary>Those not eliminated, in their order.</summary>
    public IEnumerable<int> Left => Enumerable.Range(0, _out.Length).Where(i => !_out[i]);

    /// <summary>Whether all that are left are within the tolerance of the best, with the stated confidence.</summary>
    public bool IsDone => Left.All(i => Left.All(l => i == l || _safe[i, l]));

    /// <summary>After how many observations every test among those left will have ended, at the latest.</summary>
    public double Latest =>
        Left.SelectMany(i => Left.Select(l => _variances[i, l])).Max() * _hSquared / (_half * _half);

    /// <summary>Takes a look: who is eliminated, and by whom.</summary>
    /// <param name="sums">Of the observations so far, one a system; those of the eliminated are not read.</param>
    /// <param name="count">How many observations that are, as many of every system left, more at every look.</param>
    public IReadOnlyList<(int System, int By)> Look(double[] sums, int count)
    {
        int[] left = [.. Left];
        List<(int System, int By)> eliminated = [];
        foreach (int i in left)
        {
            int[] better = [.. left.Where(l => l != i && !_safe[i, l] && FallsShort(i, l, sums, count))];
            if (better.Length > 0)
            {
                eliminated.Add((i, better.MaxBy(l => sums[l])));
            }
        }
        foreach ((int system, _) in eliminated)
        {
            _out[system] = true;
        }
        return eliminated;
    }

    private bool FallsShort(int i, int l, double[] sums, int count)
    {
        double sum = sums[i] - sums[l] + (count * _half);
        double boundary = KimNelson.Boundary(_hSquared, _variances[i, l], _half, count);
        if (sum > boundary || (boundary == 0 && sum == 0))
        {
            _safe[i, l] = true;
        }
        return sum < -boundary;
    }

    private static double VarianceOfDifference(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        double mean = one.Zip(other, (a, b) => a - b).Average();
        return one.Zip(other, (a, b) => (a - b - mean) * (a - b - mean)).Sum() / (one.Count - 1);
    }
}
