using System.Runtime.CompilerServices;
using System;
using Parry.Geo;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>One radar of a world, ready to be asked for its hazard on a target: Swerling 1, signal to noise as the
/// cross section over the fourth power of range, line of sight over the 4/3 Earth.</summary>
internal sealed class RadarGeometry
{
    // Below this probability of detection per scan a look adds nothing worth its time.
    private const double LeastDetection = 1e-4, MostDetection = 1 - 1e-12;
    private readonly Observer _site;
    private readonly SectorGeometry? _sector;
    private readonly double _logFalseAlarm, _signalAtOneMeter, _scanSeconds, _minimumElevation, _maximumRange;

    /// <param name="sensor">Where it stands.</param>
    /// <param name="radar">Its figures.</param>
    /// <param name="world">The draws.</param>
    /// <param name="cued">Whether early warning says where to look.</param>
    public RadarGeometry(Sensor sensor, Radar radar, World world, bool cued)
    {
        _site = new Observer(sensor.Position, Si.Of(world, radar.AntennaHeight));
        _sector = radar.Sector is null ? null : new SectorGeometry(radar.Sector, world);
        _logFalseAlarm = Math.Log(Si.Of(world, radar.FalseAlarm));
        double reference = Si.Of(world, radar.ReferenceRange) * Si.Of(world, radar.BurnThrough);
        reference *= cued ? Si.Of(world, radar.CuedRangeFactor) : 1;
        double signal = (_logFalseAlarm / Math.Log(Si.Of(world, radar.ReferenceDetection))) - 1;
        _signalAtOneMeter = signal * reference * reference * reference * reference;
        _scanSeconds = Math.Max(1e-3, Si.Of(world, (cued ? radar.CuedScanPeriod : null) ?? radar.ScanPeriod));
        _minimumElevation = Si.Of(world, radar.MinimumElevation);
        _maximumRange = radar.MaximumRange is null ? double.PositiveInfinity : Si.Of(world, radar.MaximumRange);
    }

    /// <summary>Beyond this range, in metres, a target of that cross-section (m2) is never seen.</summary>
    public double ReachMeters(double crossSection)
    {
        double leastSignal = (_logFalseAlarm / Math.Log(LeastDetection)) - 1;
        return Math.Min(_maximumRange, Math.Pow(_signalAtOneMeter * crossSection / leastSignal, 0.25));
    }

    /// <summary>The detection hazard, per second, on a target within reach.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Hazard(Vec3 target, double rangeMeters, double crossSection)
    {
        if (!_site.Visible(target)
            || _site.ElevationRadians(target) < _minimumElevation
            || (_sector is not null && !_sector.Covers(_site.BearingRadians(target))))
        {
            return 0;
        }
        double squared = rangeMeters * rangeMeters;
        double signal = _signalAtOneMeter * crossSection / Math.Max(1, squared * squared);
        double detection = Math.Min(MostDetection, Math.Exp(_logFalseAlarm / (1 + signal)));
        return -Math.Log(1 - detection) / _scanSeconds;
    }

    public double RangeMeters(Vec3 target) => _site.RangeMeters(target);
}
