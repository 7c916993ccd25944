namespace Parry.Scenarios;

internal enum ThreatCategory { Ballistic, Cruise, Drone }

/// <summary>A kind of threat. Exactly one of <paramref name="Arc"/> and <paramref name="Cruise"/> is set.</summary>
internal sealed record ThreatClass(
    string Id,
    string Name,
    ThreatCategory Category,
    BallisticPath? Arc,
    CruisePath? Cruise,
    Amount? MaximumRange,
    Amount LaunchReliability,
    Amount FlightReliability,
    Amount RadarCrossSection,
    bool IsDecoy,
    Amount CircularErrorProbable,
    Amount? LethalRadius,
    Amount UnitCost);

/// <summary>Boost of fixed time and downrange, then a Kepler arc: of least energy unless an apogee (altitude) or a loft
/// angle at burnout (above the local horizontal) is given; never both.</summary>
internal sealed record BallisticPath(
    Amount BoostTime, Amount BoostDownrange, Amount BurnoutAltitude, Amount? Apogee, Amount? LoftAngle);

/// <summary>Constant speed at constant altitude above the surface.</summary>
internal sealed record CruisePath(Amount Speed, Amount Altitude);
