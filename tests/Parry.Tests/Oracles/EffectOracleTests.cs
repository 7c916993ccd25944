using System.Linq;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>What lands, what it does, and what is let through because it does nothing.</summary>
public class EffectOracleTests
{
    private const int Replications = 4_000;

    [Theory]
    [InlineData("50 m", "100 m", 100.0, 50.0)]
    [InlineData("80 m", "40 m", 40.0, 80.0)]
    public void One_leaker_costs_Carleton_s_share_of_the_value(string cep, string lethal, double radius, double half)
    {
        ProvingGround ground = Undefended(cep, 1) with
        {
            Assets = ["port: {nation: aa, position: [10, 20], radius: 300 m, value: 7}"],
            Classes = [ProvingGround.Drone("slow-drone", $"cep: {cep}, lethal-radius: {lethal}")],
        };
        for (ulong seed = 1; seed <= 3; seed++)
        {
            Fights.Of(ground.Text, Replications, seed)
                .MeanIs(7 * ClosedForms.Carleton(radius, half), "value-lost.port");
        }
    }

    [Fact]
    public void Several_leakers_leave_the_product_of_what_each_leaves()
    {
        // Independent misses: the mean of the product is the product of the means, 0.2^3.
        ProvingGround ground = Undefended("50 m", 3) with
        {
            Classes = [ProvingGround.Drone("slow-drone", "cep: 50 m, lethal-radius: 100 m")],
        };
        Fights.Of(ground.Text, Replications).MeanIs(1 - (0.2 * 0.2 * 0.2), "value-lost.port");
    }

    [Theory]
    [InlineData("150 m", 2.0)]
    [InlineData("300 m", 1.0)]
    [InlineData("600 m", 0.5)]
    public void Predicted_misses_are_left_alone_and_are_no_leakers(string cep, double radiusInCeps)
    {
        ProvingGround ground = Undefended(cep, 8) with
        {
            Shooters = [ProvingGround.Battery("battery", "arrow: 64")],
            Interceptors = [ProvingGround.Interceptor("arrow", "0.6")],
            Layers = ProvingGround.OneShot,
            Doctrine = ["leave-alone: predicted-misses"],
        };
        double hits = 8 * ClosedForms.HitWithin(radiusInCeps, 1);
        Fights fights = Fights.Of(ground.Text, Replications);
        fights.MeanIs(8 - hits, "unengaged.harmless");
        fights.MeanIs(hits, "rounds.arrow");
        fights.MeanIs(hits * 0.4, "leakers");
        fights.MeanIs(hits * 0.4, "impacts.port");
        for (int i = 0; i < Replications; i++)
        {
            double ended = fights["unengaged.harmless"][i] + fights["leakers"][i] + fights["intercepted"][i];
            Assert.Equal(8, ended);
        }
    }

    [Theory]
    [InlineData("nothing", 8, 0)]
    [InlineData("undefended", 4, 4)]
    [InlineData("predicted-misses", 4, 4)]
    public void What_is_not_on_the_list_is_left_to_its_fate(string leave, int rounds, int harmless)
    {
        ProvingGround ground = new()
        {
            Assets =
            [
                "port: {nation: aa, position: [10, 20], radius: 300 m}",
                "heath: {nation: aa, position: [10, 20], radius: 300 m, defended: false}",
            ],
            Waves = [ProvingGround.Wave("a", 4), ProvingGround.Wave("b", 4, to: "heath")],
            Interceptors = [ProvingGround.Interceptor("arrow", "1")],
            Doctrine = [$"leave-alone: {leave}"],
        };
        Told told = Fights.Tell(ground.Text);
        Assert.Equal(rounds, told.Tally.Rounds.Sum());
        Assert.Equal(harmless, told.Tally.Unengaged[(int)Reason.Harmless]);
        Assert.Equal(harmless, told.All(TraceKind.LeftAlone).Length);
        Assert.Equal(0, told.Tally.Leaked.Sum());
        Assert.Equal(4, told.Tally.Threatening);
    }

    private static ProvingGround Undefended(string cep, int threats) => new()
    {
        Classes = [ProvingGround.Drone("slow-drone", $"cep: {cep}")],
        Waves = [ProvingGround.Wave("night", threats)],
        Shooters = [],
    };
}
