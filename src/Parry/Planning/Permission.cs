using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Planning;

/// <summary>A nation's rules of engagement by index: what it engages, for whom, and over whose land.</summary>
internal sealed class Permission
{
    private readonly ImmutableArray<bool> _engagesClass, _holds, _defendsAsset, _ownsAsset, _overTerritory;
    private readonly bool _selfDefence;

    public Permission(Nation nation, Scenario scenario)
    {
        _engagesClass =
        [
            .. scenario.ThreatClasses.Select(c =>
                nation.Engages.Contains(c.Id) || nation.Engages.Contains(Categories.Name(c.Category))),
        ];
        _selfDefence = nation.SelfDefence;
        _holds = [.. scenario.ThreatClasses.Select(c => ClassStatus.Of(nation.Status, c) == ControlStatus.Hold)];
        _ownsAsset = [.. scenario.Assets.Select(a => a.Nation == nation.Code)];
        _defendsAsset = [.. scenario.Assets.Select(a => nation.Defends.Contains(a.Nation))];
        _overTerritory = [.. scenario.Territories.Select(t => nation.Airspace.Contains(t.Nation))];
    }

    public bool MayEngage(FamilyRow family) =>
        _engagesClass[family.Class]
        && _defendsAsset[family.Asset]
        && (!_holds[family.Class] || (_selfDefence && _ownsAsset[family.Asset]));

    /// <param name="territory">Index of the territory below the intercept, or -1 over none.</param>
    public bool MayShootOver(short territory) => territory < 0 || _overTerritory[territory];
}
