using System;
using System.Collections.Immutable;

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

    public required ImmutableArray<int> LaunchBy { get; init; }

    public required ImmutableArray<int> InterceptAt { get; init; }

    /// <summary>The earliest intercept, in ticks since the threat's launch, for a round that is launched at
    /// <paramref name="launch"/> or waits for the threat to enter the envelope; -1 if it is too late.</summary>
    public int EarliestIntercept(in Shot shot, long launch)
    {
        if (launch > shot.LastLaunch)
        {
            return -1;
        }
        if (launch <= shot.FirstLaunch)
        {
            return InterceptAt[shot.Start];
        }
        // Which half is anybody's guess, so no branch asks: a tenth of the time of a decision.
        ReadOnlySpan<int> launchBy = LaunchBy.AsSpan();
        int low = shot.Start;
        for (int left = shot.Count - 1; left > 1;)
        {
            int half = left >> 1;
            low += half * (launchBy[low + half] < launch ? 1 : 0);
            left -= half;
        }
        int high = low + 1;
        long rise = LaunchBy[high] - (long)LaunchBy[low];
        long span = InterceptAt[high] - (long)InterceptAt[low];
        long above = (span * (launch - LaunchBy[low])) + rise - 1;
        return (int)(InterceptAt[low] + (above / rise));
    }
}
