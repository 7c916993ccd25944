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
            int[] strata = Permutation(plans, input.Path, seed);
            Purpose within = Purpose.Of(DrawKind.Stratum, input.Path);
            for (int plan = 0; plan < plans; plan++)
            {
                double jitter = new Stream(seed, (uint)plan, Stream.WorldItself).Uniform(within, 0);
                values[plan][input.Row] = quantile((strata[plan] + jitter) / plans);
            }
        }
        return [.. values.Select(v => new World(scenario, v))];
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
