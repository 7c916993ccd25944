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
        Assert.Empty(Bare(Vocabulary.Scenario, Tree(file)));
        Assert.Empty(ScenarioFile.Read(Repository.PathOf(file)).Inputs
            .Where(i => i.Provenance.Status == Status.Unstated
                || (i.Provenance.Status != Status.Assumption && i.Provenance.Source is null))
            .Select(i => i.Path));
    }

    [Fact]
    public void Every_figure_of_the_catalogue_has_a_source_or_is_called_an_assumption()
    {
        Assert.NotEmpty(Catalogue.BuiltIn.Entries);
        Assert.Empty(
            from entry in Catalogue.BuiltIn.Entries
            from bare in Bare(CatalogueWords.Kinds[entry.Kind], entry.Body)
            select $"{entry.File}: {bare}");
    }

    [Fact]
    public void A_bare_figure_and_a_bare_claim_are_found()
    {
        Mapping tree = (Mapping)YamlText.Read("""
            assets:
              port: {radius: 1 km}
              pier: {radius: 1 km, status: reported}
              quay: {radius: 1 km, status: assumption}
              mole: {radius: {value: 1 km, status: assumption, claims: {a: {value: 2 km}}}}
            """, "some.yaml", new ProblemList())!;
        Assert.Equal(
            ["assets.port.radius", "assets.pier.radius", "assets.mole.radius.claims.a"],
            Bare(Vocabulary.Scenario, tree));
    }

    [Fact]
    public void Every_source_names_a_title_a_publisher_and_a_date()
    {
        Source[] sources =
        [
            .. Repository.Scenarios().SelectMany(f => ScenarioFile.Read(Repository.PathOf(f)).Inputs)
                .Concat(Catalogue.BuiltIn.Entries.SelectMany(e => CatalogueFigures.Of(e)))
                .SelectMany(f => f.Claims.Select(c => c.Provenance).Append(f.Provenance))
                .Select(p => p.Source).OfType<Source>().Distinct(),
        ];
        Assert.True(sources.Length > 20);
        Assert.DoesNotContain(sources, s => s.Title.Length < 8 || s.Publisher.Length < 3 || s.Date.Length < 4
            || Placeholders.Complaint(s.Title) is not null || Placeholders.Complaint(s.Publisher) is not null);
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
            .. scenario.Zones.SelectMany(z => z.Ring),
        ];
        Assert.NotEmpty(positions);
        Assert.DoesNotContain(positions, p => !IsTenth(p.LatitudeDegrees) || !IsTenth(p.LongitudeDegrees));
        Assert.DoesNotContain(Pairs(Tree(file)), degrees => !IsTenth(degrees));
    }

    [Fact]
    public void A_position_of_a_hundredth_of_a_degree_is_found() =>
        Assert.Equal(
            [31.25],
            Pairs(YamlText.Read("a: [[31.2, 35.0], [31.25, 35]]\nb: [x, 1.25]", "some.yaml", new ProblemList())!)
                .Where(degrees => !IsTenth(degrees)));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_shipped_scenario_contradicts_the_catalogue_without_saying_so(string file) =>
        Assert.Empty(Disagreements.Of(Repository.Read(file), file, Catalogue.BuiltIn));

    [Fact]
    public void No_two_entries_of_the_catalogue_contradict_each_other_without_saying_so() =>
        Assert.Empty(Disagreements.Within(Catalogue.BuiltIn));

    [Fact]
    public void A_silent_contradiction_is_found()
    {
        static string Dart(string id, string name, string cost) => $"""
            parry-catalog: 1
            entry: interceptor
            id: {id}
            name: {name}
            unit-cost: {cost}
            """;
        Catalogue own = new(
        [
            ("catalog/interceptors/dart.yaml", Dart("dart", "Dart", "1_000 kUSD")),
            ("catalog/interceptors/dart-2.yaml", Dart("dart-2", "Improved round", "2 MUSD")),
            ("catalog/interceptors/pfeil.yaml",
                Dart("pfeil", "DART (Pfeil)", "{value: 3 MUSD, status: assumption, note: Dearer.}")),
        ]);
        Assert.Equal(
            [
                "f: interceptors.b.unit-cost", "f: interceptors.dart.unit-cost",
            ],
            Disagreements.Of("""
                interceptors:
                  a: {use: dart, unit-cost: 1 MUSD}
                  b: {use: dart, unit-cost: 2 MUSD, status: assumption}
                  c: {use: dart, unit-cost: 2 MUSD, status: assumption, note: Dearer here.}
                  dart: {unit-cost: 3 MUSD}
                """, "f", own));
        Assert.Equal(
            [
                "catalog/interceptors/dart.yaml: unit-cost (catalog/interceptors/dart-2.yaml)",
                "catalog/interceptors/dart.yaml: unit-cost (catalog/interceptors/pfeil.yaml)",
                "catalog/interceptors/dart-2.yaml: unit-cost (catalog/interceptors/dart.yaml)",
            ],
            Disagreements.Within(own));
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

    private static Mapping Tree(string file) =>
        (Mapping)YamlText.Read(Repository.Read(file), file, new ProblemList())!;

    private static IEnumerable<string> Bare(Shape shape, Node tree) =>
        FigureWalk.Of(shape, tree)
            .Where(f => f.IsClaim
                ? f.Saying("source") is null
                : f.Status != "assumption" && (f.Status is null || f.Saying("source") is null))
            .Select(f => f.Spot.Path);

    // Wherever two numbers stand in brackets, they are a place.
    private static IEnumerable<double> Pairs(Node node) => node switch
    {
        Sequence { Items: [Scalar a, Scalar b] } when NumberText.TryParse(a.Text, out double latitude)
            && NumberText.TryParse(b.Text, out double longitude) => [latitude, longitude],
        Sequence list => list.Items.SelectMany(Pairs),
        Mapping mapping => mapping.Entries.SelectMany(e => Pairs(e.Value)),
        _ => [],
    };

    private static bool IsTenth(double degrees) => Math.Abs(10 * degrees - Math.Round(10 * degrees)) < 1e-9;
}
