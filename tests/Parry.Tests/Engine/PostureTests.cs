using System.Linq;
using Parry.Engine;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Engine;

public class PostureTests
{
    private static readonly ProvingGround Sure = new()
    {
        Waves = [ProvingGround.Wave("night", 20)],
        Interceptors = [ProvingGround.Interceptor("arrow", "1")],
        Layers = ProvingGround.OneShot,
    };

    [Fact]
    public void A_battery_that_is_ready_with_a_probability_leaks_the_rest()
    {
        Fights fights = Fights.Of(Sure.Text + Expecting("any: {ready: 0.7}"), 3_000);
        fights.MeanIs(20 * 0.3, "leakers");
        Assert.All(fights["leakers"], x => Assert.Contains(x, new double[] { 0, 20 }));
    }

    [Fact]
    public void A_ration_is_the_share_of_the_magazine_that_is_fired_and_the_rest_is_left()
    {
        ProvingGround few = Sure with { Shooters = [ProvingGround.Battery("battery", "arrow: 10")] };
        Fights fights = Fights.Of(few.Text + Expecting("any: {ration: 0.4}"), 1);
        Assert.Equal((4, 6, 16), (fights["rounds.arrow"][0], fights["left.arrow"][0], fights["leakers"][0]));
    }

    [Fact]
    public void Reaction_times_are_multiplied()
    {
        ProvingGround slow = Sure with
        {
            Waves = [ProvingGround.Wave("night", 1)],
            Sensors = [ProvingGround.Watch("lookout", delay: "46 min")], // too late to wait for the drone
            Shooters = [ProvingGround.Battery("battery", "arrow: 10", reaction: "10 s")],
        };
        TraceEntry shot = Assert.Single(
            Fights.Tell(slow.Text + Expecting("any: {reaction: 2.5}")).All(TraceKind.Committed));
        Assert.Equal(25 * 4096, shot.Launch - shot.Time);
    }

    [Fact]
    public void Only_the_share_of_aircraft_that_is_launched_fires()
    {
        ProvingGround air = Sure with
        {
            Shooters = [ProvingGround.Patrol("patrol", 8, "arrow: 1")],
            Layers = ["air: {maximum-salvos: 1}"],
        };
        Fights fights = Fights.Of(air.Text + Expecting("any: {patrols: 0.5}"), 1);
        Assert.Equal((4, 4), (fights["rounds.arrow"][0], fights["left.arrow"][0]));
    }

    [Theory]
    [InlineData(Posture.Estimate, 2)] // ten are expected: the second row
    [InlineData(Posture.Truth, 5)] // twenty come: the third
    [InlineData(Posture.None, 10)] // nobody sets a posture: all rounds
    public void The_last_row_whose_counts_are_reached_holds(Posture posture, int fired)
    {
        ProvingGround few = Sure with { Shooters = [ProvingGround.Battery("battery", "arrow: 10")] };
        const string Rows = "calm: {ration: 0.1}, alert: {from: {drone: 10}, ration: 0.2}, "
            + "full: {from: {ballistic: 99, slow-drone: 20}, ration: 0.5}";
        RaidSummary run = Run(few.Text + Expecting(Rows), new RunOptions { Replications = 4, Posture = posture });
        Assert.Equal(fired, run.Find("rounds.arrow")!.Mean);
    }

    [Fact]
    public void The_cost_of_surprise_is_the_difference_of_the_two_postures_pair_by_pair()
    {
        string text = Sure.Text + Expecting("calm: {ready: 0.5}, full: {from: {drone: 20}, ready: 0.9}");
        var options = new RunOptions { Replications = 2_000, CostOfSurprise = true };
        MeasureDifference cost = Run(text, options).CostOfSurprise!.Find("leakers")!;
        Assert.InRange(20 * 0.4, cost.Low, cost.High);
        Assert.Equal(0, cost.P05); // who is ready in the lower posture is ready in the higher: the cost is never negative
        Assert.Equal(
            Run(text, options).Find("leakers")!.Mean
                - Run(text, options with { Posture = Posture.Truth }).Find("leakers")!.Mean,
            cost.Difference,
            1e-9);
    }

    [Fact]
    public void Nothing_is_reckoned_without_a_table_or_without_being_asked()
    {
        var asked = new RunOptions { Replications = 4, CostOfSurprise = true };
        Assert.Null(Run(Sure.Text, asked).CostOfSurprise);
        string text = Sure.Text + Expecting("any: {ready: 1}");
        Assert.Null(Run(text, asked with { CostOfSurprise = false }).CostOfSurprise);
        Assert.Equal(0, Run(text, asked).CostOfSurprise!.Find("leakers")!.Difference);
    }

    [Fact]
    public void Nobody_waits_for_an_outer_battery_that_is_not_ready()
    {
        // The outer battery reaches less far than the patrol: ready, it would keep the patrol waiting.
        ProvingGround ground = Sure with
        {
            Interceptors = [ProvingGround.Interceptor("arrow", "1"), ProvingGround.Interceptor("dart", "1", range: "8 km")],
            Shooters = [ProvingGround.Patrol("patrol", 8, "arrow: 8"), ProvingGround.Battery("battery", "dart: 64")],
            Layers = [],
            Doctrine = ["assignment: layered", "order: [point, air]"],
        };
        Told alone = Fights.Tell((ground with
        {
            Shooters = ground.Shooters[..1],
            Interceptors = ground.Interceptors[..1],
            Doctrine = ["assignment: layered", "order: [air]"],
        }).Text);
        long First(string ready) => Fights.Tell(ground.Text + Expecting($"any: {{ready: {ready}}}"))
            .All(TraceKind.Committed).First().Time;
        Assert.Equal(alone.All(TraceKind.Committed).First().Time, First("0"));
        Assert.True(First("1") > First("0"));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 20)]
    public void Who_is_not_ready_is_not_held_back(string ready, int held)
    {
        ProvingGround ground = Sure with
        {
            Nations = ["aa: {name: Aland}", "bb: {name: Bland, commitment: {defends: [bb]}}"],
            Shooters = [ProvingGround.Battery("battery", "arrow: 64", nation: "bb")],
        };
        Assert.Equal(held, Fights.Tell(ground.Text + Expecting($"any: {{ready: {ready}}}")).Tally.Held[1]);
    }

    private static string Expecting(string rows) => $"\nestimate: {{expected: {{drone: 10}}, posture: {{{rows}}}}}\n";

    private static RaidSummary Run(string text, RunOptions options) => Simulation.Run(
        ScenarioFile.Parse(text, "posture.yaml"), options, cancel: TestContext.Current.CancellationToken);
}
