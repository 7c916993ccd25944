using System;

namespace Parry.Geo;

/// <summary>
/// Geodesics on the WGS-84 ellipsoid (T. Vincenty, Survey Review XXIII 176, 1975), iterated to rounding.
/// Error under 1 mm at any length accepted; the oracle is GeographicLib.
/// </summary>
internal static class Geodesic
{
    /// <summary>WGS-84 semi-major axis in metres.</summary>
    public const double EquatorialRadiusMeters = 6_378_137;

    /// <summary>WGS-84 flattening.</summary>
    public const double Flattening = 1 / 298.257223563;

    private const double PolarRadiusMeters = EquatorialRadiusMeters * (1 - Flattening);
    private const double RadiansPerDegree = Math.PI / 180;
    private const double LongestArcRadians = 179 * RadiansPerDegree;
    private const int MaximumIterations = 1_000;

    /// <summary>
    /// Length of the shortest path in metres and its azimuth at <paramref name="a"/>, degrees clockwise from north, 0
    /// included, 360 not. Coincident points give (0, 0). From a pole the azimuth is measured against the meridian of
    /// the pole's own stated longitude.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The points are within one degree of antipodal (some 19,890 km apart or more), where many paths are nearly as
    /// short.
    /// </exception>
    public static (double DistanceMeters, double AzimuthDegrees) Inverse(GeoPoint a, GeoPoint b)
    {
        (double sinU1, double cosU1) = ReducedLatitude(a);
        (double sinU2, double cosU2) = ReducedLatitude(b);
        double east = Math.IEEERemainder(b.LongitudeDegrees - a.LongitudeDegrees, 360) * RadiansPerDegree;

        double auxiliaryEast = east;
        for (int iteration = 0; iteration < MaximumIterations; iteration++)
        {
            (double sinEast, double cosEast) = Math.SinCos(auxiliaryEast);
            double across = cosU2 * sinEast;
            double along = (cosU1 * sinU2) - (sinU1 * cosU2 * cosEast);
            double sinArc = Math.Sqrt((across * across) + (along * along));
            double cosArc = (sinU1 * sinU2) + (cosU1 * cosU2 * cosEast);
            double arc = Math.Atan2(sinArc, cosArc);
            if (sinArc == 0 && cosArc > 0)
            {
                return (0, 0);
            }

            if (iteration == 0 && !(arc <= LongestArcRadians))
            {
                break;
            }

            double sinAlpha = cosU1 * across / sinArc;
            double cosSquaredAlpha = 1 - (sinAlpha * sinAlpha);
            double cosTwiceMiddle = cosSquaredAlpha > 1e-15 ? cosArc - (2 * sinU1 * sinU2 / cosSquaredAlpha) : 0;
            double next = east + LongitudeCorrection(sinAlpha, cosSquaredAlpha, arc, sinArc, cosArc, cosTwiceMiddle);
            if (Math.Abs(next - auxiliaryEast) <= 2e-15)
            {
                (double scale, double b0) = Series(cosSquaredAlpha);
                double length = PolarRadiusMeters * scale * (arc - ArcCorrection(b0, sinArc, cosArc, cosTwiceMiddle));
                return (length, Sphere.ToCompass(Math.Atan2(across, along) / RadiansPerDegree));
            }

            auxiliaryEast = next;
        }

        throw new ArgumentException(
            $"{a} and {b} are within a degree of opposite ends of the Earth, where no path is clearly the shortest. "
            + "Put a waypoint between them.");
    }

    /// <summary>
    /// The point a distance in metres from <paramref name="a"/> along an azimuth in degrees; any finite distance,
    /// longitude in -180..180. A negative distance goes back.
    /// </summary>
    public static GeoPoint Direct(GeoPoint a, double azimuthDegrees, double distanceMeters)
    {
        (double sinAzimuth, double cosAzimuth) = Math.SinCos(azimuthDegrees * RadiansPerDegree);
        (double sinU1, double cosU1) = ReducedLatitude(a);
        double arcFromEquator = Math.Atan2(sinU1, cosU1 * cosAzimuth);
        double sinAlpha = cosU1 * sinAzimuth;
        double cosSquaredAlpha = 1 - (sinAlpha * sinAlpha);
        (double scale, double b0) = Series(cosSquaredAlpha);

        double uncorrected = distanceMeters / (PolarRadiusMeters * scale);
        double arc = uncorrected;
        double sinArc, cosArc, cosTwiceMiddle;
        int iteration = 0;
        double change;
        do
        {
            (sinArc, cosArc) = Math.SinCos(arc);
            cosTwiceMiddle = Math.Cos((2 * arcFromEquator) + arc);
            double next = uncorrected + ArcCorrection(b0, sinArc, cosArc, cosTwiceMiddle);
            change = Math.Abs(next - arc);
            arc = next;
            iteration++;
        }
        while (change > 2e-15 * Math.Max(1, Math.Abs(arc)) && iteration < MaximumIterations);

        (sinArc, cosArc) = Math.SinCos(arc);
        cosTwiceMiddle = Math.Cos((2 * arcFromEquator) + arc);
        double inward = (sinU1 * sinArc) - (cosU1 * cosArc * cosAzimuth);
        double latitude = Math.Atan2(
            (sinU1 * cosArc) + (cosU1 * sinArc * cosAzimuth),
            (1 - Flattening) * Math.Sqrt((sinAlpha * sinAlpha) + (inward * inward)));
        double auxiliaryEast = Math.Atan2(sinArc * sinAzimuth, (cosU1 * cosArc) - (sinU1 * sinArc * cosAzimuth));
        double east = auxiliaryEast
            - LongitudeCorrection(sinAlpha, cosSquaredAlpha, arc, sinArc, cosArc, cosTwiceMiddle);
        return new(
            latitude / RadiansPerDegree,
            Sphere.ToLongitude(a.LongitudeDegrees + (east / RadiansPerDegree)));
    }

    private static (double Sin, double Cos) ReducedLatitude(GeoPoint p)
    {
        if (Math.Abs(p.LatitudeDegrees) == 90)
        {
            return (Math.Sign(p.LatitudeDegrees), 0);
        }

        (double sin, double cos) = Math.SinCos(p.LatitudeDegrees * RadiansPerDegree);
        sin *= 1 - Flattening;
        double length = Math.Sqrt((sin * sin) + (cos * cos));
        return (sin / length, cos / length);
    }

    // Vincenty's A and B in Helmert's expansion parameter: a shorter series with a smaller remainder.
    private static (double Scale, double B) Series(double cosSquaredAlpha)
    {
        double uSquared = cosSquaredAlpha
            * ((EquatorialRadiusMeters * EquatorialRadiusMeters) - (PolarRadiusMeters * PolarRadiusMeters))
            / (PolarRadiusMeters * PolarRadiusMeters);
        double root = Math.Sqrt(1 + uSquared);
        double k = (root - 1) / (root + 1);
        return ((1 + (k * k / 4)) / (1 - k), k * (1 - (3.0 / 8 * k * k)));
    }

    private static double ArcCorrection(double b, double sinArc, double cosArc, double cosTwiceMiddle)
    {
        double square = cosTwiceMiddle * cosTwiceMiddle;
        return b * sinArc * (cosTwiceMiddle + (b / 4 * ((cosArc * ((2 * square) - 1))
            - (b / 6 * cosTwiceMiddle * ((4 * sinArc * sinArc) - 3) * ((4 * square) - 3)))));
    }

    // How much further east the point lies on the auxiliary sphere than on the ellipsoid.
    private static double LongitudeCorrection(
        double sinAlpha, double cosSquaredAlpha, double arc, double sinArc, double cosArc, double cosTwiceMiddle)
    {
        double c = Flattening / 16 * cosSquaredAlpha * (4 + (Flattening * (4 - (3 * cosSquaredAlpha))));
        return (1 - c) * Flattening * sinAlpha * (arc + (c * sinArc * (cosTwiceMiddle
            + (c * cosArc * ((2 * cosTwiceMiddle * cosTwiceMiddle) - 1)))));
    }
}
