using System;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>Kill assessment that errs, one way and the other.</summary>
public class AssessmentOracleTests
{
    private const int Replications = 4_000;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    public void A_miss_that_is_taken_for_a_kill_is_not_shot_at_again(int most, ulong seed)
    {
        Fights fights = Fights.Of(Ground(most, "false-kill: 0.25"), Replications, seed);
        fights.MeanIs(8 * ClosedForms.LeakWithFalseKills(0.6, most, 0.25), "leakers");

        // A salvo more for every miss that is seen as one.
        double again = 0.4 * 0.75, rounds = (1 - Math.Pow(again, most)) / (1 - again);
        fights.MeanIs(8 * rounds, "rounds.arrow");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    public void A_kill_that_is_taken_for_a_miss_draws_one_more_round(int most, ulong seed)
    {
        // A round that meets nothing finds out. What was killed by the last salvo draws no more.
        Fights fights = Fights.Of(Ground(most, "false-miss: 0.25"), Replications, seed);
        double before = ClosedForms.KillByAny(0.6, most - 1);
        fights.MeanIs(8 * (ClosedForms.ShootLookShootRounds(0.6, most) + (0.25 * before)), "rounds.arrow");
        fights.MeanIs(8 * 0.25 * before, "overkill");
        fights.MeanIs(8 * (1 - ClosedForms.KillByAny(0.6, most)), "leakers");
    }

    [Fact]
    public void Both_mistakes_are_in_the_story()
    {
        Told told = Fights.Tell(Ground(3, "false-kill: 1"));
        Assert.Equal(told.All(TraceKind.Missed).Length, told.All(TraceKind.TakenForKill).Length);
        Assert.Equal(told.All(TraceKind.Missed).Length, told.All(TraceKind.Leaked).Length);
        told = Fights.Tell(Ground(3, "false-miss: 1"));
        Assert.NotEmpty(told.All(TraceKind.TakenForMiss));
    }

    private static string Ground(int most, string error) => new ProvingGround
    {
        Interceptors = [ProvingGround.Interceptor("arrow", "0.6")],
        Shooters = [ProvingGround.Battery("battery", "arrow: 64", more: error)],
        Layers = [$"point: {{maximum-salvos: {most}}}"],
    }.Text;
}
