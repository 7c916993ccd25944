using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Parry.Geo;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>The envelope and fly-out of one weapon in one world. A patrol's aircraft flies out to its station radius at
/// transit speed, then fires.</summary>
internal sealed class WeaponGeometry
{
    private readonly Observer _site;
    private readonly Vec3 _position;
    private readonly SectorGeometry? _sector;
    private readonly double _nearest, _furthest, _lowest, _highest;
    private readonly ImmutableArray<bool> _admitted;
    private readonly double _roundReach, _roundSpeed, _transitSpeed, _launchDelay, _leastFlight;

    public WeaponGeometry(Shooter shooter, Interceptor interceptor, ImmutableArray<Zone> zones, World world)
    {
        ZoneKind closed = shooter.Patrol is null ? ZoneKind.Fighter : ZoneKind.Missile;
        _admitted = [.. zones.Select(z => z.Kind != closed)];
        _site = new Observer(shooter.Position, 0);
        _position = Sphere.ToEarthFixed(shooter.Position, 0);
        _sector = shooter.Sector is null ? null : new SectorGeometry(shooter.Sector, world);
        _roundReach = Si.Of(world, interceptor.MaximumRange);
        _roundSpeed = Math.Max(1, Si.Of(world, interceptor.Speed));
        _launchDelay = Si.Of(world, interceptor.LaunchDelay);
        _leastFlight = Si.Of(world, interceptor.MinimumFlightTime);
        _nearest = shooter.Patrol is null ? Si.Of(world, interceptor.MinimumRange) : 0;
        _furthest = _roundReach + (shooter.Patrol is null ? 0 : Si.Of(world, shooter.Patrol.StationRadius));
        _transitSpeed = shooter.Patrol is null ? _roundSpeed : Math.Max(1, Si.Of(world, shooter.Patrol.TransitSpeed));
        _lowest = Si.Of(world, interceptor.MinimumAltitude);
        _highest = Si.Of(world, interceptor.MaximumAltitude);
    }

    /// <summary>Whether its intercepts may lie in the zone of that index; -1 is outside all.</summary>
    public bool IsAdmitted(short zone) => zone < 0 || _admitted[zone];

    /// <summary>Whether a round can meet a target there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Reaches(Vec3 target, double altitudeMeters)
    {
        if (altitudeMeters < _lowest || altitudeMeters > _highest)
        {
            return false;
        }
        double range = _position.DistanceTo(target);
        return range >= _nearest && range <= _furthest
            && (_sector is null || _sector.Covers(_site.BearingRadians(target)));
    }

    /// <summary>Where on the straight line between two points it is nearest to the site: 0 at the first, 1 at the
    /// second, beyond if the line would have to be drawn on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double NearestShare(Vec3 first, Vec3 second)
    {
        Vec3 along = second - first;
        // What is further away than the envelope and the whole segment together does not come near.
        if (_position.DistanceTo(first) > _furthest + along.Length)
        {
            return -1;
        }
        double length = along.Dot(along);
        return length > 0 ? (_position - first).Dot(along) / length : 0;
    }

    /// <summary>Seconds from launch order to intercept there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double FlyOutSeconds(Vec3 target)
    {
        double range = _position.DistanceTo(target);
        double byRound = Math.Min(range, _roundReach), byAircraft = range - byRound;
        return _launchDelay + Math.Max(_leastFlight, (byRound / _roundSpeed) + (byAircraft / _transitSpeed));
    }
}
