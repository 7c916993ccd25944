using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>Which of the shots open at a decision each policy takes.</summary>
public class AssignmentTests
{
    // All three open at the same instant, a minute before impact: the near one meets the threat first, the sure one
    // kills best, the cheap one costs least.
    private static readonly ProvingGround Three = new()
    {
        Waves = [ProvingGround.Wave("night", 1)],
        Sensors = [ProvingGround.Watch("lookout", delay: "51 min")],
        Interceptors =
        [
            Priced("cheap", "0.5", "1 kUSD", "minimum-flight-time: 3 s"),
            Priced("sure", "0.9", "900 kUSD", "minimum-flight-time: 2 s"),
            Priced("near", "0.7", "50 kUSD", "minimum-flight-time: 1 s"),
        ],
        Shooters =
        [
            ProvingGround.Battery("a", "cheap: 9"),
            ProvingGround.Battery("b", "sure: 9"),
            ProvingGround.Battery("c", "near: 9"),
        ],
        Layers = ProvingGround.OneShot,
    };

    [Theory]
    [InlineData("assignment: earliest", "near")]
    [InlineData("assignment: best-kill", "sure")]
    [InlineData("assignment: thrifty, required-kill: 0.5", "cheap")]
    [InlineData("assignment: thrifty, required-kill: 0.6", "near")]
    [InlineData("assignment: thrifty, required-kill: 0.7", "near")]
    [InlineData("assignment: thrifty, required-kill: 0.8", "sure")]
    [InlineData("assignment: thrifty", "sure")]
    public void Each_policy_takes_the_shot_of_its_definition(string policy, string interceptor) =>
        Assert.Equal(interceptor, First(Three with { Doctrine = [policy] }));

    [Fact]
    public void Where_nothing_reaches_the_required_kill_the_thrifty_take_the_best() =>
        Assert.Equal("sure", First(Three with { Doctrine = ["assignment: thrifty, required-kill: 0.99"] }));

    [Fact]
    public void The_thrifty_reckon_with_the_whole_salvo_and_its_whole_price()
    {
        // Four at 0.5 kill with 0.94 for 4 kUSD.
        ImmutableArray<string> four = ["point: {salvo: 4, maximum-salvos: 1}"];
        Assert.Equal("cheap", First(Three with { Layers = four, Doctrine = ["assignment: thrifty"] }));
    }

    [Fact]
    public void Shots_that_a_policy_likes_as_well_go_to_the_earliest_and_then_to_the_first_in_the_file()
    {
        ProvingGround equal = Three with { Doctrine = ["assignment: best-kill"] };
        Assert.Equal("near", First(equal with
        {
            Interceptors = [Priced("cheap", "0.7", "1 USD", "minimum-flight-time: 3 s"), .. Three.Interceptors[1..]
                .Select(i => i.Replace("0.9", "0.7"))],
        }));
        Assert.Equal("cheap", First(equal with
        {
            Interceptors = [.. new[] { "cheap", "sure", "near" }.Select(id =>
                Priced(id, "0.7", "1 USD", "minimum-flight-time: 1 s"))],
        }));
    }

    [Theory]
    [InlineData("[outer, point]", "long")]
    [InlineData("[point, outer]", "short")]
    public void The_layered_take_the_outermost_of_what_is_open(string order, string interceptor) =>
        Assert.Equal(interceptor, First(Layered(order) with
        {
            Sensors = [ProvingGround.Watch("lookout", delay: "51 min")],
        }));

    [Fact]
    public void An_inner_layer_keeps_its_rounds_for_what_leaks()
    {
        // The outer layer kills everything: the inner one, which reaches as far, fires nothing. If the outer one
        // misses, the inner one takes every threat.
        ProvingGround ground = Layered("[outer, point]");
        Assert.All(Fights.Of(ground.Text, 20)["rounds.short"], r => Assert.Equal(0, r));
        ProvingGround missing = ground with
        {
            Interceptors = [ProvingGround.Interceptor("long", "0"), ProvingGround.Interceptor("short", "1")],
        };
        Told told = Fights.Tell(missing.Text);
        Assert.Equal([4, 4], told.Tally.Rounds);
        Assert.Equal(0, told.Tally.Leaked.Sum());
    }

    [Theory] // the forward battery stands on the way to the port only, the one behind it reaches the way to the harbour too
    [InlineData("earliest", 4)]
    [InlineData("layered", 0)]
    public void To_leave_to_the_outer_layer_what_it_can_take_saves_what_only_the_inner_one_can(string policy, int leakers)
    {
        var ground = new ProvingGround
        {
            Assets = [.. new ProvingGround().Assets, "harbour: {nation: aa, position: [10, 20.3], radius: 300 m}"],
            Waves =
            [
                ProvingGround.Wave("a", 4),
                ProvingGround.Wave("b", 4, "launch: H+30min", to: "harbour"),
            ],
            Interceptors = [ProvingGround.Interceptor("long", "1", "40 km"), ProvingGround.Interceptor("short", "1", "5 km")],
            Shooters =
            [
                ProvingGround.Battery("forward", "short: 4", layer: "outer", position: "[10.15, 20.15]"),
                ProvingGround.Battery("behind", "long: 4"),
            ],
            Layers = [],
            Doctrine = [$"assignment: {policy}, order: [outer, point]"],
        };
        Assert.Equal(leakers, Fights.Tell(ground.Text).Tally.Leaked.Sum());
    }

    [Fact]
    public void An_inner_layer_that_reaches_farther_waits_for_the_outer_one()
    {
        ProvingGround ground = Layered("[outer, point]") with
        {
            Interceptors = [ProvingGround.Interceptor("long", "1", "5 km"), ProvingGround.Interceptor("short", "1")],
        };
        Assert.Equal([4, 0], Fights.Tell(ground.Text).Tally.Rounds);
        Assert.Equal([0, 4], Fights.Tell((ground with { Doctrine = [] }).Text).Tally.Rounds);
    }

    [Fact]
    public void What_has_had_all_its_salvos_from_the_outer_layer_is_not_kept_waiting_for_it()
    {
        // The outer layer's first battery has missed; its second, which opens later, may not fire at it again.
        ProvingGround ground = Layered("[outer, point]") with
        {
            Interceptors =
            [
                ProvingGround.Interceptor("long", "0", "60 km"),
                ProvingGround.Interceptor("close", "1", "5 km"),
                ProvingGround.Interceptor("short", "1"),
            ],
            Shooters =
            [
                ProvingGround.Battery("a", "long: 9", layer: "outer"),
                ProvingGround.Battery("b", "close: 9", layer: "outer"),
                ProvingGround.Battery("c", "short: 9"),
            ],
        };
        Told told = Fights.Tell(ground.Text);
        Assert.Equal([4, 0, 4], told.Tally.Rounds);
        TraceEntry last = told.All(TraceKind.Committed).Last();
        TraceEntry first = told.All(TraceKind.Committed).First();
        double within = (last.Intercept - first.Intercept) / 4096.0;
        Assert.InRange(within, 870, 930); // 45 km farther in at 50 m/s: where the short one opens, not the close one
    }

    private static ProvingGround Layered(string order) => new()
    {
        Waves = [ProvingGround.Wave("night", 4)],
        Interceptors = [ProvingGround.Interceptor("long", "1"), ProvingGround.Interceptor("short", "1")],
        Shooters =
        [
            ProvingGround.Battery("a", "long: 9", layer: "outer"),
            ProvingGround.Battery("b", "short: 9"),
        ],
        Layers = ["outer: {maximum-salvos: 1}", "point: {maximum-salvos: 1}"],
        Doctrine = [$"assignment: layered, order: {order}"],
    };

    private static string Priced(string id, string kill, string price, string more) =>
        ProvingGround.Interceptor(id, kill, more: more).Replace("100 kUSD", price);

    private static string First(ProvingGround ground)
    {
        Told told = Fights.Tell(ground.Text);
        TraceEntry commit = told.All(TraceKind.Committed)[0];
        int interceptor = told.Layout.Weapons[commit.Who].Interceptor;
        return told.Layout.Scenario.Interceptors[interceptor].Id;
    }
}
