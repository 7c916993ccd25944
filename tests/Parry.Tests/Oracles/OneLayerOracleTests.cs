using System;
using System.Linq;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>The simulator against closed forms, geometry out of the way. Tolerances are four standard errors.</summary>
public class OneLayerOracleTests
{
    private const int Replications = 4_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(2024)]
    public void Leakers_of_one_layer_without_limits_are_binomial(ulong seed)
    {
        const int threats = 12;
        const double kill = 0.8;
        Fights fights = Fights.Of(
            new ProvingGround { Waves = [ProvingGround.Wave("night", threats)], Layers = ProvingGround.OneShot }.Text,
            Replications,
            seed);
        double mean = threats * (1 - kill), variance = mean * kill;
        double[] leakers = fights["leakers"];
        fights.MeanIs(mean, "leakers");
        Fights.MeanIs(variance, [.. leakers.Select(x => (x - mean) * (x - mean))], "variance of leakers");
        fights.MeanIs(ClosedForms.RaidAnnihilation(kill, threats), "raid-annihilation");
        for (int k = 0; k <= 4; k++)
        {
            int count = k;
            Fights.MeanIs(
                ClosedForms.Binomial(threats, k, 1 - kill), [.. leakers.Select(x => x == count ? 1.0 : 0)], $"P({k})");
        }
    }

    [Fact]
    public void Eight_at_95_percent_are_all_killed_two_times_in_three()
    {
        var ground = new ProvingGround
        {
            Interceptors = [ProvingGround.Interceptor("arrow", "0.95")],
            Layers = ProvingGround.OneShot,
        };
        Fights.Of(ground.Text, Replications).MeanIs(ClosedForms.RaidAnnihilation(0.95, 8), "raid-annihilation");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_salvo_kills_unless_every_round_misses(int salvo)
    {
        var ground = new ProvingGround
        {
            Interceptors = [ProvingGround.Interceptor("arrow", "0.56")],
            Layers = [$"point: {{salvo: {salvo}, maximum-salvos: 1}}"],
        };
        Fights fights = Fights.Of(ground.Text, Replications, (ulong)salvo);
        fights.MeanIs(8 * ClosedForms.KillByAny(0.56, salvo), "intercepted");
        Assert.All(fights["rounds.arrow"], r => Assert.Equal(8 * salvo, r));
    }

    [Theory]
    [InlineData("0.7", 2, 1.30)]
    [InlineData("0.8", 3, 1.24)]
    public void Shoot_look_shoot_takes_the_rounds_it_should(string kill, int most, double rounds)
    {
        var ground = new ProvingGround
        {
            Interceptors = [ProvingGround.Interceptor("arrow", kill)],
            Layers = [$"point: {{maximum-salvos: {most}}}"],
        };
        double sspk = double.Parse(kill, System.Globalization.CultureInfo.InvariantCulture);
        Fights fights = Fights.Of(ground.Text, Replications);
        fights.MeanIs(8 * rounds, "rounds.arrow");
        fights.MeanIs(8 * (1 - ClosedForms.KillByAny(sspk, most)), "leakers");
    }

    [Fact]
    public void Layers_multiply_what_they_let_through()
    {
        var ground = new ProvingGround
        {
            Interceptors =
            [
                ProvingGround.Interceptor("long", "0.6", "60 km"),
                ProvingGround.Interceptor("middle", "0.5", "30 km"),
                ProvingGround.Interceptor("short", "0.3", "10 km"),
            ],
            Shooters =
            [
                ProvingGround.Battery("a", "long: 64", layer: "outer"),
                ProvingGround.Battery("b", "middle: 64", layer: "area"),
                ProvingGround.Battery("c", "short: 64", layer: "point"),
            ],
            Layers = ["outer: {maximum-salvos: 1}", "area: {maximum-salvos: 1}", "point: {maximum-salvos: 1}"],
        };
        Fights fights = Fights.Of(ground.Text, Replications);
        fights.MeanIs(8 * 0.4 * 0.5 * 0.7, "leakers");
        fights.MeanIs(8 * 0.4, "rounds.middle");
        fights.MeanIs(8 * 0.4 * 0.5, "rounds.short");
    }

    [Theory]
    [InlineData(10, 8, "0.5")]
    [InlineData(4, 6, "0.7")]
    [InlineData(6, 40, "0.3")]
    public void A_finite_magazine_kills_until_it_is_empty(int threats, int rounds, string kill)
    {
        // Ten minutes apart, and some hundred shots fit into a window: no threat passes a loaded battery alive
        // (0.7^100 = 3e-16), so every round meets a living threat and kills are min(threats, Binomial(rounds, p)).
        var ground = new ProvingGround
        {
            Waves = [ProvingGround.Wave("night", threats, "launch: H, spacing: 10 min")],
            Interceptors = [ProvingGround.Interceptor("arrow", kill)],
            Shooters = [ProvingGround.Battery("battery", $"arrow: {rounds}", channels: 1)],
        };
        double sspk = double.Parse(kill, System.Globalization.CultureInfo.InvariantCulture);
        Fights fights = Fights.Of(ground.Text, Replications);
        fights.MeanIs(ClosedForms.MagazineKills(threats, rounds, sspk), "intercepted");
        fights.MeanIs(ClosedForms.MagazineRounds(threats, rounds, sspk), "rounds.arrow");
        for (int i = 0; i < Replications; i++)
        {
            Assert.True(fights["intercepted"][i] <= fights["rounds.arrow"][i]);
            Assert.Equal(rounds, fights["rounds.arrow"][i] + fights["left.arrow"][i]);
        }
    }
}
