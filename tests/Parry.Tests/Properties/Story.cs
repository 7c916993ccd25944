using System;
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
        (Start, Known) = (new Start(told), new Known(told, retold));
        Stores = new Stores(told, Start);
    }

    public Told Told { get; }
    public ImmutableArray<FamilyPath> Paths { get; }
    public ImmutableArray<Engaged> Engagements { get; }
    public ImmutableArray<TracedThreat> Threats { get; }
    public ILookup<int, TraceEntry> Ends { get; }

    /// <summary>How the shooters stood when it began.</summary>
    public Start Start { get; }

    /// <summary>What came into magazines and went out of them, and who was on the stations of patrols.</summary>
    public Stores Stores { get; }

    /// <summary>What the nets knew.</summary>
    public Known Known { get; }

    public RaidLayout Layout => Told.Layout;
    public RaidPlan Plan => Told.Plan;
    public Scenario Scenario => Layout.Scenario;

    public ShooterRow ShooterRow(int weapon) => Layout.Shooters[Layout.Weapons[weapon].Shooter];

    public LayerRow LayerRow(int weapon) => Layout.Layers[ShooterRow(weapon).Layer];

    public long Parameter(int slot) => (long)Told.Parameters[slot];

    /// <summary>Channels of a shooter that take part.</summary>
    public int Channels(int shooter) => Told.Tally.Channels[shooter];

    public int ClassOf(int threat) => Layout.Families[Threats[threat].Family].Class;

    public AssetRow AssetOf(int threat) => Layout.Assets[Layout.Families[Threats[threat].Family].Asset];

    public bool IsDecoy(int threat) => Scenario.ThreatClasses[ClassOf(threat)].IsDecoy;

    /// <summary>Whether the weapon's layer may fire while another's salvo is under way.</summary>
    public bool LastChance(int weapon) =>
        Scenario.Doctrine.Layers.Any(l => l.LastChance && l.Layer == Scenario.Shooters[Layout.Weapons[weapon].Shooter].Layer);

    public TraceEntry End(int threat) => Ends[threat].Single();

    /// <summary>Whether the tracks of a threat that a weapon may fire on are known to the test.</summary>
    public bool KnowsTracks(int threat, int weapon) => TracksFor(threat, weapon) is not null;

    /// <summary>When the weapon's shooter has a track that it may fire on, or <see cref="Never"/>.</summary>
    public long TrackFor(int threat, int weapon) =>
        (TracksFor(threat, weapon) ?? Known.Tracks).GetValueOrDefault((threat, ShooterRow(weapon).Net), Never);

    /// <summary>Whether the weapon fires on what is not yet identified.</summary>
    public bool FiresFree(int threat, int weapon) => StatusAgainst(threat, weapon) == ControlStatus.Free;

    /// <summary>The weapons control status of the weapon's nation against the threat's class.</summary>
    public ControlStatus StatusAgainst(int threat, int weapon) =>
        ClassStatus.Of(Scenario.Nations[ShooterRow(weapon).Nation].Status, Scenario.ThreatClasses[ClassOf(threat)]);

    /// <summary>The shots that geometry and rules allow at a threat.</summary>
    public IEnumerable<Shot> ShotsAt(int threat)
    {
        int family = Threats[threat].Family;
        return Enumerable.Range(Plan.ShotStart[family], Plan.ShotStart[family + 1] - Plan.ShotStart[family])
            .Select(s => Plan.Shots[s]).Where(s => s.Count > 0);
    }

    /// <summary>The shot that an engagement took.</summary>
    public Shot ShotOf(Engaged engaged) => ShotsAt(engaged.Threat).Single(s => s.Weapon == engaged.Weapon);

    /// <summary>From when to when a commit of the shot is in time; the first is <see cref="Never"/> without a
    /// track.</summary>
    public (long Opens, long Closes) Window(int threat, in Shot shot)
    {
        long born = Threats[threat].Launch, reaction = Reaction(shot.Weapon);
        long track = TrackFor(threat, shot.Weapon);
        return (long.Max(long.Max(track, born), born + shot.FirstLaunch - reaction), born + shot.LastLaunch - reaction);
    }

    /// <summary>Reaction time in the posture that holds.</summary>
    public long Reaction(int weapon) =>
        (long)Math.Ceiling(Start.ReactionFactor * Parameter(ShooterRow(weapon).ReactionSlot));

    /// <summary>The longest that any net takes to identify a track.</summary>
    public long LongestIdentification => Layout.Nets.Max(n => Parameter(n.IdentificationSlot));

    /// <summary>Rounds of a weapon that a threat may not draw on.</summary>
    public long Reserved(int weapon, int threatClass) => LayerRow(weapon).ReservedSlots[threatClass].Sum(Parameter);

    private IReadOnlyDictionary<(int Threat, int Net), long>? TracksFor(int threat, int weapon) =>
        Known.TracksFor(ShooterRow(weapon).OnRemote, FiresFree(threat, weapon));

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
