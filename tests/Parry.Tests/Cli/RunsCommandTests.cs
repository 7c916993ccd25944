using System;
using System.IO;
using System.Text.Json;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

public sealed class RunsCommandTests : IDisposable
{
    private const string Battery = "scenarios/02-single-battery.yaml";

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void What_is_exported_is_what_the_run_wrote()
    {
        Ran run = _box.Parry(
            "run", Battery, "--replications", "50", "--worlds", "4", "--format", "csv", "--out", "out", "--store",
            "--store-outcomes");
        Assert.Equal((0, "parry: kept as run 1 in parry.db\n"), (run.ExitCode, run.Error));
        Assert.Equal(run.Output, _box.Parry("runs", "export", "1").Output);
        Assert.Equal(0, _box.Parry("runs", "export", "1", "--outcomes", "--out", "kept/r.csv").ExitCode);
        Assert.Equal(
            File.ReadAllBytes(_box.PathOf("out/replications.csv")), File.ReadAllBytes(_box.PathOf("kept/r.csv")));
        using var own = JsonDocument.Parse(File.ReadAllText(_box.PathOf("out/measures.json")));
        using var kept = JsonDocument.Parse(_box.Parry("runs", "export", "1", "--format", "json", "--outcomes").Output);
        Assert.Equal("parry-stored-run-1", kept.RootElement.GetProperty("schema").GetString());
        Assert.True(JsonElement.DeepEquals(
            own.RootElement.GetProperty("measures"), kept.RootElement.GetProperty("measures")));
        Assert.Equal(200, kept.RootElement.GetProperty("outcomes").GetProperty("leakers").GetArrayLength());
        Assert.Equal(File.ReadAllText(_box.PathOf(Battery)), kept.RootElement.GetProperty("texts")[0].GetString());
    }

    [Fact]
    public void Runs_are_listed_shown_compared_and_removed()
    {
        _box.Parry("run", Battery, "--replications", "50", "--store", "kept.db");
        _box.Parry("run", Battery, "--replications", "50", "--seed", "2", "--store", "kept.db");
        string list = _box.Parry("runs", "list", "--store", "kept.db").Output;
        Assert.Equal(3, list.TrimEnd().Split('\n').Length);
        Ran show = _box.Parry("runs", "show", "2", "--store", "kept.db");
        Assert.Contains("Run 2: 50 replications, 50 worlds, one plan, seed 2\n", show.Output, StringComparison.Ordinal);
        Assert.Equal(
            File.ReadAllText(_box.PathOf(Battery)),
            _box.Parry("runs", "show", "1", "--scenario", "--store", "kept.db").Output);
        Ran diff = _box.Parry("runs", "diff", "1", "2", "--store", "kept.db");
        Assert.Matches(@"PUT IN +run 1 +run 2\n +seed +1 +2\n\nMEAN", diff.Output);
        Assert.Equal("removed 0 runs, 2 left\n", Pruned("--older-than", "1d"));
        Assert.Equal("removed 1 run, 1 left\n", Pruned("--keep", "1"));
        Assert.Equal(2, _box.Parry("runs", "show", "1", "--store", "kept.db").ExitCode);
    }

    [Theory]
    [InlineData("runs list --store none.db", "there is no database 'none.db'")]
    [InlineData("runs show 4", "'parry.db' has no run 4")]
    [InlineData("runs diff 1 4", "'parry.db' has no run 4")]
    [InlineData("runs export 1 --outcomes", "run 1 was kept without its outcomes")]
    [InlineData("runs export 1 --out .", "--out: '.' is a folder")]
    [InlineData("runs show one", "'one' is no number of a run")]
    [InlineData("runs prune", "say which runs to remove")]
    [InlineData("runs prune --keep 0", "--keep: '0' is not a whole number of 1 or more")]
    [InlineData("runs prune --older-than 3weeks", "--older-than: '3weeks' is no number of days or hours")]
    [InlineData("runs list --store parry", "'parry' is no database")]
    [InlineData("run scenarios/02-single-battery.yaml --store-outcomes", "say --store too")]
    [InlineData("run scenarios/02-single-battery.yaml --store parry", "'parry' is no database")]
    [InlineData("run scenarios/02-single-battery.yaml --store none/a.db", "'none/a.db' cannot be opened")]
    public void What_cannot_be_done_is_refused_with_the_reason(string line, string reason)
    {
        _box.Parry("run", Battery, "--replications", "5", "--store");
        Ran ran = _box.Parry(line.Split(' '));
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("parry: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains(reason, ran.Error, StringComparison.Ordinal);
    }

    private string Pruned(string option, string value) =>
        _box.Parry("runs", "prune", option, value, "--store", "kept.db").Output;
}
