using System.Collections.Immutable;
using Parry.Scenarios;

namespace Parry.Planning;

/// <summary>What every plan of a scenario shares: who is who by index, and which parameter slot holds what. Classes,
/// assets, nations, nets and sensors keep their index in the scenario.</summary>
internal sealed class RaidLayout
{
    public required Scenario Scenario { get; init; }
    public required ParameterTable Parameters { get; init; }
    public required ImmutableArray<ClassRow> Classes { get; init; }
    public required ImmutableArray<AssetRow> Assets { get; init; }
    public required ImmutableArray<FamilyRow> Families { get; init; }
    public required ImmutableArray<WaveRow> Waves { get; init; }
    public required ImmutableArray<NetRow> Nets { get; init; }
    public required ImmutableArray<ShooterRow> Shooters { get; init; }
    public required ImmutableArray<WeaponRow> Weapons { get; init; }

    /// <summary>By the index that shooters give: layers in the order of first appearance.</summary>
    public required ImmutableArray<LayerRow> Layers { get; init; }

    public required DoctrineRow Doctrine { get; init; }

    /// <summary>In the order of the file; none where the scenario has no such table.</summary>
    public required ImmutableArray<PostureRow> Postures { get; init; }

    /// <summary>Null where the scenario is of one night.</summary>
    public required CampaignRow? Campaign { get; init; }

    /// <summary>In the order of the shooters; those without are left out.</summary>
    public required ImmutableArray<ExposureRow> Exposures { get; init; }

    /// <summary>The slot of each zone's friendly fire; <see cref="ParameterTable.Zero"/> where there is
    /// none.</summary>
    public required ImmutableArray<int> FriendlyFireSlots { get; init; }

    /// <summary>How many groups of shooters there are; each fights alone.</summary>
    public required int GroupCount { get; init; }

    /// <summary>The most threats any world can have.</summary>
    public required int MostThreats { get; init; }

    /// <summary>The most rounds any world can have.</summary>
    public required int MostRounds { get; init; }
}
