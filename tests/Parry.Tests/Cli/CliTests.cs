using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>The command line as its users meet it: a process of its own, its two outputs and its exit code.</summary>
public sealed class CliTests : IDisposable
{
    private const string April = "scenarios/01-april-2024.yaml";
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("--version")]
    [InlineData("schema")]
    [InlineData("new")]
    [InlineData("check " + April)]
    [InlineData("sources " + April)]
    [InlineData("catalog list")]
    [InlineData("catalog list --kind sensors")]
    [InlineData("catalog show emad")]
    [InlineData("catalog sources")]
    [InlineData("run " + April + " --replications 10")]
    public void What_is_asked_for_goes_to_standard_output_and_ends_with_0(string line)
    {
        Ran ran = _box.Parry(line.Split(' '));
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.NotEmpty(ran.Output);
    }

    [Theory]
    [InlineData("run nowhere.yaml", "nowhere.yaml")]
    [InlineData("explain nowhere.yaml", "nowhere.yaml")]
    [InlineData("sources nowhere.yaml", "nowhere.yaml")]
    [InlineData("sources " + April + " --format xml", "xml")]
    [InlineData("catalog list --kind ships", "ships")]
    [InlineData("catalog show emda", "parry: the catalogue has no entry 'emda'; did you mean 'emad'?")]
    [InlineData("catalog sources emda", "did you mean 'emad'?")]
    [InlineData("catalog show", "id")]
    [InlineData("run", "file")]
    [InlineData("fly " + April, "fly")]
    [InlineData("run " + April + " --replications 0", "--replications: '0' is not a whole number of 1 or more")]
    [InlineData("run " + April + " --replications many", "many")]
    [InlineData("run " + April + " --worlds -3", "--worlds: '-3' is not a whole number of 1 or more")]
    [InlineData("run " + April + " --threads 0", "--threads: '0' is not a whole number of 1 or more")]
    [InlineData("run " + April + " --seed -1", "--seed: '-1' is not a whole number from 0 to")]
    [InlineData("run " + April + " --format xml", "xml")]
    [InlineData("run " + April + " --replications 2000000000 --worlds 2", "4,000,000,000 replications are more than")]
    [InlineData("explain " + April + " --replications 10 --replication 11", "'11' is not one of this run's, 1 to 10")]
    [InlineData("explain " + April + " --replication 0", "'0' is not one of this run's")]
    public void What_cannot_be_done_is_said_on_standard_error_and_ends_with_2(string line, string said)
    {
        Ran ran = _box.Parry(line.Split(' '));
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_of_a_file_is_reported_at_once_by_check_and_by_run()
    {
        string text = Some.ScenarioText(
            ("count: 4", "count: -4"), ("cep: 10 m", "cep: 10 km/h"), ("to: port", "to: harbour"));
        string[] problems = [.. ScenarioFile.CheckText(text, "bad.yaml").Problems.Select(p => p.ToString())];
        Assert.Equal(3, problems.Length);
        _box.Write("bad.yaml", text);

        Ran check = _box.Parry("check", "bad.yaml");
        Assert.Equal(2, check.ExitCode);
        Assert.Equal([.. problems, "bad.yaml: 3 errors, 0 warnings"], Lines(check.Output));

        Ran run = _box.Parry("run", "bad.yaml", "--out", "results");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(problems, Lines(run.Error));
        Assert.False(Directory.Exists(_box.PathOf("results")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_refused_before_the_run()
    {
        _box.Write("taken", "a file, not a folder");
        Ran ran = _box.Parry("run", April, "--replications", "10", "--out", "taken");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("--out: 'taken' cannot be written to", ran.Error, StringComparison.Ordinal);
        Assert.Equal("a file, not a folder", File.ReadAllText(_box.PathOf("taken")));
    }

    [Fact]
    public void A_folder_of_results_holds_every_format_and_nothing_half_written()
    {
        Ran ran = _box.Parry("run", April, "--replications", "10", "--out", "results");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        string folder = _box.PathOf("results");
        Assert.Equal(
            ["measures.csv", "measures.json", "replications.csv", "report.md", "report.txt"],
            Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)!).Order());
        Assert.Equal(ran.Output, File.ReadAllText(Path.Combine(folder, "report.txt")));
        foreach ((string format, string file) in
            new[] { ("json", "measures.json"), ("csv", "measures.csv"), ("md", "report.md") })
        {
            Assert.Equal(
                _box.Parry("run", April, "--replications", "10", "--format", format).Output,
                File.ReadAllText(Path.Combine(folder, file)));
        }
    }

    [Fact]
    public void One_thread_and_three_print_the_same_bytes_and_another_seed_does_not()
    {
        string Run(string threads, string seed) => _box.Parry(
            "run", April, "--replications", "100", "--format", "json", "--threads", threads, "--seed", seed).Output;
        string one = Run("1", "5");
        Assert.Equal(one, Run("3", "5"));
        Assert.NotEqual(one, Run("1", "6"));
    }

    [Fact]
    public void A_new_scenario_passes_the_check_runs_and_is_not_overwritten()
    {
        Assert.Equal(0, _box.Parry("new", "mine.yaml").ExitCode);
        string written = File.ReadAllText(_box.PathOf("mine.yaml"));
        Assert.Equal(_box.Parry("new").Output, written);
        string[] checkedLines = Lines(_box.Parry("check", "mine.yaml").Output);
        Assert.Equal(2, checkedLines.Length);
        Assert.Equal("mine.yaml: 0 errors, 0 warnings", checkedLines[0]);
        Assert.StartsWith("Inputs: ", checkedLines[1], StringComparison.Ordinal);

        File.AppendAllText(_box.PathOf("mine.yaml"), "# my own\n");
        Ran again = _box.Parry("new", "mine.yaml");
        Assert.Equal((2, ""), (again.ExitCode, again.Output));
        Assert.Equal("parry: 'mine.yaml' is there already, and is left as it is\n", again.Error);
        Assert.Equal(written + "# my own\n", File.ReadAllText(_box.PathOf("mine.yaml")));
        Assert.Equal(0, _box.Parry("run", "mine.yaml", "--replications", "10").ExitCode);
    }

    [Fact]
    public void The_schema_that_is_printed_is_the_one_of_the_repository() =>
        Assert.Equal(Repository.Read("schema/scenario.schema.json"), _box.Parry("schema").Output);

    [Fact]
    public void An_explained_replication_ends_as_its_row_in_the_results()
    {
        _box.Parry("run", April, "--replications", "5", "--out", "results");
        string[] rows = File.ReadAllLines(_box.PathOf("results/replications.csv"));
        int leakers = rows[0].Split(',').Index().Single(c => c.Item == "leakers").Index;
        for (int replication = 1; replication <= 5; replication++)
        {
            Ran told = _box.Parry("explain", April, "--replications", "5", "--replication", $"{replication}");
            string ending = $" {rows[replication].Split(',')[leakers]} got through";
            Assert.Contains(ending, Lines(told.Output)[^1], StringComparison.Ordinal);
        }
    }

    private static string[] Lines(string output) => output.TrimEnd('\n').Split('\n');
}
