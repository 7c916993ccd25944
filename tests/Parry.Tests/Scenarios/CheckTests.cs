using System;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class CheckTests
{
    /// <summary>One change to the smallest scenario, and what the one error it makes says.</summary>
    [Theory]
    [InlineData("class: slow-drone", "class: slow-drones", "did you mean 'slow-drone'?")]
    [InlineData("from: base", "from: bas", "there is no origin 'bas'; did you mean 'base'?")]
    [InlineData("to: port", "to: {prot: 1}", "did you mean 'port'?")]
    [InlineData("to: port", "to: port\n      via: coast",
        "there is no route 'coast'; none is defined under 'raid.routes'")]
    [InlineData("port: {nation: aa", "port: {nation: ab", "there is no nation 'ab'; did you mean 'aa'?")]
    [InlineData("lookout: {nation: aa, net: picture", "lookout: {nation: aa, net: pictures",
        "there is no net 'pictures'")]
    [InlineData("magazine: {arrow: 8}", "magazine: {arow: 8}", "there is no interceptor 'arow'; did you mean 'arrow'?")]
    [InlineData("magazine: {arrow: 8}", "magazine: {arrow: 8.5}", "is not whole")]
    [InlineData("magazine: {arrow: 8}", "magazine: {arrow: 'normal(8, 1)'}", "a whole number or a range")]
    [InlineData("kill: {drone: 0.8}", "kill: {drones: 0.8}",
        "there is no category or threat class 'drones'; did you mean 'drone'?")]
    [InlineData("kill: {drone: 0.8}", "kill: {drone: 0.8..1.2}", "reaches above 1; a probability of kill is 0 to 1")]
    [InlineData("kill: {drone: 0.8}", "kill: {drone: 'normal(1.2, 0.1)'}", "reaches above 1")]
    [InlineData("  aa: {name: Aland}", "  aa: {name: Aland, commitment: {engages: [dron]}}", "did you mean 'drone'?")]
    [InlineData("  aa: {name: Aland}", "  aa: {name: Aland, commitment: {offensive: nevr}}", "did you mean 'never'?")]
    [InlineData("nets:", "doctrine: {layers: {pont: {salvo: 2}}}\nnets:",
        "there is no layer 'pont'; did you mean 'point'?")]
    [InlineData("launch: H", "launch: H\n      time-on-target: H", "'time-on-target' excludes 'launch'")]
    [InlineData("      launch: H\n", "", "a wave needs 'launch' or 'time-on-target', one of the two")]
    [InlineData("launch: H", "launch: H\n      spacing: 1 s\n      rate: 1 /min", "'rate' excludes 'spacing'")]
    [InlineData("launch: H", "launch: H+2", "is not a moment")]
    [InlineData("cep: 10 m", "cep: 10 m\n    apogee: 9 km",
        "'apogee' does not belong to a drone threat class; it is for ballistic")]
    [InlineData("category: drone", "category: drones", "write ballistic, cruise or drone; did you mean 'drone'?")]
    [InlineData("h-hour: 2024-04-13 23:00 +03:00", "h-hour: 2024-04-13 23:00", "is not a date and time")]
    [InlineData("port: {nation: aa, position: [10, 20]", "port: {nation: aa, position: [120, 20]",
        "latitude comes first: [20, 120]?")]
    [InlineData("port: {nation: aa, position: [10, 20]", "port: {nation: aa, position: [10]", "a position is wanted")]
    [InlineData("port: {nation: aa", "port: {defended: yes, nation: aa", "'yes' is neither true nor false")]
    [InlineData("radius: 300 m", "radius: 0 m", "'0 m' is 0; a radius is more than 0")]
    [InlineData("channels: 1\n", "channels: 65\n", "a number of channels is 1 to 64")]
    [InlineData("channels: 1\n", "channels: 1\n    sector: {bearing: 10 deg, width: 361 deg}\n",
        "more than 0 and at most 360 deg")]
    [InlineData("layer: point", "layer: \"point\\n\"", "wanted: lower-case letters")]
    [InlineData("layer: point", "layer: Point Defence", "wanted: lower-case letters")]
    [InlineData("    layer: point\n", "", "a shooter needs 'layer': The layer of the defence it fights in")]
    [InlineData("picture: {}", "picture: {shares: [pictre]}", "did you mean 'picture'?")]
    [InlineData("picture: {}", "picture: []", "keys are wanted here, not a list")]
    [InlineData("cep: 10 m", "cep: {value: 10 m, source: acme}",
        "there is no source 'acme'; none is defined under 'sources'")]
    [InlineData("cep: 10 m", "cep: {value: 10 m, source: {title: T, publisher: P, date: May}}", "a date as YYYY")]
    [InlineData("cep: 10 m", "cep:", "nothing is written here")]
    [InlineData("nets:", "territory: {land: {nation: aa, ring: [[0, 0], [1, 1]]}}\nnets:", "write 3 or more")]
    [InlineData("parry: 1\n", "", "start the file with 'parry: 1'")]
    public void Each_fault_makes_one_error_that_says_the_likely_fix(string old, string replacement, string told) =>
        Assert.Contains(told, Assert.Single(Some.Errors((old, replacement))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_class_named_as_a_category_is_of_that_category()
    {
        const string cruise = "threat-classes:\n  cruise: {category: CATEGORY, speed: 1 km/h, altitude: 1 m, "
            + "radar-cross-section: 1 m2, cep: 1 m, unit-cost: 1 USD}";
        Assert.Empty(Some.Errors(("threat-classes:", cruise.Replace("CATEGORY", "cruise", StringComparison.Ordinal))));
        Assert.Contains("rename the class", Assert.Single(Some.Errors(
            ("threat-classes:", cruise.Replace("CATEGORY", "drone", StringComparison.Ordinal)))).Message,
                StringComparison.Ordinal);
    }

    [Fact]
    public void A_ballistic_wave_takes_no_route()
    {
        Problem problem = Assert.Single(Some.Errors(
            ("category: drone", "category: ballistic"), ("    speed: 180 km/h\n    altitude: 300 m\n",
                "    boost-time: 90 s\n    boost-downrange: 50 km\n    burnout-altitude: 60 km\n"),
            ("  origins:", "  routes: {coast: [[10, 20]]}\n  origins:"), ("to: port", "to: port\n      via: coast")));
        Assert.Contains("flies no route", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_section_is_one_problem_and_not_one_for_each_reference_into_it()
    {
        string[] told = [.. Some.Errors(("assets:\n  port: {nation: aa, position: [10, 20], radius: 300 m}\n", ""))
            .Select(p => p.Message)];
        Assert.Equal("a scenario needs 'assets': What can be hit", Assert.Single(told));
    }

    [Fact]
    public void Nets_may_share_with_one_another() =>
        Assert.Empty(Some.Errors(("picture: {}", "picture: {shares: [other]}\n  other: {shares: [picture]}")));

    [Fact]
    public void A_scenario_with_errors_is_refused_with_all_of_them() =>
        Assert.Equal(2, Assert.Throws<ScenarioException>(
            () => Some.Scenario(("cep: 10 m", "cep: 10"), ("count: 4", "count: -4"))).Problems.Count);
}
