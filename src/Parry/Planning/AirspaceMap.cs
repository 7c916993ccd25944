using System.Collections.Immutable;
using System.Linq;
using Parry.Geo;
using Parry.Scenarios;

namespace Parry.Planning;

/// <summary>Whose land lies below a point. Where territories overlap, the first in the file has it.</summary>
internal sealed class AirspaceMap(ImmutableArray<Territory> territories)
{
    /// <summary>Airspace ends and space, which nobody owns, begins here: the usual convention of 100 km.</summary>
    public const double CeilingMeters = 100_000;

    private readonly ImmutableArray<Region> _regions = [.. territories.Select(t => new Region(t.Ring))];

    /// <summary>The territory's index, or -1.</summary>
    public short Below(GeoPoint point)
    {
        for (short i = 0; i < _regions.Length; i++)
        {
            if (_regions[i].Contains(point))
            {
                return i;
            }
        }
        return -1;
    }
}
