using System;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class DoctrineCheckTests
{
    private const string Battery = "    magazine: {arrow: 8}";

    [Fact]
    public void A_reserve_above_every_magazine_of_its_layer_is_an_error_where_it_stands()
    {
        Problem problem = Assert.Single(Errors("doctrine: {layers: {point: {reserve: {ballistic: 9}}}}"));
        Assert.Equal("doctrine.layers.point.reserve.ballistic", problem.Path);
        Assert.Contains("a reserve of 9 is above every magazine of the layer, 8 rounds at most", problem.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_reserve_of_a_whole_magazine_is_none() =>
        Assert.Empty(Errors("doctrine: {layers: {point: {reserve: {ballistic: 8}}}}"));

    [Fact]
    public void The_layered_policy_needs_to_know_which_layer_is_outermost() =>
        Assert.Equal("doctrine.order", Assert.Single(Errors("doctrine: {assignment: layered}")).Path);

    [Fact]
    public void A_layer_that_nobody_fights_in_is_named()
    {
        Problem problem = Assert.Single(Errors("doctrine: {assignment: layered, order: [pointe]}"));
        Assert.Contains("did you mean 'point'?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_kill_that_no_policy_asks_for_is_odd() =>
        Assert.Contains("only the policy 'thrifty' asks", Assert.Single(
            Some.Problems((Battery, Battery + "\ndoctrine: {required-kill: 0.8}"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_net_that_hears_itself_is_an_error() =>
        Assert.Contains("gets tracks from itself", Assert.Single(
            Some.Errors(("picture: {}", "picture: {shares: [picture]}"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Tracks_that_go_round_one_way_are_an_error()
    {
        Problem problem = Assert.Single(Some.Errors(("picture: {}",
            "picture: {shares: [a]}\n  a: {shares: [b]}\n  b: {shares: [picture]}")));
        Assert.Equal("nets.picture.shares", problem.Path);
        Assert.Contains("picture from a from b from picture", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nets_may_share_both_ways_and_in_chains() => Assert.Empty(Some.Errors(("picture: {}",
        "picture: {shares: [a, b]}\n  a: {shares: [picture, b]}\n  b: {shares: [a, picture]}\n  c: {shares: [a]}")));

    [Theory]
    [InlineData("status: {drone: hold}, self-defence: false")]
    [InlineData("engages: [ballistic]")]
    public void Rules_under_which_a_shooter_can_never_fire_are_an_error(string commitment)
    {
        Problem problem = Assert.Single(Some.Errors(
            ("{name: Aland}", $"{{name: Aland, commitment: {{{commitment}}}}}")));
        Assert.Equal("shooters.battery", problem.Path);
        Assert.Contains("let it fire at nothing that its rounds can kill (slow-drone)", problem.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void In_self_defence_a_shooter_on_hold_may_fire() => Assert.Empty(Some.Errors(
        ("{name: Aland}", "{name: Aland, commitment: {status: {drone: hold}}}")));

    [Fact]
    public void An_estimate_of_nothing_is_an_error() =>
        Assert.Equal("estimate.expected", Assert.Single(Errors("estimate: {expected: {}}")).Path);

    [Theory]
    [InlineData("defends: [zz]")]
    [InlineData("airspace: [zz]")]
    public void A_commitment_to_a_nation_that_is_not_there_is_an_error(string commitment) =>
        Assert.Contains("zz", Assert.Single(Some.Errors(
            ("{name: Aland}", $"{{name: Aland, commitment: {{{commitment}}}}}"))).Message, StringComparison.Ordinal);

    private static Problem[] Errors(string section) => [.. Some.Errors((Battery, Battery + "\n" + section))];
}
