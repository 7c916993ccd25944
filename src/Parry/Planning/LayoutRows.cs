using System.Collections.Immutable;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

// Members named Slot are places in the parameter row; the others are indices into the layout or the scenario.

internal sealed record ClassRow(
    ThreatCategory Category, int LaunchReliabilitySlot, int FlightReliabilitySlot, int CepSlot, int CostSlot);

internal sealed record AssetRow(int RadiusSlot, int Nation, bool Defended);

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

    /// <summary>One a plainly given sensor, in the order of <see cref="NetRow.Watches"/> over all nets.</summary>
    public required ImmutableArray<Purpose> Watch { get; init; }
}

/// <summary>A net: its delays, whom it hears, and the group it fights with.</summary>
internal sealed record NetRow(
    int Group, int FormationSlot, int IdentificationSlot, int LatencySlot, ImmutableArray<int> Hears,
    ImmutableArray<WatchRow> Watches, bool HasRadar);

internal sealed record WatchRow(int Ordinal, int DetectSlot, int DelaySlot);

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
    int SalvoSlot,
    int MaximumSalvosSlot,
    int Layer,
    int FirstWeapon,
    int WeaponCount);

/// <summary>One interceptor type at one shooter.</summary>
/// <param name="Shooter">Index of the shooter.</param>
/// <param name="Interceptor">Index of the interceptor.</param>
/// <param name="RoundSlot">Rounds of the whole shooter, or of each aircraft of a patrol.</param>
/// <param name="CostSlot">Cost of one round.</param>
/// <param name="KillSlots">The SSPK's slot per class, or -1 where it cannot engage the class.</param>
internal sealed record WeaponRow(
    int Shooter, int Interceptor, int RoundSlot, int CostSlot, ImmutableArray<int> KillSlots);
