using System;
using System.Linq;
using Parry.Scenarios;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>One stream a purpose: what is added to a scenario moves nothing that was there.</summary>
public class CommonRandomNumbersTests
{
    private static readonly ProvingGround Ground = new()
    {
        Waves = [ProvingGround.Wave("night", 12, "launch: H, rate: 2 /min")],
        Classes = [ProvingGround.Drone("slow-drone", "cep: 200 m, launch-reliability: 0.9, flight-reliability: 0.9")],
        Sensors = [ProvingGround.Watch("lookout", detect: "0.9")],
        Interceptors = [ProvingGround.Interceptor("arrow", "0.4..0.6")],
        Shooters = [ProvingGround.Battery("battery", "arrow: 12..16", channels: 2, assessment: "20 s")],
    };

    [Fact]
    public void A_shooter_that_never_fires_changes_no_other_measure()
    {
        Fights before = Fights.Of(Ground.Text, 5, worlds: 60);
        Fights after = Fights.Of(
            (Ground with
            {
                Interceptors = [.. Ground.Interceptors, ProvingGround.Interceptor("bolt", "0.9", "5 km")],
                Shooters =
                [
                    ProvingGround.Battery("aaa-far-off", "bolt: 9", position: "[40, 60]"),
                    .. Ground.Shooters,
                ],
            }).Text,
            5,
            worlds: 60);
        Assert.All(after["rounds.bolt"], r => Assert.Equal(0, r));
        foreach (string measure in before.Table.Measures.Select(m => m.Name))
        {
            Assert.True(
                before[measure].AsSpan().SequenceEqual(after[measure]), $"{measure} moved");
        }
    }

    [Fact]
    public void The_draws_of_a_world_do_not_move_when_an_input_is_added()
    {
        Scenario before = ScenarioFile.Parse(Ground.Text, "before.yaml");
        Scenario after = ScenarioFile.Parse(
            (Ground with { Shooters = [ProvingGround.Battery("first", "arrow: 3..9"), .. Ground.Shooters] }).Text,
            "after.yaml");
        WorldSet fewer = WorldSet.Draw(before, 50, 7), more = WorldSet.Draw(after, 50, 7);
        Amount[] uncertain = [.. before.Inputs.Where(i => !i.Spread.IsPoint)];
        Assert.Equal(2, uncertain.Length);
        Assert.All(uncertain, input =>
            Assert.Equal(
                fewer.Column(input, fewer.Count),
                more.Column(after.Inputs.Single(i => i.Path == input.Path), more.Count)));
    }

    [Fact]
    public void The_raid_that_comes_does_not_depend_on_the_defence()
    {
        Told with = Fights.Tell(Ground.Text), without = Fights.Tell((Ground with { Shooters = [] }).Text);
        Assert.Equal(without.Trace.Threats, with.Trace.Threats);
    }
}
