using System;

namespace Parry.Planning;

/// <summary>A round launched by <paramref name="LaunchBy"/> meets the threat at <paramref name="InterceptAt"/>, in ticks
/// since the threat's launch.</summary>
internal readonly record struct CurvePoint(int LaunchBy, int InterceptAt);

/// <summary>What one weapon can do against one family: "launch by s, intercept at u" in ticks since the threat's
/// launch, as a run of points in the plan's pooled arrays.</summary>
/// <param name="Weapon">Index of the weapon.</param>
/// <param name="Start">Where its points begin.</param>
/// <param name="Count">How many there are; none where rules forbid every shot that geometry allows.</param>
/// <param name="FirstLaunch">The launch that meets the threat as it enters the envelope: earlier commits wait for
/// it.</param>
/// <param name="LastLaunch">The last launch that still meets it where rules allow.</param>
/// <param name="FirstPossible">As FirstLaunch, by geometry alone.</param>
/// <param name="LastPossible">As LastLaunch, by geometry alone.</param>
internal readonly record struct Shot(
    int Weapon, int Start, int Count, int FirstLaunch, int LastLaunch, int FirstPossible, int LastPossible)
{
    /// <summary>Points of the curve by tick of launch, on average.</summary>
    public float PointsPerTick { get; } = Count > 1 ? (Count - 1) / (float)Math.Max(1, (long)LastLaunch - FirstLaunch) : 0;

    /// <summary>The first intercept there can be, in ticks since the threat's launch.</summary>
    public int FirstIntercept { get; init; }

    /// <summary>The shortest way of a round, from launch to intercept.</summary>
    public int LeastFlight { get; init; }
}
