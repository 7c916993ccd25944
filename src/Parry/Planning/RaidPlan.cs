using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Parry.Planning;

/// <summary>The geometry of one world as flat, read-only tables. Times are ticks; those of a family count from the
/// threat's launch, all others from the plan's own zero, which lies before everything that happens.</summary>
internal sealed class RaidPlan
{
    public required RaidLayout Layout { get; init; }

    /// <summary>H-hour on the plan's clock.</summary>
    public required long HHour { get; init; }

    /// <summary>The raid goes on from about here...</summary>
    public required long Begins { get; init; }

    /// <summary>... to about here: random times and refills may pass it.</summary>
    public required long Ends { get; init; }

    /// <summary>When each wave's first threat is launched, or is due on target if <see cref="OnTarget"/>.</summary>
    public required ImmutableArray<long> WaveStart { get; init; }

    public required ImmutableArray<bool> OnTarget { get; init; }

    /// <summary>Launch to impact, one a family.</summary>
    public required ImmutableArray<int> Flight { get; init; }

    /// <summary>One a family and net: at family x nets + net.</summary>
    public required ImmutableArray<HazardTable> Hazards { get; init; }

    /// <summary>As <see cref="Hazards"/> where early warning says to look; empty if no early warning is
    /// heard.</summary>
    public required ImmutableArray<HazardTable> CuedHazards { get; init; }

    /// <summary>The shots of family f are <c>Shots[ShotStart[f]..ShotStart[f + 1]]</c>, by weapon.</summary>
    public required ImmutableArray<Shot> Shots { get; init; }

    public required ImmutableArray<int> ShotStart { get; init; }

    /// <summary>The index in <see cref="Shots"/> of family x weapons + weapon, or -1.</summary>
    public required ImmutableArray<int> ShotOf { get; init; }

    /// <summary>One a family: a bit for every nation that could meet it but whose rules forbid all its shots.</summary>
    public required ImmutableArray<ulong> HeldBy { get; init; }

    /// <summary>One a family.</summary>
    public required ImmutableArray<ZoneTable> Zones { get; init; }

    /// <summary>The points of all shots, "launch by s, intercept at u".</summary>
    public required ImmutableArray<CurvePoint> Curve { get; init; }

    /// <summary>The earliest intercept, in ticks since the threat's launch, for a round that is launched at
    /// <paramref name="launch"/> or waits for the threat to enter the envelope; -1 if it is too late.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int EarliestIntercept(in Shot shot, long launch)
    {
        if (launch > shot.LastLaunch)
        {
            return -1;
        }
        ReadOnlySpan<CurvePoint> curve = Curve.AsSpan().Slice(shot.Start, shot.Count);
        if (launch <= shot.FirstLaunch)
        {
            return curve[0].InterceptAt;
        }
        // Nearly straight: a guess is seldom off by more than a point or two, and touches one line of memory.
        int high = Math.Clamp((int)((launch - shot.FirstLaunch) * shot.PointsPerTick) + 1, 1, curve.Length - 1);
        while (curve[high].LaunchBy < launch)
        {
            high++;
        }
        while (curve[high - 1].LaunchBy >= launch)
        {
            high--;
        }
        CurvePoint from = curve[high - 1], to = curve[high];
        long rise = to.LaunchBy - (long)from.LaunchBy;
        long above = ((to.InterceptAt - (long)from.InterceptAt) * (launch - from.LaunchBy)) + rise - 1;
        return (int)(from.InterceptAt + (above / rise));
    }
}
