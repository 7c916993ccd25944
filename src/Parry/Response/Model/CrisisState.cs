using System;

namespace Parry.Response;

/// <summary>How a crisis ended.</summary>
internal enum Ending { Unresolved, Settled, Exhausted, War }

/// <summary>A crisis between two moves. Support is kept in logits, so that it never leaves (0, 1).</summary>
internal struct CrisisState
{
    /// <summary>The last rungs of both.</summary>
    public int Blue, Red;

    /// <summary>Harm to both, 0 or more.</summary>
    public double BlueHarm, RedHarm;

    /// <summary>What is left of Blue's interceptors, weighed as a raid spends them, and of Red's raids; 0..1.</summary>
    public double BlueStock, RedStock;

    /// <summary>Ally support a and coalition access c in logits, and c itself.</summary>
    public double AllyLogit, CoalitionLogit, Coalition;

    /// <summary>Public pressure, 0..1.</summary>
    public double BluePressure, RedPressure;

    /// <summary>b: Red's belief that another raid is costly or useless, 0..1.</summary>
    public double Belief;

    /// <summary>The last raid's severity and intercepted share, and theta.</summary>
    public double Severity, Intercepted, Attribution;

    /// <summary>The highest rung so far, and rounds in a row with both at rest.</summary>
    public int Peak, QuietRounds;

    /// <summary>a, in (0, 1).</summary>
    public readonly double Ally => Support.Expit(AllyLogit);

    /// <summary>The state of the morning after the raid.</summary>
    /// <param name="world">The world.</param>
    /// <param name="trigger">The raid's rung.</param>
    /// <param name="stock">What the raid has left of the interceptors.</param>
    public static CrisisState After(in WorldValues world, int trigger, double stock) => new()
    {
        Blue = 1,
        Red = trigger,
        Peak = trigger,
        BlueHarm = world.Severity,
        BlueStock = stock,
        RedStock = 1,
        AllyLogit = Support.Logit(world.Ally),
        CoalitionLogit = Support.Logit(world.Coalition),
        Coalition = world.Coalition,
        BluePressure = world.Blue.Pressure,
        RedPressure = world.Red.Pressure,
        Belief = world.Belief,
        Severity = world.Severity,
        Intercepted = world.Intercepted,
        Attribution = world.Attribution,
    };

    /// <summary>Whether and how it has ended.</summary>
    public readonly Ending? End() =>
        Math.Max(Blue, Red) == Ladder.Top || Math.Min(Blue, Red) >= Ladder.War ? Ending.War
        : QuietRounds >= 2 ? Ending.Settled
        : RedStock < 0.05 ? Ending.Exhausted
        : null;
}
