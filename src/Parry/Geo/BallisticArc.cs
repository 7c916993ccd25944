using System;
using System.Globalization;

namespace Parry.Geo;

/// <summary>
/// A boost segment and a Kepler arc in vacuum from burnout to the target, on a rotating spherical Earth. The inertial
/// frame is the Earth-fixed frame as it stands at launch. Seconds count from launch. Lands within a millimetre of the
/// target.
/// </summary>
/// <remarks>
/// A boost whose downrange is more than half the ground range is scaled down to half: downrange and burnout altitude by
/// the same factor, the time by its square root, which leaves the acceleration as it was.
/// </remarks>
internal sealed class BallisticArc
{
    /// <summary>The highest apogee accepted; beyond it a flight takes over four hours.</summary>
    public const double HighestApogeeMeters = 20_000_000;

    private const double ShortestRangeMeters = 1;
    private const double LongestRangeMeters = 18_000_000;
    private const int MaximumIterations = 200;

    private readonly BoostPath _boost;
    private readonly Vec3 _target;
    private readonly KeplerArc _arc;
    private readonly Vec3 _towardApogee;
    private readonly Vec3 _onward;

    private BallisticArc(BoostPath boost, Vec3 target, KeplerArc arc, Vec3 planeNormal)
    {
        _boost = boost;
        _target = target;
        _arc = arc;
        FlightSeconds = boost.Seconds + arc.Seconds;
        ApogeeMeters = arc.ApogeeRadius - Earth.RadiusMeters;
        BurnoutSpeed = arc.StartSpeed;
        BurnoutAngleRadians = arc.StartFlightPathAngle;
        BurnoutPosition = boost.End.TurnedEast(Earth.RotationRadiansPerSecond * boost.Seconds);

        Vec3 up = BurnoutPosition.Unit();
        Vec3 forward = planeNormal.Cross(up);
        (double sin, double cos) = Math.SinCos(BurnoutAngleRadians);
        BurnoutVelocity = ((up * sin) + (forward * cos)) * BurnoutSpeed;

        (double alongApogee, double alongOnward) = arc.PositionAt(arc.StartSeconds);
        double radius = BurnoutPosition.Length;
        _towardApogee = ((up * alongApogee) - (forward * alongOnward)) * (1 / radius);
        _onward = ((up * alongOnward) + (forward * alongApogee)) * (1 / radius);
    }

    /// <summary>Launch to impact, boost included.</summary>
    public double FlightSeconds { get; }

    /// <summary>Highest altitude of the arc.</summary>
    public double ApogeeMeters { get; }

    /// <summary>Inertial speed at burnout, m/s.</summary>
    public double BurnoutSpeed { get; }

    /// <summary>Inertial flight-path angle at burnout above the local horizontal.</summary>
    public double BurnoutAngleRadians { get; }

    /// <summary>Inertial, metres.</summary>
    public Vec3 BurnoutPosition { get; }

    /// <summary>Inertial, m/s.</summary>
    public Vec3 BurnoutVelocity { get; }

    /// <summary>
    /// The arc that ends at the target when the target gets there. Minimum energy is meant as a launcher on the turning
    /// ground means it: the arc rises to the apogee that costs least on an Earth at rest, and is bent to meet the
    /// target. Least inertial speed would do something else: over 300 km at latitude 32 it would take 298 s to the east
    /// and 212 s to the west, against 251 s at rest.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The ground range is not in 1 m to 18,000 km, the boost is not one that can be flown, or the apogee or loft angle
    /// cannot be reached; the message gives what can.
    /// </exception>
    public static BallisticArc Solve(GeoPoint origin, GeoPoint target, ArcShape shape)
    {
        double groundMeters = Sphere.DistanceMeters(origin, target);
        if (!(groundMeters >= ShortestRangeMeters && groundMeters <= LongestRangeMeters))
        {
            throw new ArgumentException(
                Text($"A ballistic arc needs 1 m to 18,000 km of ground range, not {groundMeters / 1000:0.###} km."));
        }

        BoostPath boost = BoostPath.Toward(origin, target, groundMeters, shape);
        if (shape.ApogeeMeters is { } apogee
            && !(apogee >= boost.BurnoutAltitudeMeters && apogee > 0 && apogee <= HighestApogeeMeters))
        {
            throw new ArgumentException(
                Text($"The apogee of {apogee / 1000:0.#} km is out of reach: ")
                + Text($"{boost.BurnoutAltitudeMeters / 1000:0.#} km (burnout) ")
                + Text($"to {HighestApogeeMeters / 1000:0} km can be flown."));
        }

        Vec3 start = boost.End.TurnedEast(Earth.RotationRadiansPerSecond * boost.Seconds);
        Vec3 end = Sphere.ToEarthFixed(target, 0);
        if (shape is { ApogeeMeters: null, LoftAngleRadians: null })
        {
            shape = shape with { ApogeeMeters = LeastApogeeAtRest(boost.End, end) };
        }

        double flight = MeetTarget(start, end, boost.Seconds, shape);
        Vec3 meeting = end.TurnedEast(Earth.RotationRadiansPerSecond * flight);
        return new BallisticArc(boost, end, Free(start, meeting, shape), start.Cross(meeting).Unit());
    }

    /// <summary>Earth-fixed position; the origin before launch and the target after impact.</summary>
    public Vec3 PositionAt(double secondsSinceLaunch)
    {
        if (secondsSinceLaunch < _boost.Seconds)
        {
            return _boost.PositionAt(Math.Max(0, secondsSinceLaunch));
        }

        if (secondsSinceLaunch >= FlightSeconds)
        {
            return _target;
        }

        (double alongApogee, double alongOnward) =
            _arc.PositionAt(_arc.StartSeconds + secondsSinceLaunch - _boost.Seconds);
        Vec3 inertial = (_towardApogee * alongApogee) + (_onward * alongOnward);
        return inertial.TurnedEast(-Earth.RotationRadiansPerSecond * secondsSinceLaunch);
    }

    // Finds when "time the arc takes, less time the target was given" is zero. It is positive at burnout and, as the
    // target cannot outrun the arc for ever, negative in the end; false position with Illinois halving keeps the two
    // sides apart, which substitution and secants do not for steep lofts or a target that passes near burnout.
    private static double MeetTarget(Vec3 start, Vec3 end, double boostSeconds, ArcShape shape)
    {
        double Late(double flight) =>
            boostSeconds + Free(start, end.TurnedEast(Earth.RotationRadiansPerSecond * flight), shape).Seconds - flight;

        double early = boostSeconds;
        double lateAtEarly = Late(early);
        double after = early + lateAtEarly;
        double lateAtAfter = Late(after);
        for (int i = 0; lateAtAfter > 0 && i < MaximumIterations; i++)
        {
            (early, lateAtEarly) = (after, lateAtAfter);
            after += 1.2 * lateAtAfter;
            lateAtAfter = Late(after);
        }

        int lastSide = 0;
        for (int i = 0; i < MaximumIterations; i++)
        {
            double now = early + ((after - early) * lateAtEarly / (lateAtEarly - lateAtAfter));
            double late = Late(now);
            if (Math.Abs(late) < 1e-9 || after - early < 1e-10)
            {
                return now;
            }

            int side = Math.Sign(late);
            double weight = side == lastSide ? 0.5 : 1;
            lastSide = side;
            (early, lateAtEarly, after, lateAtAfter) = side > 0
                ? (now, late, after, lateAtAfter * weight)
                : (early, lateAtEarly * weight, now, late);
        }

        throw new ArgumentException(
            "No arc of this shape meets the target as the Earth turns; give an apogee in place of a loft angle.");
    }

    private static double LeastApogeeAtRest(Vec3 start, Vec3 end)
    {
        double psi = Vec3.AngleRadians(start, end);
        double angle = KeplerArc.MinimumEnergyAngle(start.Length, Earth.RadiusMeters, psi);
        return KeplerArc.AtAngle(start.Length, Earth.RadiusMeters, psi, angle).ApogeeRadius - Earth.RadiusMeters;
    }

    private static KeplerArc Free(Vec3 start, Vec3 end, ArcShape shape)
    {
        double r1 = start.Length;
        double psi = Vec3.AngleRadians(start, end);
        if (shape.ApogeeMeters is { } apogee)
        {
            return KeplerArc.ThroughApogee(r1, Earth.RadiusMeters, psi, Earth.RadiusMeters + apogee);
        }

        double angle = shape.LoftAngleRadians!.Value;
        double steepest = KeplerArc
            .ThroughApogee(r1, Earth.RadiusMeters, psi, Earth.RadiusMeters + HighestApogeeMeters).StartFlightPathAngle;
        if (!(angle >= 0 && angle <= steepest))
        {
            const double Degree = Math.PI / 180;
            throw new ArgumentException(
                Text($"The loft angle of {angle / Degree:0.##} deg is out of reach: ")
                + Text($"0 to {steepest / Degree:0.##} deg can be flown."));
        }

        return KeplerArc.AtAngle(r1, Earth.RadiusMeters, psi, angle);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
