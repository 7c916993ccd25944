using System.Collections.Immutable;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

// Members named Slot are places in the parameter row; the others are indices into the layout or the scenario.

internal sealed record ClassRow(
    ThreatCategory Category, int LaunchReliabilitySlot, int FlightReliabilitySlot, int CepSlot, int LethalSlot, int CostSlot,
    bool IsDecoy);

internal sealed record AssetRow(int RadiusSlot, int ValueSlot, int Nation, bool Defended);

/// <summary>A track family: all threats of one class on one path.</summary>
internal sealed record FamilyRow(int Class, int Origin, int Route, int Asset);

/// <summary>A wave, with the families its aim points lead to.</summary>
internal sealed record WaveRow(
    int Class,
    ImmutableArray<int> Families,
    ImmutableArray<int> WeightSlots,
    int CountSlot,
    int SpacingSlot,
    int RateSlot,
    bool Poisson,
    int MostThreats,
    ImmutableArray<Purpose> Detection)
{
    public required Purpose Aim { get; init; }
    public required Purpose Gap { get; init; }
    public required Purpose Reliability { get; init; }
    public required Purpose Failure { get; init; }
    public required Purpose Impact { get; init; }

    /// <summary>One a weapon: the draws of that weapon's shots at this wave.</summary>
    public required ImmutableArray<Purpose> Kill { get; init; }

    /// <summary>One a weapon: the draws of kill assessment after that weapon's shots at this wave.</summary>
    public required ImmutableArray<Purpose> Assessment { get; init; }

    /// <summary>One a weapon: the draws of what that weapon's shots at this wave do to aircraft.</summary>
    public required ImmutableArray<Purpose> FriendlyFire { get; init; }

    /// <summary>One a net: whether it makes a track of what it detects.</summary>
    public required ImmutableArray<Purpose> Track { get; init; }

    /// <summary>One a plainly given sensor, in the order of <see cref="NetRow.Watches"/> over all nets.</summary>
    public required ImmutableArray<Purpose> Watch { get; init; }
}

/// <summary>A net: its delays, how surely it tracks, and whom it hears.</summary>
internal sealed record NetRow(
    int FormationSlot,
    int IdentificationSlot,
    int TrackProbabilitySlot,
    int DecoyAsWarheadSlot,
    int WarheadAsDecoySlot,
    int CapacitySlot,
    int LatencySlot,
    CommonRow Common,
    ImmutableArray<int> Hears,
    ImmutableArray<WatchRow> Watches,
    bool HasRadar);

/// <summary>A plainly given sensor; which classes it sees, by index, and whether it only cues radars.</summary>
internal sealed record WatchRow(
    int Ordinal, int DetectSlot, int DelaySlot, ImmutableArray<bool> Sees, bool CuesOnly);

/// <summary>A draw that a whole raid shares: its spread in logits, and its purpose.</summary>
internal sealed record CommonRow(int SpreadSlot, Purpose Purpose);

internal sealed record ShooterRow(
    int Nation,
    int Net,
    int Group,
    bool IsPatrol,
    int ChannelSlot,
    int ReactionSlot,
    int SpacingSlot,
    int AssessmentSlot,
    int ReAttackSlot,
    int FalseKillSlot,
    int FalseMissSlot,
    int RefillSlot,
    int RefillsSlot,
    bool OnRemote,
    ImmutableArray<int> ClassChannelSlots,
    int Layer,
    int FirstWeapon,
    int WeaponCount,
    Purpose Ready)
{
    /// <summary>Of a patrol: how long an aircraft stays; <see cref="ParameterTable.Zero"/>: without end.</summary>
    public int EnduranceSlot { get; init; }

    /// <summary>Of a patrol: aircraft behind those on the station, and how long one takes to get there.</summary>
    public int ReliefSlot { get; init; }

    public int ReliefDelaySlot { get; init; }
}

/// <summary>A layer's firing doctrine.</summary>
/// <param name="SalvoSlot">Rounds of the first salvo.</param>
/// <param name="NextSalvoSlot">Rounds of those after.</param>
/// <param name="MaximumSalvosSlot">Zero: no limit.</param>
/// <param name="LastChance">Whether it may fire while a salvo of another layer is under way.</param>
/// <param name="Rank">Its place from the outermost in, for the layered policy.</param>
/// <param name="ReservedSlots">One list a class: the reserves that it may not draw on.</param>
internal sealed record LayerRow(
    int SalvoSlot,
    int NextSalvoSlot,
    int MaximumSalvosSlot,
    bool LastChance,
    int Rank,
    ImmutableArray<ImmutableArray<int>> ReservedSlots);

/// <summary>A posture, with what calls for it.</summary>
/// <param name="From">The counts that call for it; none: always.</param>
/// <param name="ReadySlot">Probability that a battery or ship is ready.</param>
/// <param name="ReactionSlot">What reaction times are multiplied by.</param>
/// <param name="PatrolSlot">Share of aircraft launched.</param>
/// <param name="RationSlot">Share of magazines released.</param>
internal sealed record PostureRow(
    ImmutableArray<PostureCall> From, int ReadySlot, int ReactionSlot, int PatrolSlot, int RationSlot);

/// <summary>A count that calls for a posture.</summary>
/// <param name="ThresholdSlot">The count.</param>
/// <param name="ExpectedSlots">What was expected of the category or class, to be added up.</param>
/// <param name="CameSlots">What came of it: the counts of its waves.</param>
internal sealed record PostureCall(
    int ThresholdSlot, ImmutableArray<int> ExpectedSlots, ImmutableArray<int> CameSlots);

/// <summary>The nights of a campaign, and one supply an interceptor.</summary>
internal sealed record CampaignRow(ImmutableArray<NightRow> Nights, ImmutableArray<SupplyRow> Supplies);

/// <summary>A night: how many days after H-hour, and what share of the raid comes.</summary>
internal sealed record NightRow(int DaySlot, int RaidSlot);

/// <summary>Rounds in the depot at the start, rounds a day into it, and rounds a day out of it to shooters, if there is
/// such a limit.</summary>
internal sealed record SupplyRow(int StockSlot, int ProductionSlot, int DeliverySlot, bool HasLimit);

/// <summary>A shooter that each impact on an asset puts out with a probability.</summary>
internal sealed record ExposureRow(int Shooter, int Asset, int ProbabilitySlot, Purpose Purpose);

/// <summary>What the whole defence goes by.</summary>
internal sealed record DoctrineRow(
    AssignmentPolicy Assignment, int RequiredKillSlot, LeaveAlone LeaveAlone, Attribution Attribution);

/// <summary>One interceptor type at one shooter.</summary>
/// <param name="Shooter">Index of the shooter.</param>
/// <param name="Interceptor">Index of the interceptor.</param>
/// <param name="RoundSlot">Rounds of the whole shooter, or of each aircraft of a patrol.</param>
/// <param name="CostSlot">Cost of one round.</param>
/// <param name="ChannelSlot">Engagements at once with it; zero: as many as the shooter has channels.</param>
/// <param name="Common">What its rounds share.</param>
/// <param name="FiresFree">Per class, whether it need not wait for identification.</param>
/// <param name="KillSlots">The SSPK's slot per class, or -1 where it cannot engage the class.</param>
internal sealed record WeaponRow(
    int Shooter,
    int Interceptor,
    int RoundSlot,
    int CostSlot,
    int ChannelSlot,
    CommonRow Common,
    ImmutableArray<int> KillSlots,
    ImmutableArray<bool> FiresFree);
