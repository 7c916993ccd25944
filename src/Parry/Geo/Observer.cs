using System;

namespace Parry.Geo;

/// <summary>
/// A fixed site with an antenna height in metres above the sphere, its frame and horizon worked out once: the planner
/// asks it about every step of every path. The default value is at the Earth's centre and sees nothing sensible.
/// </summary>
internal readonly struct Observer
{
    private readonly Vec3 _up;
    private readonly Vec3 _east;
    private readonly Vec3 _north;
    private readonly double _heightMeters;
    private readonly double _reachRadians;

    public Observer(GeoPoint site, double antennaHeightMeters)
    {
        Position = Sphere.ToEarthFixed(site, antennaHeightMeters);
        _up = Position.Unit();
        (double sin, double cos) = Math.SinCos(site.LongitudeDegrees * Math.PI / 180);
        _east = new(-sin, cos, 0);
        _north = _up.Cross(_east);
        _heightMeters = antennaHeightMeters;
        _reachRadians = Horizon.Reach(antennaHeightMeters);
    }

    /// <summary>Earth-fixed, metres.</summary>
    public Vec3 Position { get; }

    /// <summary>As <see cref="Horizon.Visible"/>, with the site's half already known.</summary>
    public bool Visible(Vec3 target)
    {
        double radius = target.Length;
        return CentralRadians(target, radius) <= _reachRadians + Horizon.Reach(radius - Earth.RadiusMeters);
    }

    /// <summary>
    /// As <see cref="Horizon.ElevationRadians(Vec3, Vec3)"/>: -pi/2..pi/2 radians above the horizontal.
    /// </summary>
    public double ElevationRadians(Vec3 target)
    {
        double radius = target.Length;
        return Horizon.Elevation(_heightMeters, radius - Earth.RadiusMeters, CentralRadians(target, radius));
    }

    /// <summary>
    /// Radians clockwise from north, 0 included, 2 pi not. At a pole, against the site's stated longitude.
    /// </summary>
    public double BearingRadians(Vec3 target)
    {
        double bearing = Math.Atan2(_east.Dot(target), _north.Dot(target));
        bearing = bearing < 0 ? bearing + (2 * Math.PI) : bearing;
        return bearing >= 2 * Math.PI ? 0 : bearing;
    }

    /// <summary>Straight-line (slant) distance in metres between the true positions.</summary>
    public double RangeMeters(Vec3 target) => Position.DistanceTo(target);

    // The half-chord keeps nearby targets exact where an arc cosine of the dot product would lose metres.
    private double CentralRadians(Vec3 target, double radius) =>
        2 * Math.Asin(Math.Min(1, (target * (1 / radius)).DistanceTo(_up) / 2));
}
