using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>Turns worlds into plans. All slow geometry happens here, once a plan.</summary>
internal sealed class RaidPlanner
{
    // Room before the first event, so that no time on the plan's clock is negative.
    private const double MarginSeconds = 60;
    private readonly RaidLayout _layout;
    private readonly PathPlanner _paths;
    private readonly ImmutableArray<Permission> _permissions;

    public RaidPlanner(Scenario scenario)
    {
        _layout = LayoutBuilder.Build(scenario);
        _paths = new PathPlanner(_layout);
        _permissions = [.. scenario.Nations.Select(n => new Permission(n, scenario))];
    }

    public RaidLayout Layout => _layout;

    /// <summary>The paths of a world, one a family: what reports draw and tests check shots against.</summary>
    public ImmutableArray<FamilyPath> Paths(World world) =>
        [.. _layout.Families.Select((family, index) => _paths.Path(index, family, world))];

    public RaidPlan Plan(World world)
    {
        Scenario scenario = _layout.Scenario;
        var detection = new DetectionPlanner(scenario, world);
        var zones = new ZoneMap(scenario.Zones, world);
        var zoneTables = ImmutableArray.CreateBuilder<ZoneTable>();
        var shots = new ShotPlanner(_layout, _permissions, world);
        var flight = ImmutableArray.CreateBuilder<int>(_layout.Families.Length);
        var hazards = ImmutableArray.CreateBuilder<HazardTable>();
        var cuedHazards = ImmutableArray.CreateBuilder<HazardTable>();
        bool warned = scenario.Sensors.Any(s => s.Watch is { CuesOnly: true });
        var all = ImmutableArray.CreateBuilder<Shot>();
        var start = ImmutableArray.CreateBuilder<int>();
        var heldBy = ImmutableArray.CreateBuilder<ulong>();
        var shotOf = new int[_layout.Families.Length * _layout.Weapons.Length];
        Array.Fill(shotOf, -1);
        for (int f = 0; f < _layout.Families.Length; f++)
        {
            FamilyRow family = _layout.Families[f];
            FamilyPath path = _paths.Path(f, family, world);
            path = path with { Zones = zones.Along(path) };
            zoneTables.Add(new ZoneTable(path.Zones, Ticks.Up(path.StepSeconds)));
            flight.Add((int)Ticks.Up(path.FlightSeconds));
            double crossSection = Si.Of(world, scenario.ThreatClasses[family.Class].RadarCrossSection);
            for (int net = 0; net < scenario.Nets.Length; net++)
            {
                hazards.Add(detection.Hazards(net, path, crossSection));
                if (warned)
                {
                    cuedHazards.Add(IsWarnedOf(family)
                        ? detection.CuedHazards(net, path, crossSection)
                        : HazardTable.Blind);
                }
            }
            start.Add(all.Count);
            ulong possible = 0, allowed = 0;
            foreach (Shot shot in shots.Shots(family, path))
            {
                shotOf[(f * _layout.Weapons.Length) + shot.Weapon] = all.Count;
                all.Add(shot);
                ulong nation = 1UL << _layout.Shooters[_layout.Weapons[shot.Weapon].Shooter].Nation;
                possible |= nation;
                allowed |= shot.Count > 0 ? nation : 0;
            }
            heldBy.Add(possible & ~allowed);
        }
        start.Add(all.Count);
        double zero = Zero(flight.ToImmutable());
        return new RaidPlan
        {
            Layout = _layout,
            HHour = Ticks.Up(-zero),
            Begins = 0,
            Ends = Ticks.Up(Latest(world, flight.ToImmutable()) - zero),
            WaveStart = [.. scenario.Raid.Waves.Select(w => Ticks.Up(Due(w).SecondsFromHHour - zero))],
            OnTarget = [.. scenario.Raid.Waves.Select(w => w.TimeOnTarget is not null)],
            Flight = flight.ToImmutable(),
            Hazards = hazards.ToImmutable(),
            CuedHazards = cuedHazards.ToImmutable(),
            Shots = all.ToImmutable(),
            ShotStart = start.ToImmutable(),
            ShotOf = ImmutableArray.Create(shotOf),
            HeldBy = heldBy.ToImmutable(),
            Zones = zoneTables.ToImmutable(),
            Curve = shots.Curve,
        };
    }

    private bool IsWarnedOf(FamilyRow family) =>
        _layout.Nets.Any(n => n.Watches.Any(w => w.CuesOnly && w.Sees[family.Class]));

    private static Moment Due(Wave wave) => wave.Launch ?? wave.TimeOnTarget!.Value;

    // When the last threat of a wave is due, and has flown.
    private double Latest(World world, ImmutableArray<int> flight)
    {
        double latest = 0;
        for (int w = 0; w < _layout.Waves.Length; w++)
        {
            Wave wave = _layout.Scenario.Raid.Waves[w];
            double gap = wave.Rate is { } rate ? 1 / Math.Max(1e-5, Si.Of(world, rate))
                : wave.Spacing is { } spacing ? Si.Of(world, spacing) : 0;
            double flown = wave.TimeOnTarget is null ? _layout.Waves[w].Families.Max(f => flight[f]) : 0;
            latest = Math.Max(
                latest, Due(wave).SecondsFromHHour + (gap * world[wave.Count]) + (flown / Ticks.PerSecond));
        }
        return latest;
    }

    // A whole second, so that H-hour falls on a tick.
    private double Zero(ImmutableArray<int> flight)
    {
        double earliest = 0;
        for (int w = 0; w < _layout.Waves.Length; w++)
        {
            Wave wave = _layout.Scenario.Raid.Waves[w];
            double flown = wave.TimeOnTarget is null ? 0 : _layout.Waves[w].Families.Max(f => flight[f]);
            earliest = Math.Min(earliest, Due(wave).SecondsFromHHour - (flown / Ticks.PerSecond));
        }
        return Math.Floor(earliest - MarginSeconds);
    }
}
