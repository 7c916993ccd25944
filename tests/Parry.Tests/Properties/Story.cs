using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Tests.Properties;

/// <summary>An engagement as the trace tells it, with the times the parameters make of it.</summary>
internal sealed record Engaged(
    int Threat, int Weapon, int Shooter, int Fired, long Commit, long Launch, long Intercept, long Assessed, long Freed);

/// <summary>A replication told again from its trace alone, for the invariants to check against the plan.</summary>
internal sealed class Story
{
    private static readonly TraceKind[] Endings =
        [TraceKind.FailedAtLaunch, TraceKind.FailedInFlight, TraceKind.Killed, TraceKind.Leaked];

    public Story(Told told, ImmutableArray<FamilyPath> paths)
    {
        (Told, Paths) = (told, paths);
        Engagements = [.. told.All(TraceKind.Committed).Select(Of)];
        Ends = told.Trace.Entries.Where(e => Endings.Contains(e.Kind)).ToLookup(e => e.Threat);
        Tracks = told.All(TraceKind.Tracked).ToDictionary(e => (e.Threat, e.Who), e => e.Time);
    }

    public Told Told { get; }
    public ImmutableArray<FamilyPath> Paths { get; }
    public ImmutableArray<Engaged> Engagements { get; }
    public ILookup<int, TraceEntry> Ends { get; }

    /// <summary>When a net has the track of a threat, by threat and net.</summary>
    public IReadOnlyDictionary<(int Threat, int Net), long> Tracks { get; }

    public RaidLayout Layout => Told.Layout;
    public RaidPlan Plan => Told.Plan;
    public Scenario Scenario => Layout.Scenario;
    public ImmutableArray<TracedThreat> Threats => [.. Told.Trace.Threats];

    public ShooterRow ShooterRow(int weapon) => Layout.Shooters[Layout.Weapons[weapon].Shooter];

    public long Parameter(int slot) => (long)Told.Parameters[slot];

    public int Channels(int shooter) => (int)Parameter(Layout.Shooters[shooter].ChannelSlot);

    /// <summary>Rounds of a weapon before the raid.</summary>
    public int Loaded(int weapon) =>
        (int)Parameter(Layout.Weapons[weapon].RoundSlot)
        * (ShooterRow(weapon).IsPatrol ? Channels(Layout.Weapons[weapon].Shooter) : 1);

    public TraceEntry End(int threat) => Ends[threat].Single();

    private Engaged Of(TraceEntry commit)
    {
        ShooterRow shooter = ShooterRow(commit.Who);
        long assessed = commit.Intercept + Parameter(shooter.AssessmentSlot);
        return new Engaged(
            commit.Threat,
            commit.Who,
            Layout.Weapons[commit.Who].Shooter,
            commit.Number,
            commit.Time,
            commit.Launch,
            commit.Intercept,
            assessed,
            assessed + Parameter(shooter.ReAttackSlot));
    }
}
