using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Geo;
using Parry.Scenarios;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Catalog;

/// <summary>What ships says where it is from.</summary>
public class FigureTests
{
    public static IEnumerable<TheoryDataRow<string>> Files() =>
        Repository.Scenarios().Select(f => new TheoryDataRow<string>(f));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_figure_of_a_shipped_scenario_has_a_source_or_is_called_an_assumption(string file)
    {
        string[] bare =
        [
            .. ScenarioFile.Read(Repository.PathOf(file)).Inputs
                .Where(i => i.Provenance.Status == Status.Unstated
                    || (i.Provenance.Status != Status.Assumption && i.Provenance.Source is null))
                .Select(i => i.Path),
        ];
        Assert.Empty(bare);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_source_names_a_title_a_publisher_and_a_date(string file)
    {
        Source[] vague =
        [
            .. ScenarioFile.Read(Repository.PathOf(file)).Inputs
                .Select(i => i.Provenance.Source).OfType<Source>().Distinct()
                .Where(s => s.Title.Length < 8 || s.Publisher.Length < 3 || s.Date.Length < 4
                    || s.Title.Contains("public sources", StringComparison.OrdinalIgnoreCase)),
        ];
        Assert.Empty(vague);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_position_is_rounded_to_a_tenth_of_a_degree(string file)
    {
        Scenario scenario = ScenarioFile.Read(Repository.PathOf(file));
        IEnumerable<GeoPoint> positions =
        [
            .. scenario.Assets.Select(a => a.Position),
            .. scenario.Sensors.Select(s => s.Position),
            .. scenario.Shooters.Select(s => s.Position),
            .. scenario.Raid.Origins.Select(o => o.Position),
            .. scenario.Raid.Routes.SelectMany(r => r.Waypoints),
            .. scenario.Territories.SelectMany(t => t.Ring),
        ];
        Assert.All(positions, p =>
        {
            Assert.Equal(Math.Round(p.LatitudeDegrees, 1), p.LatitudeDegrees, 1e-9);
            Assert.Equal(Math.Round(p.LongitudeDegrees, 1), p.LongitudeDegrees, 1e-9);
        });
    }

    [Fact]
    public void April_brings_what_was_counted_170_drones_30_cruise_and_120_ballistic_missiles()
    {
        Scenario april = ScenarioFile.Read(Repository.PathOf("scenarios/01-april-2024.yaml"));
        Dictionary<ThreatCategory, double> counts = april.Raid.Waves
            .GroupBy(w => april.ThreatClasses.First(c => c.Id == w.ThreatClass).Category)
            .ToDictionary(g => g.Key, g => g.Sum(w => w.Count.Spread.Central));
        Assert.Equal((170, 30, 120), (
            counts[ThreatCategory.Drone], counts[ThreatCategory.Cruise], counts[ThreatCategory.Ballistic]));
    }
}
