using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Worlds;

/// <summary>A Latin hypercube over the inputs that change the geometry: each input takes one value from each of as many
/// equally likely strata as there are plans (McKay, Beckman and Conover 1979).</summary>
internal static class LatinHypercube
{
    /// <summary>The worlds to plan for: one if nothing is uncertain. Inputs that are not in the list take their central
    /// value, which no plan reads.</summary>
    public static ImmutableArray<World> Plans(
        Scenario scenario, ImmutableArray<Amount> uncertain, int count, ulong seed)
    {
        int plans = uncertain.IsEmpty ? 1 : count;
        double[][] values =
            [.. Enumerable.Range(0, plans).Select(_ => scenario.Inputs.Select(i => i.Spread.Central).ToArray())];
        foreach (Amount input in uncertain)
        {
            Func<double, double> quantile = Quantile.Of(input.Spread);
            double[] column = Column(plans, input.Path, seed);
            for (int plan = 0; plan < plans; plan++)
            {
                values[plan][input.Row] = quantile(column[plan]);
            }
        }
        return [.. values.Select(v => new World(scenario, v))];
    }

    /// <summary>One coordinate of all points, in [0, 1): one from each of as many strata, in a random order.</summary>
    /// <param name="count">How many points, 1 or more.</param>
    /// <param name="name">Of the coordinate: two names give independent columns.</param>
    /// <param name="seed">Of the draws.</param>
    public static double[] Column(int count, string name, ulong seed)
    {
        int[] strata = Permutation(count, name, seed);
        Purpose within = Purpose.Of(DrawKind.Stratum, name);
        var column = new double[count];
        for (int point = 0; point < count; point++)
        {
            double jitter = new Stream(seed, (uint)point, Stream.WorldItself).Uniform(within, 0);
            column[point] = (strata[point] + jitter) / count;
        }
        return column;
    }

    /// <summary>The numbers from 0 up to the count in a random order; two names give independent orders.</summary>
    public static int[] Permutation(int count, string path, ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        var stream = new Stream(seed, 0, Stream.WorldItself);
        Purpose shuffle = Purpose.Of(DrawKind.Permutation, path);
        for (int last = count - 1; last > 0; last--)
        {
            int pick = (int)(stream.Uniform(shuffle, last) * (last + 1));
            (order[last], order[pick]) = (order[pick], order[last]);
        }
        return order;
    }
}
