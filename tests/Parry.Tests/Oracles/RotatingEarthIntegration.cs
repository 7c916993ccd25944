using System;
using Parry.Geo;

namespace Parry.Tests.Oracles;

/// <summary>
/// A second way to fly the free arc that shares nothing with Kepler's equation: classical Runge-Kutta of the equations
/// of motion in the rotating frame, with the Coriolis and centrifugal terms and inverse-square gravity.
/// </summary>
internal static class RotatingEarthIntegration
{
    private static readonly Vec3 Spin = new(0, 0, Earth.RotationRadiansPerSecond);

    /// <summary>Earth-fixed position and seconds since launch where the descending flight meets the sphere.</summary>
    public static (Vec3 Impact, double Seconds) Fly(Vec3 position, Vec3 velocity, double seconds, double stepSeconds)
    {
        bool Falling() => position.Dot(velocity) < 0;
        while (!Falling() || Sphere.AltitudeMeters(position) > 0)
        {
            (position, velocity) = Step(position, velocity, stepSeconds);
            seconds += stepSeconds;
        }

        for (int i = 0; i < 8; i++)
        {
            double correction = -Sphere.AltitudeMeters(position) / (position.Dot(velocity) / position.Length);
            (position, velocity) = Step(position, velocity, correction);
            seconds += correction;
        }

        return (position, seconds);
    }

    /// <summary>The burnout state of an arc as seen in the rotating frame.</summary>
    public static (Vec3 Position, Vec3 Velocity) Burnout(BallisticArc arc, double boostSeconds)
    {
        double turn = -Earth.RotationRadiansPerSecond * boostSeconds;
        Vec3 position = arc.BurnoutPosition.TurnedEast(turn);
        return (position, arc.BurnoutVelocity.TurnedEast(turn) - Spin.Cross(position));
    }

    private static (Vec3 Position, Vec3 Velocity) Step(Vec3 r, Vec3 v, double h)
    {
        Vec3 a1 = Acceleration(r, v);
        Vec3 v2 = v + (a1 * (h / 2));
        Vec3 a2 = Acceleration(r + (v * (h / 2)), v2);
        Vec3 v3 = v + (a2 * (h / 2));
        Vec3 a3 = Acceleration(r + (v2 * (h / 2)), v3);
        Vec3 v4 = v + (a3 * h);
        Vec3 a4 = Acceleration(r + (v3 * h), v4);
        return (
            r + ((v + (v2 * 2) + (v3 * 2) + v4) * (h / 6)),
            v + ((a1 + (a2 * 2) + (a3 * 2) + a4) * (h / 6)));
    }

    private static Vec3 Acceleration(Vec3 r, Vec3 v) =>
        (r * (-Earth.GravitationalParameter / Math.Pow(r.Length, 3)))
        - (Spin.Cross(v) * 2)
        - Spin.Cross(Spin.Cross(r));
}
