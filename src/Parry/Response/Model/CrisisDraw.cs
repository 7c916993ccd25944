using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>Draws the worlds of a crisis: every uncertain input once, and what Red is.</summary>
internal sealed class CrisisDraw
{
    private static readonly Purpose WhatRedIs = Purpose.Of(DrawKind.RedType, "");
    private readonly Crisis _crisis;
    private readonly ulong _seed;
    private readonly ImmutableArray<Drawn> _drawn;
    private readonly double[] _values;

    private sealed record Drawn(int Row, Purpose Purpose, Func<double, double> Quantile);

    public CrisisDraw(Crisis crisis, ulong seed)
    {
        (_crisis, _seed) = (crisis, seed);
        _values = [.. crisis.Inputs.Select(i => i.Spread.Central)];
        _drawn =
        [
            .. Uncertain(crisis)
                .Select(i => new Drawn(i.Row, Purpose.Of(DrawKind.Input, i.Path), Quantile.Of(i.Spread))),
        ];
    }

    /// <summary>What differs from world to world, in the order of the crisis.</summary>
    public static ImmutableArray<Amount> Uncertain(Crisis crisis) => [.. crisis.Inputs.Where(i => !i.Spread.IsPoint)];

    /// <summary>The last world's value of every input, at its row.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Every input at its central value, Red a reciprocator, the raid left out.</summary>
    public static WorldValues Middle(Crisis crisis) => new CrisisDraw(crisis, 0).Read(1);

    /// <summary>One world, its raid left out.</summary>
    public WorldValues World(int world)
    {
        var stream = new Stream(_seed, (uint)world, Stream.WorldItself);
        foreach (Drawn input in _drawn)
        {
            _values[input.Row] = input.Quantile(stream.Uniform(input.Purpose, 0));
        }
        return Read(stream.Uniform(WhatRedIs, 0));
    }

    /// <summary>The world at a place, its raid left out.</summary>
    /// <param name="place">One coordinate an uncertain input, in [0, 1): the share of its values that lie below.</param>
    /// <param name="type">In [0, 1): what Red is.</param>
    public WorldValues At(ReadOnlySpan<double> place, double type)
    {
        for (int i = 0; i < _drawn.Length; i++)
        {
            _values[_drawn[i].Row] = _drawn[i].Quantile(place[i]);
        }
        return Read(type);
    }

    private WorldValues Read(double type)
    {
        CrisisInputs inputs = _crisis.Values;
        var drawn = new WorldValues
        {
            Blue = Actor(inputs.Blue),
            Red = Actor(inputs.Red),
            AccessWeight = Of(inputs.AccessWeight),
            Attribution = _crisis.Raid.Attribution is { } theta ? Of(theta) : double.NaN,
            SeverityScale = _crisis.Raid.SeverityScale,
        };
        OfRed(inputs.RedOnly, type, ref drawn);
        OfBoth(inputs.Both, inputs.Belief, ref drawn);
        OfSupport(inputs.Support, ref drawn);
        return drawn;
    }

    private double Of(Amount amount) => _values[amount.Row];

    private ActorValues Actor(ActorInputs actor) => new()
    {
        Precision = Of(actor.Precision),
        AimWeight = Of(actor.AimWeight),
        PressureWeight = Of(actor.PressureWeight),
        Cost = Of(actor.Cost),
        Settlement = Of(actor.Settlement),
        Pressure = Of(actor.Pressure),
    };

    private void OfRed(RedInputs red, double type, ref WorldValues drawn)
    {
        drawn.RedOffset = Of(red.Offset);
        drawn.Opportunism = Of(red.Opportunism);
        drawn.BeliefWeight = Of(red.BeliefWeight);
        drawn.OpeningWeight = Of(red.OpeningWeight);
        drawn.Belief = Of(red.Belief);
        double opportunist = Of(red.Opportunist);
        drawn.Type = type < opportunist ? RedType.Opportunist
            : type < opportunist + Of(red.Committed) ? RedType.Committed
            : RedType.Reciprocator;
    }

    private void OfBoth(ExchangeInputs both, BeliefInputs belief, ref WorldValues drawn)
    {
        drawn.Reciprocity = Of(both.Reciprocity);
        drawn.Misperception = Of(both.Misperception);
        drawn.Accident = Of(both.Accident);
        drawn.Convexity = Of(both.Convexity);
        drawn.AfterStrike = Of(belief.AfterStrike);
        drawn.AfterNothing = Of(belief.AfterNothing);
        drawn.AfterDefence = Of(belief.AfterDefence);
    }

    private void OfSupport(SupportInputs support, ref WorldValues drawn)
    {
        drawn.Ally = Of(support.Ally);
        drawn.Coalition = Of(support.Coalition);
        drawn.Overreach = Of(support.Overreach);
        drawn.CivilianHarm = Of(support.CivilianHarm);
        drawn.Fatigue = Of(support.Fatigue);
        drawn.Sympathy = Of(support.Sympathy);
        drawn.Consultation = Of(support.Consultation);
    }
}
