namespace Parry.Geo;

/// <summary>
/// How a ballistic missile flies: a boost of fixed length, then one free choice. With neither apogee nor loft angle the
/// arc is the minimum-energy one; with both the apogee is used.
/// </summary>
/// <param name="BoostSeconds">Launch to burnout, 0 or more; 0 only if the next two are 0.</param>
/// <param name="BoostDownrangeMeters">Ground distance covered in the boost, 0 or more.</param>
/// <param name="BurnoutAltitudeMeters">0 or more.</param>
/// <param name="ApogeeMeters">Highest altitude, from the burnout altitude to 20,000 km.</param>
/// <param name="LoftAngleRadians">Inertial flight-path angle at burnout above the local horizontal, 0 or more.</param>
internal readonly record struct ArcShape(
    double BoostSeconds,
    double BoostDownrangeMeters,
    double BurnoutAltitudeMeters,
    double? ApogeeMeters,
    double? LoftAngleRadians);
