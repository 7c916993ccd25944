using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Engine;

public class NetTests
{
    private static readonly ProvingGround Two = new()
    {
        Waves = [ProvingGround.Wave("night", 6)],
        Interceptors = [ProvingGround.Interceptor("arrow", "1")],
        Nets = ["net-a: {}", "net-b: {}"],
        Sensors = [ProvingGround.Watch("one", "net-a"), ProvingGround.Watch("two", "net-b")],
        Shooters =
        [
            ProvingGround.Battery("battery-a", "arrow: 64", net: "net-a", layer: "area"),
            ProvingGround.Battery("battery-b", "arrow: 64", net: "net-b", layer: "point"),
        ],
    };

    [Fact]
    public void Nets_that_share_nothing_both_shoot_and_one_round_of_two_is_overkill()
    {
        Told told = Fights.Tell(Two.Text);
        Assert.Equal(12, told.Tally.Rounds.Sum());
        Assert.Equal(6, told.Tally.Killed.Sum());
        Assert.Equal(6, told.Tally.Overkill);
        Assert.Equal(6, Fights.Of(Two.Text, 1)["overkill"][0]);
    }

    [Theory]
    [InlineData("net-a: {shares: [net-b]}", "net-b: {}")]
    [InlineData("net-a: {}", "net-b: {shares: [net-a]}")]
    public void Nets_that_share_in_either_direction_shoot_once(string first, string second)
    {
        Told told = Fights.Tell((Two with { Nets = [first, second] }).Text);
        Assert.Equal(6, told.Tally.Rounds.Sum());
        Assert.Equal(0, told.Tally.Overkill);
    }

    [Fact]
    public void Two_independent_nets_leak_the_product()
    {
        ProvingGround ground = Two with
        {
            Interceptors = [ProvingGround.Interceptor("arrow", "0.6")],
            Layers = ["area: {maximum-salvos: 1}", "point: {maximum-salvos: 1}"],
        };
        Fights fights = Fights.Of(ground.Text, 4_000);
        fights.MeanIs(6 * 0.4 * 0.4, "leakers");
        fights.MeanIs(6 * 0.6, "overkill"); // both fire at the same instant: the second's round is wasted on the dead
    }

    [Fact]
    public void Groups_are_the_nets_joined_through_others_in_the_order_of_the_file()
    {
        Scenario scenario = ScenarioFile.Parse((Two with
        {
            Nets =
            [
                "net-a: {}", "net-b: {shares: [net-e]}", "net-c: {shares: [net-a]}", "net-d: {}", "net-e: {shares: [net-f]}",
                "net-f: {}",
            ],
        }).Text, "nets.yaml");
        Assert.Equal([0, 1, 0, 2, 1, 1], NetGroups.Of(scenario.Nets));
    }
}
