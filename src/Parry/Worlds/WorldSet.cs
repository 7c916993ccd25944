using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Worlds;

/// <summary>All the worlds of a run, drawn when asked for. Inputs that change the geometry take one of at most
/// <see cref="Plans"/> values, a Latin hypercube; all others are drawn for every world.</summary>
internal sealed class WorldSet
{
    /// <summary>How many plans a run makes unless told otherwise.</summary>
    public const int DefaultPlans = 32;

    private readonly ulong _seed;
    private readonly ImmutableArray<Drawn> _drawn;

    private sealed record Drawn(int Row, Purpose Purpose, Func<double, double> Quantile);

    private WorldSet(Scenario scenario, int count, ulong seed, ImmutableArray<World> plans, ImmutableArray<Drawn> drawn)
    {
        (Scenario, Count, _seed, Plans, _drawn) = (scenario, count, seed, plans, drawn);
    }

    public Scenario Scenario { get; }

    /// <summary>How many worlds there are, 1 or more.</summary>
    public int Count { get; }

    /// <summary>The worlds that need a plan each: world w uses plan w mod their number. One if no geometry is in
    /// doubt.</summary>
    public ImmutableArray<World> Plans { get; }

    public int PlanOf(int world) => world % Plans.Length;

    public static WorldSet Draw(Scenario scenario, int count, ulong seed, int mostPlans = DefaultPlans)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPlans, 1);
        Amount[] uncertain = [.. scenario.Inputs.Where(i => !i.Spread.IsPoint)];
        ImmutableArray<World> plans = LatinHypercube.Plans(
            scenario, [.. uncertain.Where(i => i.ChangesGeometry)], Math.Min(count, mostPlans), seed);
        ImmutableArray<Drawn> drawn =
        [
            .. uncertain.Where(i => !i.ChangesGeometry)
                .Select(i => new Drawn(i.Row, Purpose.Of(DrawKind.Input, i.Path), Quantile.Of(i.Spread))),
        ];
        return new WorldSet(scenario, count, seed, plans, drawn);
    }

    /// <summary>Writes world <paramref name="world"/>'s values, one an input at its row, in written units.</summary>
    public void Fill(int world, Span<double> values)
    {
        Plans[PlanOf(world)].Values.Span.CopyTo(values);
        var stream = new Stream(_seed, (uint)world, Stream.WorldItself);
        foreach (Drawn input in _drawn)
        {
            values[input.Row] = input.Quantile(stream.Uniform(input.Purpose, 0));
        }
    }

    /// <summary>The values that one input takes over the worlds: one a world, or one a plan if it changes the
    /// geometry.</summary>
    /// <param name="input">One of the scenario's inputs.</param>
    /// <param name="worlds">How many worlds, the first ones; plans are given all.</param>
    public double[] Column(Amount input, int worlds)
    {
        if (input.ChangesGeometry)
        {
            return [.. Plans.Select(p => p[input])];
        }
        var column = new double[worlds];
        Drawn? drawn = _drawn.FirstOrDefault(d => d.Row == input.Row);
        for (int world = 0; world < worlds; world++)
        {
            column[world] = drawn is null
                ? input.Spread.Central
                : drawn.Quantile(new Stream(_seed, (uint)world, Stream.WorldItself).Uniform(drawn.Purpose, 0));
        }
        return column;
    }
}
