using System;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class PathCheckTests
{
    private static readonly (string, string) Far = ("position: [11, 21]", "position: [15, 25]");

    [Theory]
    [InlineData("apogee: 40 km", "40 km is out of reach")]
    [InlineData("loft-angle: 89.99 deg", "loft angle")]
    public void An_arc_that_cannot_be_flown_is_an_error_at_its_wave(string shape, string told)
    {
        Problem problem = Assert.Single(Some.Errors(Far, Ballistic("burnout-altitude: 60 km\n    " + shape), KillsIt));
        Assert.Equal("raid.waves.night", problem.Path);
        Assert.Contains("'slow-drone' cannot fly from 'base' to 'port'", problem.Message, StringComparison.Ordinal);
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("burnout-altitude: 60 km")]
    [InlineData("burnout-altitude: 30..60 km\n    apogee: 200 km")]
    public void An_arc_that_can_be_flown_is_none(string shape) =>
        Assert.Empty(Some.Errors(Far, Ballistic(shape), KillsIt));

    [Fact]
    public void A_leg_between_antipodes_has_no_shortest_way() =>
        Assert.Contains("cannot fly", Assert.Single(Some.Errors(
            ("position: [11, 21]", "position: [-10, -160]"), ("speed: 180 km/h", "speed: 900 km/h"))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("launch: H", "launch: H+31 d", "31 days from H-hour")]
    [InlineData("launch: H", "launch: H\n      spacing: 11 d", "33 days from H-hour")]
    [InlineData("launch: H", "launch: H\n      rate: 0.001 /h", "125 days from H-hour")]
    [InlineData("speed: 180 km/h", "speed: 1 km/h", "it would fly")]
    public void A_raid_that_takes_weeks_is_a_slip_of_the_pen(string old, string replacement, string told) =>
        Assert.Contains(told, Assert.Single(Some.Errors((old, replacement))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("maximum-range: 15 km", "maximum-range: 15 km\n    minimum-range: 20 km")]
    [InlineData("maximum-altitude: 8 km", "maximum-altitude: 8 km\n    minimum-altitude: 8 km")]
    public void An_envelope_without_room_is_an_error(string old, string replacement) =>
        Assert.Contains("leaves no room below", Assert.Single(Some.Errors((old, replacement))).Message,
            StringComparison.Ordinal);

    private static (string, string) KillsIt => ("kill: {drone: 0.8}", "kill: {ballistic: 0.8}");

    private static (string, string) Ballistic(string shape) => (
        "category: drone\n    speed: 180 km/h\n    altitude: 300 m",
        "category: ballistic\n    boost-time: 60 s\n    boost-downrange: 20 km\n    " + shape);
}
