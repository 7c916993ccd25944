using System;
using System.Linq;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>Wilkening's case in the simulator: twenty warheads, a track each with probability 0.99, rounds that kill
/// with 0.70.</summary>
public class WilkeningOracleTests
{
    private const int Replications = 4_000;

    private static readonly ProvingGround Twenty = new()
    {
        Waves = [ProvingGround.Wave("night", 20)],
        Nets = ["picture: {track-probability: 0.99}"],
        Interceptors = [ProvingGround.Interceptor("arrow", "0.7")],
        Shooters = [ProvingGround.Battery("battery", "arrow: 200")],
    };

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_barrage_lets_nothing_through_as_often_as_the_formula_says(int salvo)
    {
        ProvingGround ground = Twenty with { Layers = [$"point: {{salvo: {salvo}, maximum-salvos: 1}}"] };
        double each = 0.99 * ClosedForms.KillByAny(0.7, salvo);
        for (ulong seed = 1; seed <= 3; seed++)
        {
            Fights fights = Fights.Of(ground.Text, Replications, seed);
            fights.MeanIs(ClosedForms.RaidAnnihilation(each, 20), "raid-annihilation");
            fights.MeanIs(20 * 0.99 * salvo, "rounds.arrow");
            fights.MeanIs(20 * 0.01, "unengaged.never-detected");
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_look_after_the_first_round_saves_the_rest_seven_times_in_ten(int rounds)
    {
        ProvingGround ground = Twenty with
        {
            Layers = [$"point: {{salvo: 1, next-salvo: {rounds - 1}, maximum-salvos: 2}}"],
        };
        double each = 0.99 * ClosedForms.KillByAny(0.7, rounds);
        for (ulong seed = 1; seed <= 3; seed++)
        {
            Fights fights = Fights.Of(ground.Text, Replications, seed);
            fights.MeanIs(0.99 * 20 * (1 + (0.3 * (rounds - 1))), "rounds.arrow");
            fights.MeanIs(ClosedForms.RaidAnnihilation(each, 20), "raid-annihilation");
        }
    }
}
