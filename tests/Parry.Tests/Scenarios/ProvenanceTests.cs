using System;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

/// <summary>Formulas, claims and sources: what is refused, and what is kept.</summary>
public class ProvenanceTests
{
    private const string Acme = "source: {title: Gliders, publisher: Acme, date: 2024}";

    [Theory]
    [InlineData("cep: 10 m", "cep: {value: 10 m, status: derived}",
        "13:32: error: threat-classes.slow-drone.cep: 'derived' needs a 'formula' beside it")]
    [InlineData("cep: 10 m", "cep: 10 m\n    status: derived",
        "14:13: error: threat-classes.slow-drone.speed: 'derived' needs a 'formula' beside it")]
    [InlineData("cep: 10 m",
        "cep: {value: 10 m, claims: {acme: {value: 9 m, status: derived, " + Acme + "}}}",
        "13:60: error: threat-classes.slow-drone.cep.claims.acme: 'derived' needs a 'formula'")]
    [InlineData("cep: 10 m", "cep: {value: 10 m, claims: {acme: {value: 9 m}}}", "a claim needs 'source'")]
    [InlineData("cep: 10 m", "cep: {value: 10 m, claims: {acme: {value: 9 s, " + Acme + "}}}",
        "13:47: error: threat-classes.slow-drone.cep.claims.acme.value: '9 s' is a duration; a length is wanted")]
    [InlineData("cep: 10 m", "cep: {value: 10 m, claims: {acme: {value: 9 m, source: acme}}}", "no source 'acme'")]
    [InlineData("cep: 10 m", "cep: {value: 10 m, claims: {Acme: {value: 9 m, " + Acme + "}}}",
        "'Acme' cannot be the id of a claim")]
    [InlineData("cep: 10 m", "cep: {value: {value: 10 m}}", "a single value is wanted here, not keys")]
    [InlineData("cep: 10 m", "cep: 10 m\n    claims: {}", "'claims' is not a key of a threat class")]
    public void Each_fault_is_one_error_where_it_stands(string old, string replacement, string told) =>
        Assert.Contains(told, Assert.Single(Some.Errors((old, replacement))).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Public sources", "Acme", false)]
    [InlineData("Gliders", "various", false)]
    [InlineData("Gliders", "The Internet", false)]
    [InlineData("OPEN-SOURCE MEDIA REPORTS", "Acme", false)]
    [InlineData("unknown", "Acme", false)]
    [InlineData("A history of the internet", "Acme", true)]
    [InlineData("Public Radio on gliders", "Open University", true)]
    public void A_source_that_names_no_publication_is_refused(string title, string publisher, bool passes)
    {
        Problem[] errors = [.. Some.Errors(("cep: 10 m",
            $"cep: {{value: 10 m, source: {{title: {title}, publisher: {publisher}, date: 2024}}}}"))];
        Assert.Equal(passes, errors.Length == 0);
        Assert.All(errors, e => Assert.Contains(
            "is nothing that can be looked up; name one publication, or write 'status: assumption'", e.Message,
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_derived_figure_has_its_own_formula_or_that_of_its_entity_and_others_have_none()
    {
        ThreatClass threat = Some.Scenario(
            ("    cep: 10 m", "    cep: {value: 10 m, formula: 20 / 2}\n    status: derived\n    formula: a guess"),
            ("    altitude: 300 m", "    altitude: {value: 300 m, status: assumption}")).ThreatClasses[0];
        Assert.Equal("20 / 2", threat.CircularErrorProbable.Provenance.Formula);
        Assert.Equal("a guess", threat.Cruise!.Speed.Provenance.Formula);
        Assert.Null(threat.Cruise.Altitude.Provenance.Formula);
    }

    [Fact]
    public void Claims_are_kept_as_written_and_change_neither_the_figure_nor_its_status()
    {
        Amount cep = Some.Scenario(("cep: 10 m", $$"""
            cep:
                  value: 5..10 m
                  status: assumption
                  claims:
                    maker: {value: 3 m, {{Acme}}, status: verified, note: in still air}
                    rival: {value: 0.1..0.2 km, {{Acme}}}
            """)).ThreatClasses[0].CircularErrorProbable;
        Assert.Equal((new Spread.Uniform(5, 10), "5..10 m"), (cep.Spread, cep.Written));
        Assert.Equal(new Provenance(Status.Assumption, null, null), cep.Provenance);
        Source acme = new("Gliders", "Acme", "2024");
        Assert.Equal(
            [
                new Claim("maker", "3 m", new Spread.Point(3), Units.Find("m")!,
                    new Provenance(Status.Verified, acme, "in still air")),
                new Claim("rival", "0.1..0.2 km", new Spread.Uniform(0.1, 0.2), Units.Find("km")!,
                    new Provenance(Status.Reported, acme, null)),
            ],
            cep.Claims);
    }

    [Fact]
    public void A_status_of_nations_is_no_provenance_and_survives_an_overlay()
    {
        Mapping Tree(string text) => (Mapping)YamlText.Read(text, "some.yaml", new ProblemList())!;
        Mapping over = Tree("nations: {aa: {commitment: {status: {drone: free}}}}");
        Mapping under = Tree("nations: {aa: {commitment: {offensive: never}}}");
        Mapping merged = Overlay.MergeKeys(Vocabulary.Scenario, over, under);
        Mapping commitment = (Mapping)((Mapping)((Mapping)merged["nations"]!)["aa"]!)["commitment"]!;
        Assert.Equal(["status", "offensive"], commitment.Entries.Select(e => e.Key));
    }
}
