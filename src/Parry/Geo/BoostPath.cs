using System;
using System.Globalization;

namespace Parry.Geo;

/// <summary>
/// The powered part of a ballistic flight, Earth-fixed: along the great circle to the target, distance and altitude
/// both growing as the square of time. At most half the ground range long.
/// </summary>
internal readonly struct BoostPath
{
    private readonly Vec3 _up;
    private readonly Vec3 _forward;
    private readonly double _downrangeRadians;

    private BoostPath(Vec3 up, Vec3 forward, double seconds, double downrangeMeters, double altitudeMeters)
    {
        _up = up;
        _forward = forward;
        Seconds = seconds;
        _downrangeRadians = downrangeMeters / Earth.RadiusMeters;
        BurnoutAltitudeMeters = altitudeMeters;
    }

    public double Seconds { get; }

    public double BurnoutAltitudeMeters { get; }

    /// <summary>Burnout, Earth-fixed, metres.</summary>
    public Vec3 End => At(1);

    public static BoostPath Toward(GeoPoint origin, GeoPoint target, double groundMeters, ArcShape shape)
    {
        (double seconds, double downrange, double altitude) =
            (shape.BoostSeconds, shape.BoostDownrangeMeters, shape.BurnoutAltitudeMeters);
        bool moves = downrange > 0 || altitude > 0;
        if (!(seconds >= 0 && downrange >= 0 && altitude >= 0 && double.IsFinite(seconds + downrange + altitude))
            || (moves && seconds == 0))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"A boost of {seconds} s, {downrange} m downrange and {altitude} m up cannot be flown: ")
                + "none may be negative, and it takes time to move.");
        }

        double scale = Math.Min(1, groundMeters / 2 / Math.Max(downrange, double.Epsilon));
        Vec3 up = Sphere.ToEarthFixed(origin, 0).Unit();
        Vec3 end = Sphere.ToEarthFixed(target, 0);
        Vec3 forward = up.Cross(end).Cross(up).Unit();
        return new(up, forward, seconds * Math.Sqrt(scale), downrange * scale, altitude * scale);
    }

    /// <summary>Earth-fixed, metres, from 0 to <see cref="Seconds"/>.</summary>
    public Vec3 PositionAt(double seconds)
    {
        double elapsed = Seconds == 0 ? 1 : seconds / Seconds;
        return At(elapsed * elapsed);
    }

    private Vec3 At(double share)
    {
        (double sin, double cos) = Math.SinCos(_downrangeRadians * share);
        return ((_up * cos) + (_forward * sin)) * (Earth.RadiusMeters + (BurnoutAltitudeMeters * share));
    }
}
