using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Tests.Properties;

/// <summary>An engagement as the trace tells it, with the times the parameters make of it. <paramref name="Freed"/> is
/// when its channel is free at the soonest: an aircraft that goes home to rearm stays away longer.</summary>
internal sealed record Engaged(
    int Threat, int Weapon, int Shooter, int Group, int Class, int Fired, long Commit, long Launch, long Intercept,
    long Assessed, long Freed);

/// <summary>A replication told again from its trace alone, for the invariants to check against the plan.</summary>
internal sealed class Story
{
    public const long Never = long.MaxValue;

    private static readonly TraceKind[] Endings =
    [
        TraceKind.FailedAtLaunch, TraceKind.FailedInFlight, TraceKind.Killed, TraceKind.Leaked, TraceKind.LeftAlone,
    ];

    public Story(Told told, ImmutableArray<FamilyPath> paths, Retold retold)
    {
        (Told, Paths, Threats) = (told, paths, [.. told.Trace.Threats]);
        Engagements = [.. told.All(TraceKind.Committed).Select(Of)];
        Ends = told.Trace.Entries.Where(e => Endings.Contains(e.Kind)).ToLookup(e => e.Threat);
        Tracks = TracksOf(told);
        OwnTracks = retold.Unshared is null ? null : TracksOf(retold.Unshared);
        UncuedTracks = retold.Uncued is null ? null : TracksOf(retold.Uncued);
        KeepsOwnTracks = retold.KeepsOwnTracks;
    }

    public Told Told { get; }
    public ImmutableArray<FamilyPath> Paths { get; }
    public ImmutableArray<Engaged> Engagements { get; }
    public ImmutableArray<TracedThreat> Threats { get; }
    public ILookup<int, TraceEntry> Ends { get; }

    /// <summary>When a net has the track of a threat, by threat and net.</summary>
    public IReadOnlyDictionary<(int Threat, int Net), long> Tracks { get; }

    /// <summary>When it has its own, had no net shared any; null if that cannot be told.</summary>
    public IReadOnlyDictionary<(int Threat, int Net), long>? OwnTracks { get; }

    /// <summary>When it would have it without early warning; null if there is none.</summary>
    public IReadOnlyDictionary<(int Threat, int Net), long>? UncuedTracks { get; }

    private bool KeepsOwnTracks { get; }

    public RaidLayout Layout => Told.Layout;
    public RaidPlan Plan => Told.Plan;
    public Scenario Scenario => Layout.Scenario;

    public ShooterRow ShooterRow(int weapon) => Layout.Shooters[Layout.Weapons[weapon].Shooter];

    public LayerRow LayerRow(int weapon) => Layout.Layers[ShooterRow(weapon).Layer];

    public long Parameter(int slot) => (long)Told.Parameters[slot];

    public int Channels(int shooter) => (int)Parameter(Layout.Shooters[shooter].ChannelSlot);

    public int ClassOf(int threat) => Layout.Families[Threats[threat].Family].Class;

    public AssetRow AssetOf(int threat) => Layout.Assets[Layout.Families[Threats[threat].Family].Asset];

    public TraceEntry End(int threat) => Ends[threat].Single();

    /// <summary>Whether the tracks that a weapon may fire on are known to the test.</summary>
    public bool KnowsTracksOf(int weapon) => ShooterRow(weapon).OnRemote || KeepsOwnTracks || OwnTracks is not null;

    /// <summary>When the weapon's shooter has a track that it may fire on, or <see cref="Never"/>.</summary>
    public long TrackFor(int threat, int weapon)
    {
        ShooterRow shooter = ShooterRow(weapon);
        return (shooter.OnRemote ? Tracks : OwnTracks ?? Tracks).GetValueOrDefault((threat, shooter.Net), Never);
    }

    /// <summary>The shots that geometry and rules allow at a threat.</summary>
    public IEnumerable<Shot> ShotsAt(int threat)
    {
        int family = Threats[threat].Family;
        return Enumerable.Range(Plan.ShotStart[family], Plan.ShotStart[family + 1] - Plan.ShotStart[family])
            .Select(s => Plan.Shots[s]).Where(s => s.Count > 0);
    }

    /// <summary>From when to when a commit of the shot is in time; the first is <see cref="Never"/> without a
    /// track.</summary>
    public (long Opens, long Closes) Window(int threat, in Shot shot)
    {
        long born = Threats[threat].Launch, reaction = Parameter(ShooterRow(shot.Weapon).ReactionSlot);
        long track = TrackFor(threat, shot.Weapon);
        return (long.Max(long.Max(track, born), born + shot.FirstLaunch - reaction), born + shot.LastLaunch - reaction);
    }

    /// <summary>Rounds of a weapon before the raid.</summary>
    public int Loaded(int weapon) =>
        (int)Parameter(Layout.Weapons[weapon].RoundSlot)
        * (ShooterRow(weapon).IsPatrol ? Channels(Layout.Weapons[weapon].Shooter) : 1);

    /// <summary>What a line of the trace that says so brings to a weapon: to a battery a full magazine of one
    /// interceptor, to a patrol one aircraft with all it carries.</summary>
    public int Refill(TraceEntry refilled, int weapon)
    {
        bool its = ShooterRow(weapon).IsPatrol
            ? Layout.Weapons[refilled.Who].Shooter == Layout.Weapons[weapon].Shooter
            : refilled.Who == weapon;
        return its ? (int)Parameter(Layout.Weapons[weapon].RoundSlot) : 0;
    }

    /// <summary>Rounds of a weapon that a threat may not draw on.</summary>
    public long Reserved(int weapon, int threatClass) => LayerRow(weapon).ReservedSlots[threatClass].Sum(Parameter);

    private static Dictionary<(int Threat, int Net), long> TracksOf(Told told) =>
        told.All(TraceKind.Tracked).ToDictionary(e => (e.Threat, e.Who), e => e.Time);

    private Engaged Of(TraceEntry commit)
    {
        ShooterRow shooter = ShooterRow(commit.Who);
        long assessed = commit.Intercept + Parameter(shooter.AssessmentSlot);
        return new Engaged(
            commit.Threat,
            commit.Who,
            Layout.Weapons[commit.Who].Shooter,
            shooter.Group,
            ClassOf(commit.Threat),
            commit.Number,
            commit.Time,
            commit.Launch,
            commit.Intercept,
            assessed,
            assessed + Parameter(shooter.ReAttackSlot));
    }
}
