using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>Airspace for fighters, for missiles or for both.</summary>
public class ZoneTests
{
    private const string Around = "ring: [[9, 19], [9, 22], [12, 22], [12, 19]]";

    // A battery and a patrol, each on its own, so that both shoot at whatever comes.
    private static readonly ProvingGround Both = new()
    {
        Waves = [ProvingGround.Wave("night", 8, "launch: H, spacing: 10 min")],
        Interceptors = [ProvingGround.Interceptor("arrow", "0"), ProvingGround.Interceptor("dart", "0")],
        Shooters =
        [
            ProvingGround.Battery("battery", "arrow: 64"),
            ProvingGround.Patrol("patrol", 2, "dart: 64", assessment: "5 min"),
        ],
        Layers = ["point: {maximum-salvos: 1}", "air: {maximum-salvos: 1}"],
        Doctrine = ["control: autonomous"],
    };

    [Theory]
    [InlineData("fighter", 0, 8)]
    [InlineData("missile", 8, 0)]
    [InlineData("joint", 8, 8)]
    public void Only_whom_a_zone_is_for_engages_in_it(string kind, int byBattery, int byPatrol)
    {
        Told told = Fights.Tell((Both with { Zones = [$"box: {{kind: {kind}, {Around}}}"] }).Text);
        Assert.Equal([byBattery, byPatrol], told.Tally.Rounds);
    }

    [Theory] // drones fly at 300 m
    [InlineData("floor: 400 m", 8)]
    [InlineData("ceiling: 200 m", 8)]
    [InlineData("floor: 200 m, ceiling: 400 m", 0)]
    public void A_zone_has_a_floor_and_a_ceiling(string heights, int byBattery)
    {
        Told told = Fights.Tell((Both with { Zones = [$"box: {{kind: fighter, {heights}, {Around}}}"] }).Text);
        Assert.Equal([byBattery, 8], told.Tally.Rounds);
    }

    [Fact]
    public void Where_zones_overlap_the_first_in_the_file_counts()
    {
        string[] zones = [$"a: {{kind: fighter, {Around}}}", $"b: {{kind: missile, {Around}}}"];
        Assert.Equal([0, 8], Fights.Tell((Both with { Zones = [.. zones] }).Text).Tally.Rounds);
        Assert.Equal([8, 0], Fights.Tell((Both with { Zones = [.. zones.Reverse()] }).Text).Tally.Rounds);
    }

    [Fact]
    public void Beyond_a_zone_missiles_meet_what_they_can()
    {
        // The fighters have the last 0.05 degrees, about 7 km of the 15 that the battery reaches.
        const string Inner = "ring: [[9.95, 19.95], [9.95, 20.05], [10.05, 20.05], [10.05, 19.95]]";
        Told told = Fights.Tell((Both with { Zones = [$"box: {{kind: fighter, {Inner}}}"] }).Text);
        Assert.Equal([8, 8], told.Tally.Rounds);
        FamilyRow family = told.Layout.Families[0];
        var path = new RaidPlanner(told.Layout.Scenario).Paths(told.World)[0];
        Assert.Equal(0, family.Class);
        Assert.All(told.All(TraceKind.Committed).Where(e => e.Who == 0), e =>
        {
            double since = Ticks.ToSeconds(e.Intercept - told.Trace.Threats[e.Threat].Launch);
            Assert.True(path.At(since).DistanceTo(path.At(path.FlightSeconds)) > 5000);
        });
    }

    [Fact]
    public void What_only_a_zone_kept_from_being_engaged_was_held_by_rules()
    {
        Told told = Fights.Tell((Both with
        {
            Zones = [$"box: {{kind: fighter, {Around}}}"],
            Shooters = [ProvingGround.Battery("battery", "arrow: 64")],
            Layers = ["point: {maximum-salvos: 1}"],
        }).Text);
        Assert.Equal(8, told.Tally.Unengaged[(int)Reason.HeldByRules]);
        Assert.Equal(8, told.Tally.Held[0]);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    public void Every_round_is_a_danger_to_every_aircraft_that_engages_there(double risk)
    {
        // Two drones, each drawing an aircraft that stays with it, and a salvo of three: six rounds a aircraft.
        ProvingGround ground = Both with
        {
            Waves = [ProvingGround.Wave("night", 2)],
            Zones = [FormattableString.Invariant($"box: {{kind: joint, friendly-fire: {risk}, {Around}}}")],
            Layers = ["point: {salvo: 3, maximum-salvos: 1}", "air: {maximum-salvos: 1}"],
        };
        Fights fights = Fights.Of(ground.Text, 4000);
        fights.MeanIs(2 * (1 - Math.Pow(1 - risk, 6)), "aircraft-lost.aa");
    }

    [Fact]
    public void What_is_aboard_is_lost_too()
    {
        Told told = Fights.Tell((Both with { Zones = [$"box: {{kind: joint, friendly-fire: 1, {Around}}}"] }).Text);
        Assert.Equal(2, told.Tally.AircraftLost[1]);
        Assert.Equal(128, told.Tally.Loaded[1]);
        Assert.Equal(126, told.Tally.Lost[1]);
        Assert.Equal(2, told.Tally.Rounds[1]);
        Assert.Equal(0, told.Tally.Left[1]);
        Assert.Equal(2, told.All(TraceKind.AircraftLost).Length);
    }

    [Theory]
    [InlineData("25 km", 1)]
    [InlineData("40 km", 0)]
    public void A_shot_not_yet_launched_goes_down_with_its_aircraft(string range, int killed)
    {
        // The patrol commits with the drone 48 km away, launches at 33 and meets it at 20: the battery's round comes
        // in between, at the edge of its range.
        ProvingGround ground = Both with
        {
            Waves = [ProvingGround.Wave("night", 1)],
            Zones = [$"box: {{kind: joint, friendly-fire: 1, {Around}}}"],
            Interceptors =
            [
                ProvingGround.Interceptor("arrow", "0", range),
                ProvingGround.Interceptor("dart", "1", speed: "60 m/s"),
            ],
        };
        Told told = Fights.Tell(ground.Text.Replace(
            "transit-speed: 900 km/h, reaction: 0 s", "transit-speed: 900 km/h, reaction: 5 min"));
        Assert.Equal(1, told.Tally.AircraftLost[1]);
        Assert.Equal(killed, told.Tally.Intercepted.Sum());
    }

    [Fact]
    public void Outside_joint_zones_nobody_is_in_danger()
    {
        Told told = Fights.Tell((Both with { Zones = [$"box: {{kind: joint, {Around}}}"] }).Text);
        Assert.Equal(0, told.Tally.AircraftLost.Sum());
        ImmutableArray<string> elsewhere = ["box: {kind: joint, friendly-fire: 1, ring: [[0, 0], [0, 1], [1, 1]]}"];
        Assert.Equal(0, Fights.Tell((Both with { Zones = elsewhere }).Text).Tally.AircraftLost.Sum());
    }
}
