using System.Collections.Immutable;
using System.Linq;
using Parry.Geo;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>In which zone a point lies, in one world. Where zones overlap, the first in the file has it.</summary>
internal sealed class ZoneMap(ImmutableArray<Zone> zones, World world)
{
    private readonly ImmutableArray<(Region Region, double Floor, double Ceiling)> _zones =
        [.. zones.Select(z => (new Region(z.Ring), Si.Of(world, z.Floor), Si.Of(world, z.Ceiling)))];

    /// <summary>One zone's index for each sample of a path, -1 in none; empty where the scenario has no
    /// zones.</summary>
    public short[] Along(FamilyPath path) => _zones.IsEmpty
        ? []
        : [.. path.Positions.Select((p, k) => At(Sphere.ToGeoPoint(p), path.Altitudes[k]))];

    private short At(GeoPoint point, double altitudeMeters)
    {
        for (short i = 0; i < _zones.Length; i++)
        {
            (Region region, double floor, double ceiling) = _zones[i];
            if (altitudeMeters >= floor && altitudeMeters <= ceiling && region.Contains(point))
            {
                return i;
            }
        }
        return -1;
    }
}
