using System.Linq;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>An outer layer whose kill assessment comes after the inner layer's last shot.</summary>
public class LastChanceTests
{
    private const double OuterMisses = 0.4, InnerMisses = 0.3;

    [Theory]
    [InlineData("true", OuterMisses * InnerMisses)]
    [InlineData("false", OuterMisses)]
    public void An_inner_layer_with_a_last_chance_leaks_the_product_and_one_without_never_fires(string flag, double leaks)
    {
        Fights fights = Fights.Of(Ground(flag).Text, 4_000);
        fights.MeanIs(10 * leaks, "leakers");
        Assert.All(fights["rounds.outer"], x => Assert.Equal(10, x));
    }

    [Fact]
    public void It_fires_too_at_what_was_killed_and_not_yet_assessed()
    {
        Fights fights = Fights.Of(Ground("true").Text, 4_000);
        Assert.All(fights["rounds.inner"], x => Assert.Equal(10, x));
        fights.MeanIs(10 * (1 - OuterMisses), "overkill");
    }

    [Fact]
    public void It_fires_before_the_outer_assessment_and_once()
    {
        Told told = Fights.Tell(Ground("true").Text);
        int[] missed = [.. told.All(TraceKind.Missed).Where(e => e.Who == 0).Select(e => e.Threat)];
        Assert.NotEmpty(missed);
        foreach (var shots in told.All(TraceKind.Committed).Where(e => missed.Contains(e.Threat)).GroupBy(e => e.Threat))
        {
            Assert.Equal([0, 1], shots.Select(e => e.Who)); // the outer weapon stands first
            Assert.True(shots.Last().Intercept < shots.First().Intercept + (3600L * 4096));
        }
    }

    [Fact]
    public void Where_the_assessment_is_in_time_the_inner_layer_waits_for_it()
    {
        Fights fights = Fights.Of(Ground("true", assessment: "1 s").Text, 4_000);
        fights.MeanIs(10 * OuterMisses * InnerMisses, "leakers");
        fights.MeanIs(10 * OuterMisses, "rounds.inner");
    }

    [Fact]
    public void It_waits_for_a_channel_when_all_are_busy_at_the_first_opening()
    {
        Told told = Fights.Tell((Ground("true") with
        {
            Waves = [ProvingGround.Wave("night", 3)],
            Interceptors =
            [
                ProvingGround.Interceptor("outer", "0", range: "60 km"), ProvingGround.Interceptor("inner", "1"),
            ],
            Shooters =
            [
                ProvingGround.Battery("far", "outer: 64", layer: "area", assessment: "1 h"),
                ProvingGround.Battery("near", "inner: 64", channels: 1),
            ],
        }).Text);
        Assert.Equal([3, 3], told.Tally.Rounds);
        Assert.Equal(3, told.Tally.Intercepted.Sum());
    }

    private static ProvingGround Ground(string flag, string assessment = "1 h") => new()
    {
        Waves = [ProvingGround.Wave("night", 10)],
        Interceptors =
        [
            ProvingGround.Interceptor("outer", "0.6", range: "60 km"), ProvingGround.Interceptor("inner", "0.7"),
        ],
        Shooters =
        [
            ProvingGround.Battery("far", "outer: 64", layer: "area", assessment: assessment),
            ProvingGround.Battery("near", "inner: 64"),
        ],
        Layers = ["area: {maximum-salvos: 1}", $"point: {{maximum-salvos: 1, last-chance: {flag}}}"],
    };
}
