using System;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public sealed class InclusionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("parry").FullName;

    [Fact]
    public void Entries_of_the_including_file_win_key_by_key()
    {
        Write("base.yaml", Some.ScenarioText());
        CheckResult result = Check("parry: 1\ninclude: [base.yaml]\nraid: {waves: {night: {count: 9}}}\n");
        Wave wave = Assert.Single(result.Scenario!.Raid.Waves);
        Assert.Equal(new Spread.Point(9), wave.Count.Spread);
        Assert.Equal("base", wave.Origin);
        Assert.EndsWith("main.yaml", wave.Count.At.File, StringComparison.Ordinal);
        Assert.EndsWith("base.yaml", result.Scenario.Assets[0].Radius.At.File, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_file_of_the_list_wins_over_the_second()
    {
        Write("one.yaml", "parry: 1\nmeta: {summary: one}");
        Write("two.yaml", "parry: 1\nmeta: {summary: two}");
        Assert.Equal("one", Check(Some.ScenarioText(("parry: 1",
            "parry: 1\ninclude: [one.yaml, two.yaml]"))).Scenario!.Meta.Summary);
    }

    [Fact]
    public void A_source_told_of_one_files_figures_is_not_lent_to_the_figures_of_another()
    {
        Write("base.yaml", Some.ScenarioText(("      count: 4", "      count: 4\n      status: reported")));
        CheckResult result = Check("parry: 1\ninclude: [base.yaml]\nraid: {waves: {night: {spacing: 1 s}}}\n");
        Assert.Equal(Status.Unstated, result.Scenario!.Raid.Waves[0].Spacing!.Provenance.Status);
    }

    [Fact]
    public void A_time_of_its_own_replaces_the_other_way_to_give_it()
    {
        Write("base.yaml", Some.ScenarioText());
        CheckResult result = Check("parry: 1\ninclude: [base.yaml]\nraid: {waves: {night: {time-on-target: H+3h}}}\n");
        Assert.Equal((null, 10800), (result.Scenario!.Raid.Waves[0].Launch,
            result.Scenario.Raid.Waves[0].TimeOnTarget!.Value.SecondsFromHHour));
    }

    [Fact]
    public void Files_that_include_one_another_are_refused_where_the_circle_closes()
    {
        Write("other.yaml", "parry: 1\ninclude: [main.yaml]");
        Problem problem = Assert.Single(Check("parry: 1\ninclude: [other.yaml]").Problems);
        Assert.EndsWith("other.yaml", problem.File, StringComparison.Ordinal);
        Assert.Equal((2, 11), (problem.Line, problem.Column));
        Assert.Contains("in turn", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Includes_nine_deep_are_refused()
    {
        for (int i = 1; i <= 9; i++)
        {
            Write($"f{i}.yaml", $"parry: 1\ninclude: [f{i + 1}.yaml]");
        }
        Assert.Contains("more than 8 deep", Assert.Single(Check("parry: 1\ninclude: [f1.yaml]").Problems).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_files_that_include_one_another_often_cannot_keep_the_reader_busy()
    {
        for (int i = 1; i <= 7; i++)
        {
            Write($"f{i}.yaml", $"parry: 1\ninclude: [{string.Join(", ", Enumerable.Repeat($"f{i + 1}.yaml", 9))}]");
        }
        Write("f8.yaml", "parry: 1");
        Problem problem = Assert.Single(Check("parry: 1\ninclude: [f1.yaml]").Problems);
        Assert.Contains("more than", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_a_problem_of_the_line_that_names_it_and_of_nothing_else()
    {
        Write("bases.yaml", "parry: 1");
        Problem problem = Assert.Single(Check("parry: 1\ninclude: [base.yaml]").Problems);
        Assert.Contains("did you mean 'bases.yaml'?", problem.Message, StringComparison.Ordinal);
        Assert.Equal((2, 11), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_file_that_does_not_exist_is_refused_with_a_problem_not_a_fault()
    {
        ScenarioException fault = Assert.Throws<ScenarioException>(() =>
            ScenarioFile.Read(Path.Combine(folder, "none.yaml")));
        Assert.Contains("there is no file", Assert.Single(fault.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_or_a_file_of_bytes_is_refused_with_a_problem()
    {
        File.WriteAllBytes(Path.Combine(folder, "bytes.yaml"), [0xff, 0xfe, 0x00]);
        Assert.Contains("UTF-8", ScenarioFile.Check(Path.Combine(folder, "bytes.yaml")).Problems.Single().Message,
            StringComparison.Ordinal);
        Assert.Contains("cannot be read", ScenarioFile.Check(folder).Problems.Single().Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cannot_read_files() =>
        Assert.Contains("cannot include",
            ScenarioFile.CheckText("parry: 1\ninclude: [/etc/passwd]", "x").Problems.Single().Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_absolute_path_is_refused() =>
        Assert.Contains("relative", Check("parry: 1\ninclude: [/etc/passwd]").Problems.Single().Message,
            StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private CheckResult Check(string main)
    {
        Write("main.yaml", main);
        return ScenarioFile.Check(Path.Combine(folder, "main.yaml"));
    }
}
