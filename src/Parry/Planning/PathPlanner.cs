using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Geo;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>Makes the path of a family in a world.</summary>
internal sealed class PathPlanner
{
    private const double BallisticStepSeconds = 1;

    // Five days: what a speed drawn too low is held to, so that times since launch fit their tables.
    private const double LongestSeconds = 5 * 86400;
    private const int FewestSteps = 64, MostSteps = 4096;
    private readonly Scenario _scenario;
    private readonly AirspaceMap _airspace;
    private readonly ImmutableArray<GroundTrack?> _tracks;

    public PathPlanner(RaidLayout layout)
    {
        _scenario = layout.Scenario;
        _airspace = new AirspaceMap(_scenario.Territories);
        _tracks = [.. layout.Families.Select(TrackOf)];
    }

    /// <summary>The path of the family with that index.</summary>
    /// <exception cref="ScenarioException">The draws of this world make an arc that cannot be flown; the check tries
    /// only the ends and the centres of ranges.</exception>
    public FamilyPath Path(int index, FamilyRow family, World world)
    {
        ThreatClass threat = _scenario.ThreatClasses[family.Class];
        return threat.Arc is null
            ? Cruise(_tracks[index]!, threat.Cruise!, world)
            : Ballistic(family, threat, threat.Arc, world);
    }

    private GroundTrack? TrackOf(FamilyRow family)
    {
        if (_scenario.ThreatClasses[family.Class].Arc is not null)
        {
            return null;
        }
        GeoPoint origin = _scenario.Raid.Origins[family.Origin].Position;
        GeoPoint target = _scenario.Assets[family.Asset].Position;
        ImmutableArray<GeoPoint> between = family.Route < 0 ? [] : _scenario.Raid.Routes[family.Route].Waypoints;
        return GroundTrack.Of([origin, .. between, target], _airspace);
    }

    private static FamilyPath Cruise(GroundTrack track, CruisePath cruise, World world)
    {
        double altitude = Si.Of(world, cruise.Altitude);
        double speed = Math.Max(track.LengthMeters / LongestSeconds, Si.Of(world, cruise.Speed));
        double seconds = Math.Max(1, track.LengthMeters / Math.Max(1, speed));
        return new FamilyPath(
            seconds / (track.Points.Length - 1),
            [.. track.Points.Select(p => Sphere.ToEarthFixed(p, altitude))],
            [.. track.Points.Select(_ => altitude)],
            track.Territories);
    }

    private BallisticArc Arc(FamilyRow family, ThreatClass threat, BallisticPath path, World world)
    {
        Origin origin = _scenario.Raid.Origins[family.Origin];
        Asset asset = _scenario.Assets[family.Asset];
        var shape = new ArcShape(
            Si.Of(world, path.BoostTime),
            Si.Of(world, path.BoostDownrange),
            Si.Of(world, path.BurnoutAltitude),
            path.Apogee is null ? null : Si.Of(world, path.Apogee),
            path.LoftAngle is null ? null : Si.Of(world, path.LoftAngle));
        try
        {
            return BallisticArc.Solve(origin.Position, asset.Position, shape);
        }
        catch (ArgumentException e)
        {
            Mark at = path.BoostTime.At;
            throw new ScenarioException([new Problem(
                at.File,
                at.Line,
                at.Column,
                Severity.Error,
                $"threat-classes.{threat.Id}",
                $"some draws cannot fly from '{origin.Id}' to '{asset.Id}': {e.Message.TrimEnd('.')}; "
                + "narrow the ranges")]);
        }
    }

    private FamilyPath Ballistic(FamilyRow family, ThreatClass threat, BallisticPath path, World world)
    {
        BallisticArc arc = Arc(family, threat, path, world);
        int steps = Math.Clamp((int)(arc.FlightSeconds / BallisticStepSeconds), FewestSteps, MostSteps);
        double step = arc.FlightSeconds / steps;
        var positions = new Vec3[steps + 1];
        var altitudes = new double[steps + 1];
        var territories = new short[steps + 1];
        for (int k = 0; k <= steps; k++)
        {
            positions[k] = arc.PositionAt(k * step);
            altitudes[k] = Sphere.AltitudeMeters(positions[k]);
            territories[k] = altitudes[k] < AirspaceMap.CeilingMeters
                ? _airspace.Below(Sphere.ToGeoPoint(positions[k]))
                : (short)-1;
        }
        return new FamilyPath(step, positions, altitudes, territories);
    }
}
