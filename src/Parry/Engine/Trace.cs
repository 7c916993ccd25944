using System.Collections.Generic;

namespace Parry.Engine;

internal enum TraceKind
{
    Launched,
    FailedAtLaunch,
    FailedInFlight,
    Tracked,
    Committed,
    NotFired,
    Killed,
    Missed,
    Wasted,
    HeldBack,
    LeftUnengaged,
    Leaked,
    LeftAlone,
    Refilled,
    TakenForKill,
    TakenForMiss,
    Freed,
    WentHome,
    AircraftLost,
}

/// <summary>One line of the story of a replication. What <paramref name="Who"/> and the numbers mean depends on the
/// kind: a net for a track; a weapon for a shot, with its rounds, its launch and its intercept; a weapon and a
/// <see cref="Reason"/> for a shot not taken; a patrol's first weapon for what its aircraft do, with the weapon of
/// the round that destroyed one; for a leaker, its asset and 1 if it landed within the radius, else 0.
/// <paramref name="Open"/> says among how many open shots a commit was chosen, or, negative, among how many threats
/// that waited for its channel.</summary>
internal readonly record struct TraceEntry(
    long Time,
    TraceKind Kind,
    int Threat,
    int Who = -1,
    int Number = 0,
    long Launch = 0,
    long Intercept = 0,
    int Open = 0);

/// <summary>Where a threat came from and where it was going, and whether it gets there if nobody fires.</summary>
internal readonly record struct TracedThreat(int Wave, int Ordinal, int Family, long Launch, bool Lasts);

/// <summary>Everything that happened in one replication, in the order it was decided.</summary>
internal sealed class Trace
{
    /// <summary>The kill probabilities of the day, at weapon x classes + class.</summary>
    public double[] Sspk { get; private set; } = [];

    /// <summary>The reaction times in the posture of the night, one a weapon.</summary>
    public long[] Reaction { get; private set; } = [];

    public List<TracedThreat> Threats { get; } = [];

    public List<TraceEntry> Entries { get; } = [];

    /// <summary>Notes what holds for the whole replication; what is given is copied.</summary>
    public void Begin(double[] sspk, long[] reaction) => (Sspk, Reaction) = ([.. sspk], [.. reaction]);
}
