using System;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class CatalogueTests
{
    private const string Glider = """
        parry-catalog: 1
        entry: threat-class
        id: glider
        name: Glider
        sources:
          acme: {title: Gliders, publisher: Acme, date: 2020-01}
        source: acme
        status: reported
        category: drone
        speed: {value: 150 km/h, note: still air}
        altitude: 200 m
        radar-cross-section: {value: 0.2 m2, status: assumption}
        cep: 20 m
        unit-cost: 10 kUSD
        """;

    private const string Fighter = """
        parry-catalog: 1
        entry: shooter
        id: fighter
        name: Fighter
        kind: patrol
        status: assumption
        reaction: 5 s
        assessment: 10 s
        aircraft: 4
        station-radius: 80 km
        transit-speed: 900 km/h
        magazine: {arrow: 4}
        """;

    private static readonly Catalogue Own =
        new([("catalog/threats/glider.yaml", Glider), ("catalog/platforms/fighter.yaml", Fighter)]);

    [Fact]
    public void Keys_beside_use_override_and_the_rest_comes_from_the_entry()
    {
        ThreatClass glider = Using("use: glider\n    speed: 100 km/h").ThreatClasses[0];
        Assert.Equal(("Glider", new Spread.Point(100)), (glider.Name, glider.Cruise!.Speed.Spread));
        Assert.Equal(new Spread.Point(200), glider.Cruise.Altitude.Spread);
    }

    [Fact]
    public void Figures_of_the_entry_keep_its_sources_and_its_file()
    {
        Amount altitude = Using("use: glider\n    speed: 100 km/h").ThreatClasses[0].Cruise!.Altitude;
        Assert.Equal(new Provenance(Status.Reported, new Source("Gliders", "Acme", "2020-01"), null),
            altitude.Provenance);
        Assert.Equal(new Mark("catalog/threats/glider.yaml", 11, 11), altitude.At);
    }

    [Fact]
    public void Figures_written_beside_use_do_not_borrow_the_sources_of_the_entry()
    {
        ThreatClass glider = Using("use: glider\n    speed: 100 km/h").ThreatClasses[0];
        Assert.Equal(Provenance.Unstated, glider.Cruise!.Speed.Provenance);
    }

    [Fact]
    public void An_assumption_in_the_entry_borrows_no_source() =>
        Assert.Equal(new Provenance(Status.Assumption, null, null),
            Using("use: glider").ThreatClasses[0].RadarCrossSection.Provenance);

    [Fact]
    public void An_entry_brings_its_kind_into_the_scenario()
    {
        string text = Some.ScenarioText(
            ("    channels: 1\n    reaction: 5 s\n    assessment: 5 s\n    magazine: {arrow: 8}", "    use: fighter"));
        Shooter shooter = ScenarioFile.CheckText(text, "some.yaml", Own).Scenario!.Shooters[0];
        Assert.Equal((ShooterKind.Patrol, "Fighter"), (shooter.Kind, shooter.Name));
        Assert.Equal(new Spread.Point(4), shooter.Patrol!.Aircraft.Spread);
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("source: acme\n", "source: acmee\n", "did you mean 'acme'?")]
    [InlineData("status: reported\n", "", "does not say where it is from")]
    [InlineData("id: glider", "id: gliders", "belongs in 'threats/gliders.yaml'")]
    [InlineData("cep: 20 m", "cep: 20 m\nposition: [1, 2]", "'position' is not a key")]
    [InlineData("cep: 20 m", "cep: 20 m\napogee: 2 km", "does not belong to a drone")]
    [InlineData("entry: threat-class", "entry: threat", "a catalogue file says what it is an entry for")]
    [InlineData("name: Glider\n", "", "needs 'name'")]
    [InlineData("cep: 20 m", "cep: 20 s", "is a duration")]
    public void A_catalogue_file_is_checked_by_the_vocabulary_of_scenarios(string old, string replacement, string? told)
    {
        string text = old.Length == 0 ? Glider : Glider.Replace(old, replacement, StringComparison.Ordinal);
        Problem? problem = CatalogueCheck.Check(text, "catalog/threats/glider.yaml").FirstOrDefault();
        Assert.Equal(told is null, problem is null);
        Assert.Contains(told ?? "", problem?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_entry_of_the_built_in_catalogue_is_in_order()
    {
        foreach ((string file, string text) in Catalogue.Resources())
        {
            Assert.Empty(CatalogueCheck.Check(text, file));
        }
    }

    [Fact]
    public void Every_entry_of_the_built_in_catalogue_brings_all_that_a_scenario_asks_of_its_kind()
    {
        string Used(string kind, string place = "") => string.Concat(Catalogue.BuiltIn.Ids(kind)
            .Select(id => $"\n  own-{id}: {{use: {id}{place}}}"));
        string placed = ", nation: aa, net: picture, position: [10, 20]";
        Assert.Empty(Some.Errors(
            ("threat-classes:", "threat-classes:" + Used("threat-class")),
            ("interceptors:", "interceptors:" + Used("interceptor").Replace("own-", "", StringComparison.Ordinal)),
            ("sensors:", "sensors:" + Used("sensor", placed)),
            ("shooters:", "shooters:" + Used("shooter", placed + ", layer: point"))));
    }

    private static Scenario Using(string keys)
    {
        string text = Some.ScenarioText(("""
                category: drone
                speed: 180 km/h
                altitude: 300 m
                radar-cross-section: 0.1 m2
                cep: 10 m
                unit-cost: 30 kUSD
            """, "    " + keys));
        CheckResult result = ScenarioFile.CheckText(text, "some.yaml", Own);
        return result.Scenario ?? throw new ScenarioException(result.Problems);
    }
}
