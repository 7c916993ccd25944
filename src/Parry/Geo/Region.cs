using System;
using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Parry.Geo;

/// <summary>
/// A polygon on the longitude/latitude plane: its edges are straight lines on that plane, not geodesics, and each takes
/// the short way round in longitude, so a ring may cross the date line. A ring around a pole is not supported.
/// </summary>
internal sealed class Region
{
    private readonly IPreparedGeometry _polygon;
    private readonly double _middleLongitudeDegrees;

    /// <summary>From at least three corners, in either direction, first corner repeated at the end or not.</summary>
    /// <exception cref="ArgumentException"><see cref="IsSimple(ImmutableArray{GeoPoint})"/> is false.</exception>
    public Region(ImmutableArray<GeoPoint> ring)
    {
        Polygon polygon = TryPolygon(ring)
            ?? throw new ArgumentException("A region needs three corners or more, and no pole inside.", nameof(ring));
        if (!IsSimple(polygon))
        {
            throw new ArgumentException(
                "A region's outline must not cross itself and must enclose an area.", nameof(ring));
        }

        _middleLongitudeDegrees = polygon.EnvelopeInternal.Centre.X;
        _polygon = PreparedGeometryFactory.Prepare(polygon);
        Contains(ring[0]); // builds the index now, so that later calls only read
    }

    /// <summary>True inside, on an edge and at a corner. Longitudes are compared modulo 360.</summary>
    public bool Contains(GeoPoint point)
    {
        double east = Math.IEEERemainder(point.LongitudeDegrees - _middleLongitudeDegrees, 360);
        Point there = new(_middleLongitudeDegrees + east, point.LatitudeDegrees);
        return _polygon.Covers(there);
    }

    /// <summary>
    /// False for fewer than three corners, an outline that crosses or touches itself, goes round a pole or has no area.
    /// </summary>
    public static bool IsSimple(ImmutableArray<GeoPoint> ring) => TryPolygon(ring) is { } polygon && IsSimple(polygon);

    private static bool IsSimple(Polygon polygon) => polygon.IsValid && polygon.Area > 0;

    private static Polygon? TryPolygon(ImmutableArray<GeoPoint> ring)
    {
        if (ring.IsDefaultOrEmpty)
        {
            return null;
        }

        int corners = ring.Length > 1 && ring[0] == ring[^1] ? ring.Length - 1 : ring.Length;
        if (corners < 3)
        {
            return null;
        }

        Coordinate[] outline = new Coordinate[corners + 1];
        double longitude = ring[0].LongitudeDegrees;
        for (int i = 0; i < corners; i++)
        {
            longitude += Math.IEEERemainder(ring[i].LongitudeDegrees - longitude, 360);
            outline[i] = new Coordinate(longitude, ring[i].LatitudeDegrees);
        }

        if (Math.Abs(longitude - ring[0].LongitudeDegrees) > 180)
        {
            return null;
        }

        outline[corners] = outline[0].Copy();
        return new Polygon(new LinearRing(outline));
    }
}
