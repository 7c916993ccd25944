using System.Collections.Immutable;
using System.Linq;
using NetTopologySuite.Geometries;

namespace Parry.Geo;

internal sealed class Region
{
    /// <summary>Whether a ring, not closed, of three points or more neither crosses nor touches itself.</summary>
    public static bool IsSimple(ImmutableArray<GeoPoint> ring)
    {
        Coordinate[] corners =
            [.. ring.Append(ring[0]).Select(p => new Coordinate(p.LongitudeDegrees, p.LatitudeDegrees))];
        return new LinearRing(corners).IsSimple;
    }
}
