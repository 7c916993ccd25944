using System;

namespace Parry.Geo;

/// <summary>
/// The Earth as a sphere of <see cref="Earth.RadiusMeters"/>: latitudes are taken as they are, so distances are within
/// 0.6 % of the WGS-84 ones. Where a leg's length matters use <see cref="Geodesic"/>.
/// </summary>
internal static class Sphere
{
    private const double RadiansPerDegree = Math.PI / 180;

    /// <summary>Earth-fixed position in metres of a point at an altitude above the sphere.</summary>
    public static Vec3 ToEarthFixed(GeoPoint p, double altitudeMeters)
    {
        (double sinLatitude, double cosLatitude) = Math.SinCos(p.LatitudeDegrees * RadiansPerDegree);
        (double sinLongitude, double cosLongitude) = Math.SinCos(p.LongitudeDegrees * RadiansPerDegree);
        double radius = Earth.RadiusMeters + altitudeMeters;
        return new(radius * cosLatitude * cosLongitude, radius * cosLatitude * sinLongitude, radius * sinLatitude);
    }

    /// <summary>
    /// The point under an Earth-fixed position. On the axis the longitude is 0; the Earth's centre is 0 N 0 E.
    /// </summary>
    public static GeoPoint ToGeoPoint(Vec3 v) => new(
        Math.Atan2(v.Z, Math.Sqrt((v.X * v.X) + (v.Y * v.Y))) / RadiansPerDegree,
        Math.Atan2(v.Y, v.X) / RadiansPerDegree);

    /// <summary>Height above the sphere in metres; negative below it.</summary>
    public static double AltitudeMeters(Vec3 v) => v.Length - Earth.RadiusMeters;

    /// <summary>
    /// Great-circle distance in metres by the haversine, 0..20,015 km; good to a micrometre except near antipodes.
    /// </summary>
    public static double DistanceMeters(GeoPoint a, GeoPoint b)
    {
        double sinHalfNorth = Math.Sin((b.LatitudeDegrees - a.LatitudeDegrees) * RadiansPerDegree / 2);
        double sinHalfEast = Math.Sin((b.LongitudeDegrees - a.LongitudeDegrees) * RadiansPerDegree / 2);
        double haversine = (sinHalfNorth * sinHalfNorth)
            + (Math.Cos(a.LatitudeDegrees * RadiansPerDegree) * Math.Cos(b.LatitudeDegrees * RadiansPerDegree)
                * sinHalfEast * sinHalfEast);
        return 2 * Earth.RadiusMeters * Math.Asin(Math.Sqrt(Math.Min(1, haversine)));
    }

    /// <summary>
    /// Initial great-circle bearing, degrees clockwise from north, 0 included, 360 not. 0 for coincident points.
    /// </summary>
    public static double BearingDegrees(GeoPoint from, GeoPoint to)
    {
        (double sinFrom, double cosFrom) = Math.SinCos(from.LatitudeDegrees * RadiansPerDegree);
        (double sinTo, double cosTo) = Math.SinCos(to.LatitudeDegrees * RadiansPerDegree);
        (double sinEast, double cosEast) =
            Math.SinCos((to.LongitudeDegrees - from.LongitudeDegrees) * RadiansPerDegree);
        double bearing = Math.Atan2(sinEast * cosTo, (cosFrom * sinTo) - (sinFrom * cosTo * cosEast));
        return ToCompass(bearing / RadiansPerDegree);
    }

    /// <summary>
    /// The point a distance along the great circle that leaves on a bearing. Any finite distance; a negative one goes
    /// back.
    /// </summary>
    public static GeoPoint Along(GeoPoint from, double bearingDegrees, double distanceMeters)
    {
        (double sinLatitude, double cosLatitude) = Math.SinCos(from.LatitudeDegrees * RadiansPerDegree);
        (double sinBearing, double cosBearing) = Math.SinCos(bearingDegrees * RadiansPerDegree);
        (double sinArc, double cosArc) = Math.SinCos(distanceMeters / Earth.RadiusMeters);
        double north = (cosLatitude * sinArc * cosBearing) + (sinLatitude * cosArc);
        double out0 = (cosLatitude * cosArc) - (sinLatitude * sinArc * cosBearing);
        double out90 = sinArc * sinBearing;
        double latitude = Math.Atan2(north, Math.Sqrt((out0 * out0) + (out90 * out90)));
        double east = Math.Atan2(out90, out0);
        return new(latitude / RadiansPerDegree, ToLongitude(from.LongitudeDegrees + (east / RadiansPerDegree)));
    }

    /// <summary>Any angle in degrees as a compass bearing: 0 included, 360 not.</summary>
    public static double ToCompass(double degrees)
    {
        double turned = degrees % 360;
        turned = turned < 0 ? turned + 360 : turned;
        return turned >= 360 ? 0 : turned;
    }

    /// <summary>Any angle in degrees as a longitude in -180..180.</summary>
    public static double ToLongitude(double degrees) => Math.IEEERemainder(degrees, 360);
}
