using System;

namespace Parry.Geo;

/// <summary>The Earth as a sphere of mean radius: good to half a percent, enough for a warning.</summary>
internal static class Sphere
{
    public const double MeanRadiusMeters = 6_371_008.8;

    public static double DistanceMeters(GeoPoint a, GeoPoint b)
    {
        double latitudeA = double.DegreesToRadians(a.LatitudeDegrees);
        double latitudeB = double.DegreesToRadians(b.LatitudeDegrees);
        double halfLatitude = Math.Sin(0.5 * (latitudeB - latitudeA));
        double halfLongitude = Math.Sin(0.5 * double.DegreesToRadians(b.LongitudeDegrees - a.LongitudeDegrees));
        double haversine = halfLatitude * halfLatitude
            + Math.Cos(latitudeA) * Math.Cos(latitudeB) * halfLongitude * halfLongitude;
        return 2 * MeanRadiusMeters * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }
}
