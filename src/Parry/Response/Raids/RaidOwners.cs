using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>Which weapon belongs to whom and to which cell, and what a leaker counts where.</summary>
/// <param name="OfShooter">One a shooter.</param>
/// <param name="CellOf">One a weapon.</param>
/// <param name="CellNames">One a cell.</param>
/// <param name="AssetWeights">One an asset; 0 where it is not defended.</param>
internal sealed record RaidOwners(
    ImmutableArray<Owner> OfShooter,
    ImmutableArray<int> CellOf,
    ImmutableArray<string> CellNames,
    ImmutableArray<double> AssetWeights)
{
    public static RaidOwners Of(RaidLayout layout, Crisis crisis)
    {
        Scenario scenario = layout.Scenario;
        ImmutableArray<Owner> owners = [.. scenario.Shooters.Select(s => OwnerOf(s.Nation, crisis.Actors))];
        var names = new List<string>();
        var cells = ImmutableArray.CreateBuilder<int>();
        foreach (WeaponRow weapon in layout.Weapons)
        {
            string name = $"{scenario.Shooters[weapon.Shooter].Layer}, "
                + owners[weapon.Shooter].ToString().ToLowerInvariant();
            if (!names.Contains(name))
            {
                names.Add(name);
            }
            cells.Add(names.IndexOf(name));
        }
        return new RaidOwners(
            owners,
            cells.ToImmutable(),
            names.Count == 0 ? ["none"] : [.. names],
            [.. scenario.Assets.Select(a => a.Defended ? crisis.Raid.Weights[(int)a.Kind] : 0)]);
    }

    // Whoever is named nowhere fights as Blue does, whatever becomes of the partners.
    private static Owner OwnerOf(string nation, CrisisActors actors) =>
        actors.Ally.Nations.Contains(nation) ? Owner.Ally
        : actors.Coalition.Nations.Contains(nation) ? Owner.Coalition
        : Owner.Blue;
}
