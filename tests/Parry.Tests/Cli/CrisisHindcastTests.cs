using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Parry.Tests.House;
using Parry.Tests.Response;
using Xunit;

namespace Parry.Tests.Cli;

public sealed class CrisisHindcastTests : IDisposable
{
    private static readonly string[] Few = ["--worlds", "20", "--runs", "3"];
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Without_a_file_it_plays_the_crises_that_come_with_parry_and_says_what_it_is_not()
    {
        Ran ran = _box.Parry(["hindcast", "--crises", .. Few]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("Stress test of options across assumptions.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("nothing here validates an option that was not", ran.Output, StringComparison.Ordinal);
        Assert.All(ran.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        int misses = ran.Output.IndexOf("MISSES", StringComparison.Ordinal);
        Assert.InRange(misses, 1, ran.Output.IndexOf("HITS", StringComparison.Ordinal));
        Assert.Contains("base rates of the other cases", ran.Output, StringComparison.Ordinal);
        Assert.Contains("LEFT OUT", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_any_number_of_threads()
    {
        string Json(string threads) => _box.Parry(
            ["hindcast", "--crises", "--format", "json", "--threads", threads, .. Few]).Output;
        Assert.Equal(Json("1"), Json("2"));
        JsonNode json = JsonNode.Parse(Json("1"))!;
        Assert.Equal("parry-crisis-hindcast-1", (string)json["schema"]!);
        Assert.All(json["crises"]!.AsArray(), c => Assert.InRange(c!["sources"]!.AsArray().Count, 2, 9));
        Assert.Equal(4, json["crises"]![0]!["baselines"]!.AsArray().Count);
    }

    [Fact]
    public void A_table_has_a_row_a_case_and_goes_to_a_file()
    {
        _box.Write("past.yaml", PastCrisisTexts.Smallest);
        Ran ran = _box.Parry(["hindcast", "--crises", "past.yaml", "--format", "csv", "--out", "past.csv", .. Few]);
        Assert.Equal((0, "", ""), (ran.ExitCode, ran.Output, ran.Error));
        string[] lines = File.ReadAllLines(_box.PathOf("past.csv"));
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Equal(7 + (5 * 7), line.Split(',').Length));
        Assert.StartsWith("first,2030-01-15,0,5,settled,,0,", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--replications is for raids", "hindcast", "--crises", "--replications", "5")]
    [InlineData("--worlds and --runs are for crises", "hindcast", "--worlds", "5")]
    [InlineData("there is no page of crises", "hindcast", "--crises", "--format", "html")]
    [InlineData("there is no table of raids", "hindcast", "--format", "csv")]
    [InlineData("--plans and --in-sample are for raids", "hindcast", "--crises", "--plans", "5")]
    [InlineData("'scenarios/past-crises.yaml' holds past crises; say --crises", "hindcast", "scenarios/past-crises.yaml")]
    [InlineData("name one file", "hindcast", "--crises", "a.yaml", "b.yaml")]
    [InlineData("nowhere.yaml", "hindcast", "--crises", "nowhere.yaml")]
    public void What_does_not_go_together_is_refused(string complaint, params string[] arguments)
    {
        Ran ran = _box.Parry(arguments);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(complaint, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_a_file_are_all_said_with_line_and_column_also_by_check()
    {
        _box.Write("past.yaml", PastCrisisTexts.Smallest
            .Replace("outcome: settled", "outcome: peace", StringComparison.Ordinal)
            .Replace("[almanac, gazette]", "[almanac]", StringComparison.Ordinal));
        foreach (string[] command in new[] { new[] { "hindcast", "--crises", "past.yaml" }, ["check", "past.yaml"] })
        {
            Ran ran = _box.Parry(command);
            Assert.Equal(2, ran.ExitCode);
            Assert.Contains("past.yaml:15:14: error: cases.first.outcome", ran.Error + ran.Output, StringComparison.Ordinal);
            Assert.Contains("past.yaml:29:14: error: cases.second.sources", ran.Error + ran.Output, StringComparison.Ordinal);
        }
    }
}
