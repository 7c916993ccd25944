using System;

namespace Parry.Geo;

/// <summary>
/// The piece of an ellipse that climbs from one radius, passes apogee and comes down to a radius no larger, a given
/// angle away. Angles run from apogee, where these arcs live: nothing is lost when the start is nearly vertical or the
/// ellipse a circle. Lengths in metres, angles in radians, seconds from apogee (negative while climbing).
/// </summary>
internal readonly struct KeplerArc
{
    private readonly double _startRadius;
    private readonly double _startAngle;
    private readonly double _semiMajorAxis;
    private readonly double _semiMinorAxis;
    private readonly double _eccentricity;
    private readonly double _secondsPerRadian;

    private KeplerArc(
        double startRadius, double startAngle, double centralAngle, double apogeeRadius, double eccentricity)
    {
        _startRadius = startRadius;
        _startAngle = startAngle;
        _eccentricity = eccentricity;
        _semiMajorAxis = apogeeRadius / (1 + eccentricity);
        _semiMinorAxis = _semiMajorAxis * Math.Sqrt((1 - eccentricity) * (1 + eccentricity));
        _secondsPerRadian = Math.Sqrt(_semiMajorAxis / Earth.GravitationalParameter) * _semiMajorAxis;
        StartSeconds = SecondsAt(startAngle);
        Seconds = SecondsAt(startAngle + centralAngle) - StartSeconds;
    }

    /// <summary>When the arc starts, counted from apogee: zero or negative.</summary>
    public double StartSeconds { get; }

    public double Seconds { get; }

    public double ApogeeRadius => _semiMajorAxis * (1 + _eccentricity);

    /// <summary>Inertial speed at the start, m/s.</summary>
    public double StartSpeed => Math.Sqrt(Earth.GravitationalParameter * ((2 / _startRadius) - (1 / _semiMajorAxis)));

    /// <summary>Flight-path angle at the start above the local horizontal.</summary>
    public double StartFlightPathAngle =>
        Math.Atan2(-_eccentricity * Math.Sin(_startAngle), 1 - (_eccentricity * Math.Cos(_startAngle)));

    /// <summary>
    /// The flight-path angle of least speed at the start: half way between the local vertical and the line of sight to
    /// the end.
    /// </summary>
    public static double MinimumEnergyAngle(double startRadius, double endRadius, double centralAngle) =>
        Math.Atan2(endRadius * Math.Sin(centralAngle), startRadius - (endRadius * Math.Cos(centralAngle))) / 2;

    /// <summary>
    /// From the flight-path angle at the start, 0 or more, by the hit equation lambda = (1 - cos psi) / (cos^2 g (r1/r2
    /// - cos(psi + g)/cos g)) (Wheelon 1959). An angle at or past escape gives NaN.
    /// </summary>
    public static KeplerArc AtAngle(double startRadius, double endRadius, double centralAngle, double flightPathAngle)
    {
        (double sin, double cos) = Math.SinCos(flightPathAngle);
        double oneLessCos = 2 * Math.Pow(Math.Sin(centralAngle / 2), 2);
        double lambdaCos = oneLessCos
            / (((startRadius - endRadius) / endRadius * cos) + (oneLessCos * cos) + (Math.Sin(centralAngle) * sin));
        double eSin = -lambdaCos * sin;
        double eCos = 1 - (lambdaCos * cos);
        double lambda = lambdaCos / cos;
        double eccentricity = Math.Sqrt((eSin * eSin) + (eCos * eCos));
        double apogee = lambda < 2 ? startRadius / (2 - lambda) * (1 + eccentricity) : double.NaN;
        return new(startRadius, Math.Atan2(eSin, eCos), centralAngle, apogee, eccentricity);
    }

    /// <summary>
    /// From the apogee radius, the start's if that is larger. Both ends on r = p / (1 - e cos) give one equation,
    /// linear in the sine and cosine of the start's angle from apogee; of its two roots this is the one with apogee
    /// between the ends.
    /// </summary>
    public static KeplerArc ThroughApogee(
        double startRadius, double endRadius, double centralAngle, double apogeeRadius)
    {
        apogeeRadius = Math.Max(apogeeRadius, startRadius);
        double a = (apogeeRadius - endRadius) * startRadius;
        double b = (apogeeRadius - startRadius) * endRadius;
        double sinHalf = Math.Sin(centralAngle / 2);
        double tilt = Math.Atan2(b * Math.Sin(centralAngle), a - b + (2 * b * sinHalf * sinHalf));
        double spread = Math.Atan2(2 * Math.Sqrt(a * b) * sinHalf, apogeeRadius * (startRadius - endRadius));
        double startAngle = tilt - spread;
        double half = Math.Sin(startAngle / 2);
        double climb = apogeeRadius - startRadius;
        double eccentricity = climb == 0
            ? EccentricityFromEnd(endRadius, startAngle + centralAngle, apogeeRadius)
            : climb / (climb + (2 * startRadius * half * half));
        return new(startRadius, startAngle, centralAngle, apogeeRadius, eccentricity);
    }

    /// <summary>
    /// Coordinates in the orbit plane at a time from apogee: toward apogee, and a quarter turn on in the flight's
    /// sense.
    /// </summary>
    public (double TowardApogee, double Onward) PositionAt(double secondsFromApogee)
    {
        (double sin, double cos) = Math.SinCos(EccentricAngle(secondsFromApogee / _secondsPerRadian));
        return (_semiMajorAxis * (cos + _eccentricity), _semiMinorAxis * sin);
    }

    private static double EccentricityFromEnd(double radius, double angle, double apogeeRadius)
    {
        double half = Math.Sin(angle / 2);
        return (apogeeRadius - radius) / (apogeeRadius - radius + (2 * radius * half * half));
    }

    private double SecondsAt(double angle)
    {
        double ratio = Math.Sqrt((1 + _eccentricity) / (1 - _eccentricity));
        double eccentric = 2 * Math.Atan2(ratio * Math.Sin(angle / 2), Math.Cos(angle / 2));
        return _secondsPerRadian * (eccentric + (_eccentricity * Math.Sin(eccentric)));
    }

    // Kepler's equation counted from apogee, E + e sin E = M: concave on 0..pi, so Newton nears the root from below.
    private double EccentricAngle(double mean)
    {
        double target = Math.Abs(mean);
        double angle = target / (1 + _eccentricity);
        for (int i = 0; i < 50; i++)
        {
            (double sin, double cos) = Math.SinCos(angle);
            double step = (target - angle - (_eccentricity * sin)) / (1 + (_eccentricity * cos));
            angle += step;
            if (Math.Abs(step) < 1e-10)
            {
                break;
            }
        }

        return Math.CopySign(angle, mean);
    }
}
