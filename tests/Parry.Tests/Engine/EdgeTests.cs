using System.Linq;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>Scenarios at the edge of what a file may say.</summary>
public class EdgeTests
{
    [Fact]
    public void A_raid_of_nothing_is_fought()
    {
        Fights fights = Fights.Of(new ProvingGround { Waves = [ProvingGround.Wave("night", 0)] }.Text, 3);
        Assert.All(fights["leakers"], x => Assert.Equal(0, x));
        Assert.All(fights["rate.flown"], x => Assert.True(double.IsNaN(x)));
    }

    [Fact]
    public void A_defence_of_nothing_lets_all_through() =>
        Assert.All(
            Fights.Of(new ProvingGround { Shooters = [], Interceptors = [], Sensors = [], Nets = [] }.Text, 3)["leakers"],
            x => Assert.Equal(8, x));

    [Fact]
    public void A_class_may_be_named_as_its_category_beside_another_of_it()
    {
        Scenario scenario = ScenarioFile.Parse(
            new ProvingGround
            {
                Classes = [ProvingGround.Drone("drone"), ProvingGround.Drone("slow-drone")],
                Waves = [ProvingGround.Wave("one", 2), ProvingGround.Wave("two", 3).Replace("slow-drone", "drone")],
            }.Text,
            "drones.yaml");
        RaidSummary summary = Simulation.Run(
            scenario,
            new RunOptions { Replications = 4, Threads = 1 },
            cancel: TestContext.Current.CancellationToken);
        Assert.Equal(summary.Measures.Count, summary.Measures.Select(m => m.Name).Distinct().Count());
        Assert.Equal(5, summary.Find("launched.drone")!.Mean);
    }

    [Fact]
    public void A_watch_named_as_its_net_draws_apart_from_the_net_s_radars()
    {
        Told told = Fights.Tell((new ProvingGround
        {
            Sensors =
            [
                ProvingGround.Watch("picture", detect: "0.5"),
                "eye: {nation: aa, net: picture, position: [10, 20], reference-range: 12 km, scan-period: 30 s}",
            ],
        }).Text);
        Assert.NotEqual(told.Layout.Waves[0].Detection[0], told.Layout.Waves[0].Watch[0]);
    }
}
