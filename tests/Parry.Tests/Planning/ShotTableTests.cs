using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parry.Geo;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Tests.Properties;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Planning;

/// <summary>The tables "launch by s, intercept at u" against a dense scan of their definition: the earliest u with
/// u - flyout(r(u)) >= s and r(u) in the envelope.</summary>
public class ShotTableTests
{
    private const int ScanPerStep = 16;

    [Fact]
    public void Intercepts_are_the_earliest_that_a_dense_scan_finds()
    {
        int compared = 0;
        foreach (string text in AnyScenario.Text.Sample(150, new Rnd(7, 1), 50))
        {
            Scenario scenario = ScenarioFile.Parse(text, "any.yaml");
            World world = WorldSet.Draw(scenario, 1, 7).Plans[0];
            var planner = new RaidPlanner(scenario);
            RaidPlan plan = planner.Plan(world);
            var paths = planner.Paths(world);
            for (int f = 0; f < paths.Length; f++)
            {
                for (int s = plan.ShotStart[f]; s < plan.ShotStart[f + 1]; s++)
                {
                    // Rules cut a table; what is compared here is geometry.
                    if (plan.Shots[s].Count > 0 && scenario.Territories.IsEmpty && scenario.Zones.IsEmpty)
                    {
                        compared += Compare(plan, plan.Shots[s], paths[f], world, text);
                    }
                }
            }
        }
        Assert.True(compared > 500, $"{compared} compared");
    }

    private static int Compare(RaidPlan plan, Shot shot, FamilyPath path, World world, string text)
    {
        WeaponRow row = plan.Layout.Weapons[shot.Weapon];
        var weapon = new WeaponGeometry(
            world.Scenario.Shooters[row.Shooter], world.Scenario.Interceptors[row.Interceptor], world.Scenario.Zones, world);
        int cells = path.Last * ScanPerStep;
        double[] u = [.. Enumerable.Range(0, cells + 1).Select(i => path.FlightSeconds * i / cells)];
        double[] launch = [.. u.Select(t =>
        {
            Vec3 at = path.At(t);
            return weapon.Reaches(at, Sphere.AltitudeMeters(at)) ? t - weapon.FlyOutSeconds(at) : double.NaN;
        })];
        if (launch.All(double.IsNaN))
        {
            return 0; // grazes the envelope between two scans
        }
        // The planner looks at the path's samples, the scan at sixteen times as many. An intercept may differ by a step,
        // or, where the table runs straight across a bend of the truth, by as much as the launch moves in a step.
        double tolerance = path.StepSeconds + 0.01;
        double last = launch.Where(x => !double.IsNaN(x)).Max();
        Assert.Equal(last, Ticks.ToSeconds(shot.LastLaunch), tolerance);
        for (int k = 0; k <= 20; k++)
        {
            double first = Ticks.ToSeconds(shot.FirstLaunch);
            double s = first + ((Ticks.ToSeconds(shot.LastLaunch) - first) * k / 20);
            int got = plan.EarliestIntercept(shot, Ticks.Down(s));
            double Scan(double by)
            {
                int at = Array.FindIndex(launch, x => x >= by);
                return at < 0 ? double.NaN : u[at];
            }
            // Never later than the scan for a launch a little later, never earlier than for one a little earlier.
            double later = Scan(s + tolerance), earlier = Scan(s - tolerance);
            double given = Ticks.ToSeconds(got);
            Assert.True(
                (double.IsNaN(later) || given <= later + tolerance) && given >= earlier - tolerance,
                $"weapon {shot.Weapon}, launch {s:f2}: {given:f2} is not in {earlier:f2}..{later:f2} +- {tolerance:f2}\n{text}");
        }
        Assert.Equal(-1, plan.EarliestIntercept(shot, shot.LastLaunch + 1L));
        Assert.Equal(plan.Curve[shot.Start].InterceptAt, plan.EarliestIntercept(shot, shot.FirstLaunch));
        Assert.Equal(plan.Curve[shot.Start].InterceptAt, plan.EarliestIntercept(shot, long.MinValue / 2));
        return 20;
    }

    [Fact]
    public void A_head_on_shot_meets_where_the_closing_speeds_say()
    {
        // A drone at 50 m/s and 300 m, straight at the battery; a round at 950 m/s with no delay. Launched when the drone
        // is D away on the slant, it meets it after D / (50 + 950), give or take the height of 300 m over 10 km: 0.05 %.
        Told told = Fights.Tell((new ProvingGround
        {
            Interceptors = [ProvingGround.Interceptor("arrow", "0.8", "15 km", "950 m/s")],
        }).Text);
        double flight = Ticks.ToSeconds(told.Plan.Flight[0]);
        Shot shot = told.Plan.Shots[0];
        foreach (double distance in new[] { 14_000, 12_000, 10_000.0 })
        {
            double at = flight - (distance / 50);
            double met = Ticks.ToSeconds(told.Plan.EarliestIntercept(shot, Ticks.Down(at)));
            Assert.Equal(distance / 1_000, met - at, 0.05);
        }

        // It waits at 15 km: there the round flies 15.8 s, so the first useful launch is that much before.
        Assert.Equal(15_000 / 950.0, Ticks.ToSeconds(told.Plan.Curve[shot.Start].InterceptAt - shot.FirstLaunch), 0.01);
    }

    [Fact]
    public void A_rule_cuts_the_window_at_the_border()
    {
        // Land of bb lies east of 20.05 E; aa may shoot over its own only. The drone comes from the north-east.
        var ground = new ProvingGround
        {
            Nations = ["aa: {name: Aland, commitment: {airspace: [aa]}}", "bb: {name: Bland}"],
            Territory = ["land: {nation: bb, ring: [[9, 20.05], [9, 22], [12, 22], [12, 20.05]]}"],
        };
        Told cut = Fights.Tell(ground.Text), free = Fights.Tell((ground with { Territory = [] }).Text);
        var path = new RaidPlanner(cut.Layout.Scenario).Paths(cut.World)[0];
        double first = Ticks.ToSeconds(cut.Plan.Curve[0].InterceptAt);
        double border = Enumerable.Range(0, 60_000).Select(i => path.FlightSeconds * i / 60_000)
            .First(t => Sphere.ToGeoPoint(path.At(t)).LongitudeDegrees < 20.05);
        Assert.True(first > Ticks.ToSeconds(free.Plan.Curve[0].InterceptAt) + 100);
        Assert.Equal(border, first, path.StepSeconds); // territory is known at the samples of the path
        Assert.Equal(free.Plan.Shots[0].LastLaunch, cut.Plan.Shots[0].LastLaunch);
        Assert.Equal(free.Plan.Shots[0].FirstPossible, cut.Plan.Shots[0].FirstPossible);
    }
}
