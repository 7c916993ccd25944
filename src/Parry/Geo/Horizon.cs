using System;

namespace Parry.Geo;

/// <summary>
/// Line of sight over the 4/3 Earth: ground distances are kept, the radius becomes kR and rays are straight, so the
/// angle between two points at the centre shrinks by k. Heights in metres above a smooth sphere; no terrain.
/// </summary>
internal static class Horizon
{
    internal const double EffectiveRadiusMeters = Earth.EffectiveRadiusFactor * Earth.RadiusMeters;

    /// <summary>
    /// The textbook radar horizon sqrt(2kRh1) + sqrt(2kRh2) in metres; heights at or below 0 add nothing. Long by
    /// 5/12 of height over kR: 0.5 % at 100 km. <see cref="Visible"/> uses the exact form.
    /// </summary>
    public static double DistanceMeters(double height1Meters, double height2Meters) =>
        Math.Sqrt(2 * EffectiveRadiusMeters * Math.Max(0, height1Meters))
        + Math.Sqrt(2 * EffectiveRadiusMeters * Math.Max(0, height2Meters));

    /// <summary>
    /// Elevation of the refracted line of sight above the observer's horizontal, -pi/2..pi/2 radians.
    /// </summary>
    public static double ElevationRadians(Vec3 observer, Vec3 target)
    {
        double radius1 = observer.Length;
        double radius2 = target.Length;
        return Elevation(
            radius1 - Earth.RadiusMeters, radius2 - Earth.RadiusMeters, Vec3.AngleRadians(observer, target));
    }

    /// <inheritdoc cref="ElevationRadians(Vec3, Vec3)"/>
    public static double ElevationRadians(GeoPoint site, double antennaHeightMeters, Vec3 target) =>
        ElevationRadians(Sphere.ToEarthFixed(site, antennaHeightMeters), target);

    /// <summary>
    /// True when the ground arc is at most kR(acos(kR/(kR+h1)) + acos(kR/(kR+h2))); grazing counts as seen, heights
    /// below 0 as 0.
    /// </summary>
    public static bool Visible(Vec3 observer, Vec3 target) =>
        Vec3.AngleRadians(observer, target)
            <= Reach(observer.Length - Earth.RadiusMeters) + Reach(target.Length - Earth.RadiusMeters);

    /// <summary>True angle at the Earth's centre, in radians, from a point at a height to its own horizon.</summary>
    internal static double Reach(double heightMeters) =>
        heightMeters <= 0
            ? 0
            : Earth.EffectiveRadiusFactor * Math.Acos(EffectiveRadiusMeters / (EffectiveRadiusMeters + heightMeters));

    internal static double Elevation(double height1Meters, double height2Meters, double centralRadians)
    {
        double bent = centralRadians / Earth.EffectiveRadiusFactor;
        double radius2 = EffectiveRadiusMeters + height2Meters;
        double sinHalf = Math.Sin(bent / 2);
        return Math.Atan2(
            height2Meters - height1Meters - (2 * radius2 * sinHalf * sinHalf),
            radius2 * Math.Sin(bent));
    }
}
