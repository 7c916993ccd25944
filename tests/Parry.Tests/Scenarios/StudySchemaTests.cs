using System.Text.Json.Nodes;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class StudySchemaTests
{
    [Theory]
    [InlineData("design: {kind: factorial}")]
    [InlineData("design: {kind: sobol, points: 8, seed: 0}")]
    [InlineData("design: {kind: latin-hypercube, points: 8}\ninputs: {a.b-c: {from: 1 km, to: 2 km}, a.d: {levels: [1, x]}}")]
    [InlineData("design: {kind: factorial}\nvariants: {one: {}, two: {set: {a.b: 3}, without: [us]}}")]
    [InlineData("design: {kind: factorial}\nprecision: {half-width: 0.1}\nworlds: 3\nposture: none\nmeasures: [all]")]
    public void What_the_checker_accepts_the_schema_accepts(string rest) => Both(true, rest);

    [Theory]
    [InlineData("design: {kind: sobol}")]
    [InlineData("design: {kind: factorial, points: 8}")]
    [InlineData("design: {kind: sobol, points: 0}")]
    [InlineData("design: {kind: sobol, points: 1.5}")]
    [InlineData("design: {kind: factorial}\ninputs: {a: {levels: [1]}}")]
    [InlineData("design: {kind: factorial}\ninputs: {a.b: {from: 1}}")]
    [InlineData("design: {kind: factorial}\ninputs: {a.b: {levels: [{c: 1}]}}")]
    [InlineData("design: {kind: factorial}\ninputs: {a.b: {levels: [1], from: 1, to: 2}}")]
    [InlineData("design: {kind: factorial}\nvariants: {two: {without: [usa]}}")]
    [InlineData("design: {kind: factorial}\nprecision: {half-width: 0}")]
    [InlineData("design: {kind: factorial}\nposture: some")]
    [InlineData("replications: 3")]
    public void What_the_checker_refuses_the_schema_refuses(string rest) => Both(false, rest);

    private static void Both(bool accepted, string rest)
    {
        ProblemList problems = new();
        Node read = YamlText.Read("parry-study: 1\nscenario: some.yaml\n" + rest, "study.yaml", problems)!;
        new Checker(problems).Check(StudyWords.Study, read, new Spot("", read.At));
        Assert.Equal(accepted, !problems.HasErrors);
        JsonObject schema = (JsonObject)JsonNode.Parse(StudySchema.Text)!;
        Assert.Equal(accepted, new SchemaReader(schema).Accepts(schema, SchemaReader.Json(read)));
    }
}
