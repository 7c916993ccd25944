using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Geo;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold of every shot: tracked, in time, inside the envelope, within the rules. The envelope is worked
/// out again here from the scenario, on the path between its samples.</summary>
internal static class ShotInvariants
{
    public static void ShotsWaitForTheTrackAndTheReaction(Story story) => Assert.All(story.Engagements, e =>
    {
        ShooterRow shooter = story.ShooterRow(e.Weapon);
        long unidentified = story.FiresFree(e.Threat, e.Weapon) ? story.LongestIdentification : 0;
        Assert.True(story.Known.Tracks[(e.Threat, shooter.Net)] - unidentified <= e.Commit, "no track at commit");
        Assert.True(
            !story.KnowsTracks(e.Threat, e.Weapon) || story.TrackFor(e.Threat, e.Weapon) <= e.Commit,
            "fired on a remote track, or before identification");
        Assert.True(e.Launch >= e.Commit + story.Reaction(e.Weapon), "launched before the reaction time");
        Assert.True(e.Commit >= story.Threats[e.Threat].Launch, "committed before the threat was launched");
    });

    /// <summary>A radar that is told where to look finds nothing later than one that is not.</summary>
    public static void EarlyWarningDelaysNoTrack(Story story)
    {
        var cued = story.Known.Roomy ?? story.Known.Tracks;
        foreach (((int threat, int net), long at) in story.Known.Uncued ?? cued)
        {
            Assert.True(cued.GetValueOrDefault((threat, net), Story.Never) <= at + 1, "tracked later when cued");
        }
    }

    public static void InterceptsAreWhereTheWeaponReaches(Story story) => Assert.All(story.Engagements, e =>
    {
        WeaponRow weapon = story.Layout.Weapons[e.Weapon];
        Shooter shooter = story.Scenario.Shooters[weapon.Shooter];
        Interceptor round = story.Scenario.Interceptors[weapon.Interceptor];
        World world = story.Told.World;
        FamilyPath path = story.Paths[story.Threats[e.Threat].Family];
        double after = Ticks.ToSeconds(e.Intercept - story.Threats[e.Threat].Launch);
        Vec3 at = path.At(after);
        double range = Sphere.ToEarthFixed(shooter.Position, 0).DistanceTo(at), altitude = Sphere.AltitudeMeters(at);

        // Intercepts are rounded up by at most a tick and altitudes on the chord between samples sag below the path's own:
        // at 5 km/s a tick is 1.3 m, and a chord of 3 km sags by 0.2 m.
        const double slack = 2;
        double reach = Si.Of(world, round.MaximumRange);
        double furthest = reach + (shooter.Patrol is null ? 0 : Si.Of(world, shooter.Patrol.StationRadius));
        double nearest = shooter.Patrol is null ? Si.Of(world, round.MinimumRange) : 0;
        Assert.InRange(range, nearest - slack, furthest + slack);
        Assert.InRange(
            altitude, Si.Of(world, round.MinimumAltitude) - slack, Si.Of(world, round.MaximumAltitude) + slack);

        // The fly-out. Between the samples of a window, of which there are nine or more, the table is straight where the
        // truth curves: 1 % of the flight, and a tick.
        double speed = Si.Of(world, round.Speed);
        double byRound = Math.Min(range, reach);
        double byAircraft = shooter.Patrol is null ? 0 : (range - byRound) / Si.Of(world, shooter.Patrol.TransitSpeed);
        double flown = Si.Of(world, round.LaunchDelay)
            + Math.Max(Si.Of(world, round.MinimumFlightTime), (byRound / speed) + byAircraft);
        double given = Ticks.ToSeconds(e.Intercept - e.Launch);
        Assert.True(given >= flown - (0.01 * flown) - 0.001, $"a fly-out of {flown:f3} s is given {given:f3} s");
        Assert.True(story.Parameter(weapon.KillSlots[story.Layout.Families[story.Threats[e.Threat].Family].Class]) >= 0);
        AssertInSector(shooter, world, at, range);
    });

    private static void AssertInSector(Shooter shooter, World world, Vec3 at, double range)
    {
        if (shooter.Sector is not null)
        {
            GeoPoint below = Sphere.ToGeoPoint(at);
            double off = Math.Abs(Math.IEEERemainder(
                Sphere.BearingDegrees(shooter.Position, below) - world[shooter.Sector.Bearing], 360));
            double ground = Math.Max(1, Sphere.DistanceMeters(shooter.Position, below));
            Assert.True(off <= (world[shooter.Sector.Width] / 2) + (2 / ground * 180 / Math.PI) + 1e-6);
            Assert.True(ground <= range * 1.01 || range > 0);
        }
    }

    public static void InterceptsAreWithinTheRules(Story story) => Assert.All(story.Engagements, e =>
    {
        ShooterRow shooter = story.ShooterRow(e.Weapon);
        Nation nation = story.Scenario.Nations[shooter.Nation];
        TracedThreat threat = story.Threats[e.Threat];
        FamilyRow family = story.Layout.Families[threat.Family];
        ThreatClass kind = story.Scenario.ThreatClasses[family.Class];
        Assert.Contains(story.Scenario.Assets[family.Asset].Nation, nation.Defends);
        bool own = story.Scenario.Assets[family.Asset].Nation == nation.Code;
        bool holds = story.StatusAgainst(e.Threat, e.Weapon) == ControlStatus.Hold;
        Assert.True(!holds || (nation.SelfDefence && own), "fired on hold, and not for itself");
        Assert.True(nation.Engages.Contains(kind.Id) || nation.Engages.Contains(Categories.Name(kind.Category)));

        FamilyPath path = story.Paths[threat.Family];
        Assert.Contains(Around(story, e.Threat, e.Intercept).Select(path.TerritoryAt), land =>
            land < 0 || nation.Airspace.Contains(story.Scenario.Territories[land].Nation));
    });

    /// <summary>Seconds since launch around an instant. Borders are known at the samples of the path, and permission at
    /// those of the window (64 cells or more only if it is longer): each is where it should be to within one of
    /// each.</summary>
    public static IEnumerable<double> Around(Story story, int threat, long time)
    {
        FamilyPath path = story.Paths[story.Threats[threat].Family];
        double after = Ticks.ToSeconds(time - story.Threats[threat].Launch);
        double near = path.StepSeconds + Math.Max(path.StepSeconds, path.FlightSeconds / 64) + 0.001;
        return Enumerable.Range(-8, 17).Select(i => after + (near * i / 8));
    }
}
