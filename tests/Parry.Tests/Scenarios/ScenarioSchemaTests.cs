using System.Text.Json.Nodes;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class ScenarioSchemaTests
{
    [Fact]
    public void What_the_checker_accepts_the_schema_accepts()
    {
        Assert.True(Accepts(ScenarioTemplate.Text));
        Assert.True(Accepts(Some.ScenarioText()));
    }

    [Theory]
    [InlineData("count: 4", "count: 2..6")]
    [InlineData("count: 4", "count: {value: 4, status: assumption, note: a guess}")]
    [InlineData("kill: {drone: 0.8}", "kill: {drone: 80 %}")]
    [InlineData("count: 4", "count: {value: 4, status: derived, formula: 2 + 2, claims: "
        + "{acme: {value: 5..6, source: {title: T, publisher: P, date: 2024}}}}")]
    [InlineData("cep: 10 m", "cep: lognormal(10, 2) m")]
    [InlineData("to: port", "to: {port: 2}")]
    [InlineData("launch: H", "time-on-target: 23:30")]
    [InlineData("title: Smallest", "title: 2024")]
    [InlineData("parry: 1",
        "reported: {q: {measure: launched, band: 4..6..9, source: {title: T, publisher: P, date: 2024}}}\nparry: 1")]
    [InlineData("  aa: {name: Aland}", "  aa: {name: Aland, commitment: {defends: [aa], offensive: with-ally}}")]
    public void Each_way_to_write_a_thing_passes_both(string old, string replacement)
    {
        Assert.Empty(Some.Errors((old, replacement)));
        Assert.True(Accepts(Some.ScenarioText((old, replacement))));
    }

    [Theory]
    [InlineData("count: 4", "count: -4")]
    [InlineData("count: 4", "count: 4\n      colour: red")]
    [InlineData("cep: 10 m", "cep: 10")]
    [InlineData("cep: 10 m", "cep: 10 km/h")]
    [InlineData("cep: 10 m", "cep: {value: 10 m, colour: red}")]
    [InlineData("cep: 10 m", "cep: {value: 10 m, claims: {acme: {value: 9 m}}}")]
    [InlineData("launch: H", "spacing: 3 s")]
    [InlineData("launch: H", "launch: H\n      time-on-target: H")]
    [InlineData("cep: 10 m", "cep: 10 m\n    boost-time: 3 s")]
    [InlineData("    speed: 180 km/h\n", "")]
    [InlineData("kind: watch, ", "")]
    [InlineData("picture: {}", "picture:")]
    [InlineData("title: Smallest", "titel: Smallest")]
    [InlineData("  aa: {name", "  AA: {name")]
    [InlineData("parry: 1", "parry: 2")]
    [InlineData("parry: 1",
        "reported: {q: {measure: launched, band: 'normal(4, 1)', source: {title: T, publisher: P, date: 2024}}}\nparry: 1")]
    [InlineData("parry: 1",
        "reported: {q: {measure: launched, by: [aa], band: 9, source: {title: T, publisher: P, date: 2024}}}\nparry: 1")]
    [InlineData("cep: 10 m", "cep: 10 m\n    status: sure")]
    public void Each_of_these_is_refused_by_both(string old, string replacement)
    {
        Assert.NotEmpty(Some.Errors((old, replacement)));
        Assert.False(Accepts(Some.ScenarioText((old, replacement))));
    }

    [Fact]
    public void A_catalogue_entry_or_an_included_file_may_bring_what_is_required()
    {
        Assert.True(Accepts(Some.ScenarioText(("    category: drone\n", "    use: shahed-136\n"),
            ("    speed: 180 km/h\n", ""))));
        Assert.True(Accepts("parry: 1\ninclude: [base.yaml]\nassets: {port: {value: 3}}"));
        Assert.False(Accepts("parry: 1\ninclude: [base.yaml]\nassets: {port: {worth: 3}}"));
    }

    private static bool Accepts(string text)
    {
        JsonObject schema = (JsonObject)JsonNode.Parse(ScenarioSchema.Text)!;
        Node read = YamlText.Read(text, "some.yaml", new ProblemList())!;
        return new SchemaReader(schema).Accepts(schema, SchemaReader.Json(read));
    }
}
