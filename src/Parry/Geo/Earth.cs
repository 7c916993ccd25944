namespace Parry.Geo;

/// <summary>
/// The constants every room's geometry shares. SI units; the sphere has the mean radius of the Earth.
/// </summary>
internal static class Earth
{
    /// <summary>
    /// Mean radius in metres (IUGG R1, rounded to the kilometre). The real surface lies within 15 km of it.
    /// </summary>
    public const double RadiusMeters = 6_371_000;

    /// <summary>GM in m^3/s^2, with the atmosphere (WGS-84).</summary>
    public const double GravitationalParameter = 3.986004418e14;

    /// <summary>Eastward rotation in inertial space, rad/s (one turn in a sidereal day of 86,164.09 s).</summary>
    public const double RotationRadiansPerSecond = 7.2921159e-5;

    /// <summary>
    /// The k of the 4/3 Earth: standard refraction drawn as a larger Earth and straight rays (ITU-R P.310).
    /// </summary>
    public const double EffectiveRadiusFactor = 4.0 / 3;
}
