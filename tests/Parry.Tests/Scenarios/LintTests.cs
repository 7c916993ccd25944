using System;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class LintTests
{
    [Theory]
    [InlineData("picture: {}", "picture: {}\n  other: {}", "nets.other", "on this net")]
    [InlineData("assets:", "assets:\n  field: {nation: aa, position: [10, 20], radius: 1 km}", "assets.field",
        "no wave aims")]
    [InlineData("  origins:", "  routes: {coast: [[10, 20]]}\n  origins:", "raid.routes.coast", "no wave takes")]
    [InlineData("  origins:", "  origins:\n    away: {position: [1, 2]}", "raid.origins.away", "no wave comes")]
    [InlineData("port: {nation: aa, position: [10, 20]", "port: {nation: aa, position: [10, 20.2]", "assets.port",
        "covers")]
    [InlineData("magazine: {arrow: 8}", "magazine: {arrow: 0}", "shooters.battery.magazine.arrow", "zero rounds")]
    [InlineData("  aa: {name: Aland}", "  aa: {name: Aland, commitment: {defends: []}}", "nations.aa",
        "defends nobody")]
    [InlineData("cep: 10 m", "cep: 10 m\n    range: 150 km", "raid.waves.night",
        "beyond the range of 'slow-drone' (150 km)")]
    [InlineData("kill: {drone: 0.8}", "kill: {cruise: 0.8}", "interceptors.arrow", "no kill probability")]
    [InlineData("count: 4", "count: 0", "raid.waves.night.count", "count of zero")]
    public void What_is_legal_but_odd_is_warned_about(string old, string replacement, string path, string told)
    {
        Problem problem = Assert.Single(Some.Problems((old, replacement)));
        Assert.Equal((Severity.Warning, path), (problem.Severity, problem.Path));
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shooter_whose_net_no_sensor_feeds_is_warned_about_unless_shares_bring_tracks()
    {
        (string, string) moved = ("lookout: {nation: aa, net: picture", "lookout: {nation: aa, net: far");
        Problem problem = Assert.Single(Some.Problems(moved, ("picture: {}", "picture: {}\n  far: {}")));
        Assert.Equal("shooters.battery", problem.Path);
        Assert.Empty(Some.Problems(moved, ("picture: {}",
            "picture: {shares: [mid]}\n  mid: {shares: [far]}\n  far: {}")));
    }
}
