using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Store;
using Parry.Studies;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>Sweeps that keep their points as runs, by real processes.</summary>
public sealed class StoredSweepTests : IDisposable
{
    private const int Points = 24;

    private const string Study = """
        parry-study: 1
        title: Channels and salvos
        scenario: scenarios/02-single-battery.yaml
        design: {kind: factorial}
        inputs:
          interceptors.arrowhead.kill.cruise: {levels: [0.5, 0.6, 0.7, 0.8]}
          shooters.battery.channels: {levels: [1, 2, 4]}
        variants:
          as-is: {}
          pairs: {set: {doctrine.layers.point.salvo: 2}}
        replications: 50
        measures: [leakers, rate.flown]

        """;

    private readonly Sandbox _box = new();

    public StoredSweepTests() => _box.Write("study.yaml", Study);

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Every_point_is_a_run_that_is_listed_shown_compared_and_exported()
    {
        Ran swept = _box.Parry("sweep", "study.yaml", "--out", "out", "--store", "kept.db", "--store-outcomes");
        Assert.Equal((0, "parry: 24 points are kept as runs in kept.db\n"), (swept.ExitCode, swept.Error));
        HasEveryPointOnce("kept.db", "out");
        string[] list = Parry("runs", "list", "--store", "kept.db").TrimEnd().Split('\n');
        Assert.Equal(Points + 1, list.Length);
        Assert.Contains("A single battery, point 23 as pairs", list[^1], StringComparison.Ordinal);
        string show = Parry("runs", "show", "2", "--store", "kept.db");
        Assert.Contains(
            "Point 1 of 24, variant pairs, of the study 'Channels and salvos', SHA-256 ", show, StringComparison.Ordinal);
        Assert.Contains("\n  shooters.battery.channels: 1\n", show, StringComparison.Ordinal);
        Assert.Matches(
            @"^PUT IN +run 1 +run 4\n +point +0 +3\n +variant +as-is +pairs\n +shooters.battery.channels +1 +2\n\n",
            Parry("runs", "diff", "1", "4", "--store", "kept.db"));
        Assert.Equal(51, Parry("runs", "export", "1", "--outcomes", "--store", "kept.db").TrimEnd().Split('\n').Length);
        Assert.Contains(
            "\"variant\": \"pairs\"", Parry("runs", "export", "4", "--format", "json", "--store", "kept.db"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sweep_that_is_killed_and_goes_on_has_every_point_once()
    {
        _box.Write("study.yaml", Study.Replace("replications: 50", "replications: 10000", StringComparison.Ordinal));
        string log = _box.PathOf("out/shard-1-of-1.csv");
        Process running = _box.StartParry("sweep", "study.yaml", "--out", "out", "--store", "kept.db");
        while (!running.HasExited && !(File.Exists(log) && new FileInfo(log).Length > 900))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        running.Kill(); // SIGKILL
        Assert.Equal(137, Sandbox.Finish(running).ExitCode);
        // As a kill between the two leaves them: the point is in the database, its line not in the file.
        string[] lines = File.ReadAllLines(log);
        Assert.InRange(lines.Length, 4, Points);
        File.WriteAllLines(log, lines[..^1]);
        Assert.Equal(0, _box.Parry("sweep", "study.yaml", "--out", "out", "--store", "kept.db").ExitCode);
        HasEveryPointOnce("kept.db", "out");
        Assert.Equal(0, _box.Parry("sweep", "study.yaml", "--out", "undisturbed").ExitCode);
        Same("undisturbed", "out");
    }

    [Fact]
    public void Shards_that_write_at_once_and_one_that_runs_twice_leave_every_point_once()
    {
        Process[] running =
        [
            .. new[] { ("1/3", "a"), ("2/3", "a"), ("3/3", "a"), ("3/3", "b") }.Select(s => _box.StartParry(
                "sweep", "study.yaml", "--shard", s.Item1, "--out", s.Item2, "--store", "kept.db")),
        ];
        Assert.All(running.Select(Sandbox.Finish), ran => Assert.Equal(0, ran.ExitCode));
        Assert.Equal(0, _box.Parry("merge", "study.yaml", "a", "b").ExitCode);
        HasEveryPointOnce("kept.db", "a");
    }

    [Fact]
    public void A_folder_that_was_there_fills_the_database_and_a_database_fills_the_folder()
    {
        Parry("sweep", "study.yaml", "--out", "first");
        Parry("sweep", "study.yaml", "--out", "first", "--store", "kept.db");
        HasEveryPointOnce("kept.db", "first");
        string again = Parry("sweep", "study.yaml", "--out", "second", "--store", "kept.db");
        Assert.Contains("24 points, seed 1; 24 of them were there", again, StringComparison.Ordinal);
        Same("first", "second");
        HasEveryPointOnce("kept.db", "second");
    }

    [Fact]
    public void A_database_that_cannot_be_one_is_refused_before_a_point_is_run()
    {
        Ran ran = _box.Parry("sweep", "study.yaml", "--out", "out", "--store", "study.yaml");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Equal("parry: 'study.yaml' is no database; name another file\n", ran.Error);
        Assert.Empty(Directory.GetFiles(_box.PathOf("out")));
        Assert.Equal(2, _box.Parry("sweep", "study.yaml", "--store-outcomes").ExitCode);
    }

    private string Parry(params string[] arguments)
    {
        Ran ran = _box.Parry(arguments);
        Assert.Equal(0, ran.ExitCode);
        return ran.Output;
    }

    // Holds the runs against the two tables of the sweep, which have another way to the disk.
    private void HasEveryPointOnce(string store, string folder)
    {
        Sweep sweep = Sweep.Of(StudyFile.Read(_box.PathOf("study.yaml")));
        using var catalogue = RunCatalogue.OpenExisting(_box.PathOf(store));
        IReadOnlyList<StoredRun> runs = [.. catalogue.List().OrderBy(run => run.Point!.Number)];
        Assert.All(runs, run => Assert.Equal(sweep.Digest, run.Point!.Digest));
        Assert.Equal(
            File.ReadAllLines(_box.PathOf($"{folder}/experiments.csv")).Skip(1),
            runs.Select(run => string.Join(
                ',', [$"{run.Point!.Number}", run.Point.Variant, .. run.Point.Inputs.Select(i => i.Value)])));
        Assert.Equal(
            File.ReadAllLines(_box.PathOf($"{folder}/outcomes.csv")).Skip(1),
            runs.Select(run => SweepCsv.Outcome(catalogue.Outcome(sweep, run.Point!.Number))));
    }

    private void Same(string first, string second)
    {
        foreach (string name in new[] { "experiments.csv", "outcomes.csv" })
        {
            Assert.Equal(File.ReadAllBytes(_box.PathOf($"{first}/{name}")), File.ReadAllBytes(_box.PathOf($"{second}/{name}")));
        }
    }
}
