using System;

namespace Parry.Geo;

/// <summary>
/// The closed form of the minimum-energy arc from surface to surface: no boost, no rotation, spherical Earth
/// (Bate, Mueller and White 1971, ch. 6; Wheelon 1959).
/// </summary>
internal static class MinimumEnergy
{
    /// <summary>
    /// Speed in m/s, angle above the horizontal in radians, apogee above the surface in metres and flight time in
    /// seconds for a ground range in metres, above 0 and below half the circumference (20,015 km).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is outside those limits.</exception>
    public static (double Speed, double AngleRadians, double ApogeeMeters, double Seconds) Of(double rangeMeters)
    {
        double psi = rangeMeters / Earth.RadiusMeters;
        if (!(psi > 0 && psi < Math.PI))
        {
            throw new ArgumentOutOfRangeException(nameof(rangeMeters), rangeMeters, "Above 0 and below 20,015 km.");
        }

        double angle = (Math.PI - psi) / 4;
        KeplerArc arc = KeplerArc.AtAngle(Earth.RadiusMeters, Earth.RadiusMeters, psi, angle);
        return (arc.StartSpeed, angle, arc.ApogeeRadius - Earth.RadiusMeters, arc.Seconds);
    }
}
