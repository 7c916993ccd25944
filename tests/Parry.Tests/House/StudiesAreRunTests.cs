using System;
using System.IO;
using System.Text.Json.Nodes;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Tests.Scenarios;
using Xunit;

namespace Parry.Tests.House;

public class StudiesAreRunTests
{
    public static TheoryData<string> Files => [.. Repository.Files("studies", "*.yaml")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_study_is_read_without_a_problem_and_its_first_point_runs(string file)
    {
        StudyCheck check = StudyFile.Check(Repository.PathOf(file));
        Assert.Empty(check.Problems);
        if (check.Study!.Optimisation is not null)
        {
            Assert.True(Optimisation.Of(check.Study).Alternatives.Count > 1);
            return;
        }
        Sweep sweep = Sweep.Of(check.Study);
        Assert.Equal(sweep.Measures.Count, sweep.Run(0, 2, TestContext.Current.CancellationToken).Measures.Count);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_study_stands_in_the_list_of_studies(string file) =>
        Assert.Contains($"]({Path.GetFileName(file)})", Repository.Read("studies/README.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_study_is_valid_to_the_schema(string file)
    {
        JsonObject schema = (JsonObject)JsonNode.Parse(StudySchema.Text)!;
        Node read = YamlText.Read(Repository.Read(file), file, new ProblemList())!;
        Assert.True(new SchemaReader(schema).Accepts(schema, SchemaReader.Json(read)));
    }
}
