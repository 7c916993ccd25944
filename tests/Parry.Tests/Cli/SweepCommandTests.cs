using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

public sealed class SweepCommandTests : IDisposable
{
    private const string Study = """
        parry-study: 1
        scenario: scenarios/02-single-battery.yaml
        design: {kind: sobol, points: 20}
        inputs:
          interceptors.arrowhead.kill.cruise: {from: 0.5, to: 0.9}
          shooters.battery.channels: {levels: [1, 2, 4]}
        variants:
          as-is: {}
          pairs: {set: {doctrine.layers.point.salvo: 2}}
        replications: 50
        measures: [leakers, rate.flown]

        """;

    private readonly Sandbox _box = new();

    public SweepCommandTests() => _box.Write("study.yaml", Study);

    public void Dispose() => _box.Dispose();

    [Fact]
    public async Task A_sweep_that_is_killed_goes_on_and_ends_as_one_that_was_not()
    {
        // Heavier points, so that the kill falls in the middle.
        _box.Write("study.yaml", Study.Replace("replications: 50", "replications: 20000", StringComparison.Ordinal));
        string log = _box.PathOf("killed/shard-1-of-1.csv");
        Process running = _box.StartParry("sweep", "study.yaml", "--out", "killed");
        while (!running.HasExited && !(File.Exists(log) && new FileInfo(log).Length > 1500))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        running.Kill(); // SIGKILL
        Assert.Equal(137, Sandbox.Finish(running).ExitCode);
        Assert.False(File.Exists(_box.PathOf("killed/outcomes.csv")));
        int finished = Lines(log) - 1;
        Assert.InRange(finished, 5, 39);
        // What a kill in the middle of a line leaves.
        File.AppendAllText(log, "39,200");

        Ran resumed = _box.Parry("sweep", "study.yaml", "--out", "killed");
        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains($"40 points, seed 1; {finished} of them were there", resumed.Output, StringComparison.Ordinal);
        _box.Parry("sweep", "study.yaml", "--out", "undisturbed");
        SameResults("undisturbed", "killed");
    }

    [Fact]
    public void Shards_merge_to_what_one_process_writes()
    {
        Assert.Equal(0, _box.Parry("sweep", "study.yaml").ExitCode);
        foreach (int shard in new[] { 3, 1, 2 })
        {
            Ran part = _box.Parry("sweep", "study.yaml", "--shard", $"{shard}/3", "--out", shard == 3 ? "far" : "near");
            Assert.Equal(0, part.ExitCode);
        }
        Ran merged = _box.Parry("merge", "study.yaml", "near", "far", "--out", "all");
        Assert.Equal((0, ""), (merged.ExitCode, merged.Error));
        SameResults("study-results", "all");
        // The same shard twice is as good as once.
        Copy("far/shard-3-of-3.csv", "near/shard-3-of-3.csv");
        Assert.Equal(0, _box.Parry("merge", "study.yaml", "near", "far", "--out", "again").ExitCode);
        SameResults("study-results", "again");
    }

    [Fact]
    public void Nothing_is_merged_of_shards_that_are_missing_unfinished_different_or_foreign()
    {
        Shards("study.yaml", "parts");
        string third = _box.PathOf("parts/shard-3-of-3.csv");
        string whole = File.ReadAllText(third);
        Refused("shard 3/3 is missing; run it with --shard 3/3", () => File.Delete(third));
        Refused(
            "shard 3/3 has 12 of its 13 points; run it to its end with --shard 3/3",
            () => File.WriteAllText(third, whole[..(whole.TrimEnd('\n').LastIndexOf('\n') + 5)]));
        Refused("is no shard of a sweep", () => File.WriteAllText(third, "some text\n"));
        Refused("line 3 is no point of shard 3/3", () => File.WriteAllText(third, Line(whole, 2, "3,1,1")));
        Refused("is of seed 2, not of seed 1", () =>
        {
            File.Delete(third);
            _box.Parry("sweep", "study.yaml", "--shard", "3/3", "--out", "parts", "--seed", "2");
        });
        Refused("is of version 0.0.1, not of version", () =>
            File.WriteAllText(third, whole.Replace("version=", "version=0.0.1 was=", StringComparison.Ordinal)));
        File.WriteAllText(third, whole);
        Refused("parts/shard-3-of-3.csv' and 'copy/shard-3-of-3.csv' differ, and should be the same", () =>
        {
            _box.Write("copy/shard-3-of-3.csv", whole.Replace(",50,50,", ",50,49,", StringComparison.Ordinal));
        }, "copy");
        Refused("these are shards of several divisions, into 2 and 3", () =>
            _box.Parry("sweep", "study.yaml", "--shard", "1/2", "--out", "parts"));
        File.Delete(_box.PathOf("parts/shard-1-of-2.csv"));
        Refused("is of another study", () => _box.Write("study.yaml", Study + "# changed\n"));
    }

    [Theory]
    [InlineData("4/3")]
    [InlineData("0/3")]
    [InlineData("3")]
    [InlineData("1/x")]
    public void There_is_no_shard_beyond_the_last(string shard)
    {
        Ran ran = _box.Parry("sweep", "study.yaml", "--shard", shard);
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal($"parry: --shard: '{shard}' is not I/N with I from 1 to N, for example 3/16\n", ran.Error);
        Assert.False(Directory.Exists(_box.PathOf("study-results")));
    }

    [Fact]
    public void A_folder_with_points_of_another_study_or_seed_is_refused_and_left_as_it_is()
    {
        _box.Parry("sweep", "study.yaml");
        string before = File.ReadAllText(_box.PathOf("study-results/shard-1-of-1.csv"));
        Ran other = _box.Parry("sweep", "study.yaml", "--seed", "2");
        Assert.Equal(2, other.ExitCode);
        Assert.Contains(
            "is of seed 1, not of seed 2; say --seed 1, name another folder, or remove the file\n",
            other.Error,
            StringComparison.Ordinal);
        _box.Write("study.yaml", Study + "# changed\n");
        Ran changed = _box.Parry("sweep", "study.yaml");
        Assert.Equal(2, changed.ExitCode);
        Assert.Contains("is of another study", changed.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_box.PathOf("study-results/shard-1-of-1.csv")));
    }

    [Fact]
    public void What_another_process_writes_to_is_left_to_it()
    {
        _box.Write("out/shard-1-of-1.csv", "");
        using var other = new FileStream(
            _box.PathOf("out/shard-1-of-1.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Ran ran = _box.Parry("sweep", "study.yaml", "--out", "out");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(
            "parry: --out: 'out/shard-1-of-1.csv' cannot be opened; if another process writes to it, wait for its end.",
            ran.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("remove", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_leaves_the_finished_points_and_says_how_to_go_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent as POSIX has them");
        _box.Write("study.yaml", Study.Replace("replications: 50", "replications: 50000", StringComparison.Ordinal));
        string log = _box.PathOf("study-results/shard-1-of-1.csv");
        Process running = _box.StartParry("sweep", "study.yaml");
        while (!running.HasExited && !(File.Exists(log) && new FileInfo(log).Length > 500))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        _box.Shell($"kill -INT {running.Id}");
        Ran ran = Sandbox.Finish(running);
        Assert.Equal((130, ""), (ran.ExitCode, ran.Output));
        // A slow machine may have been told before how far it is.
        Assert.EndsWith(
            $"parry: stopped after {Lines(log) - 1} of 40 points; the same command goes on from there\n",
            ran.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_with_faults_and_values_that_do_not_go_together_end_with_2_and_say_why()
    {
        _box.Write("study.yaml", Study.Replace("arrowhead.kill", "arowhead.kill", StringComparison.Ordinal));
        Ran fault = _box.Parry("sweep", "study.yaml");
        Assert.Equal(2, fault.ExitCode);
        Assert.Contains("study.yaml:5:3: error:", fault.Error, StringComparison.Ordinal);
        _box.Write("study.yaml", """
            parry-study: 1
            scenario: scenarios/02-single-battery.yaml
            design: {kind: factorial}
            inputs:
              interceptors.arrowhead.minimum-range: {levels: [0 km, 55 km]}
              interceptors.arrowhead.maximum-range: {levels: [60 km, 50 km]}
            replications: 2

            """);
        Ran apart = _box.Parry("sweep", "study.yaml");
        Assert.Equal(2, apart.ExitCode);
        Assert.Contains(
            "at point 3: interceptors.arrowhead.minimum-range=55 km", apart.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sweep study.yaml --seed some", "--seed: 'some' is not a whole number from 0 to 18446744073709551615")]
    [InlineData("sensitivity study.yaml --rows 1", "--rows: '1' is not a whole number of 2 or more, 1,048,576 at most")]
    public void An_option_that_makes_no_sense_is_refused(string line, string said)
    {
        Ran ran = _box.Parry(line.Split(' '));
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith($"parry: {said}\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivity_prints_tables_and_an_object()
    {
        _box.Write("study.yaml", Study.Replace("replications: 50", "replications: 5", StringComparison.Ordinal));
        Ran text = _box.Parry("sensitivity", "study.yaml", "--rows", "8");
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Contains("8 rows, 80 evaluations of 5 replications, seed 1", text.Output, StringComparison.Ordinal);
        Assert.Contains("RATE.FLOWN, PAIRS", text.Output, StringComparison.Ordinal);
        Ran json = _box.Parry("sensitivity", "study.yaml", "--rows", "8", "--format", "json");
        using var read = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.Equal("parry-sensitivity-1", read.RootElement.GetProperty("schema").GetString());
        Assert.Equal(
            ["interceptors.arrowhead.kill.cruise", "shooters.battery.channels", "luck"],
            read.RootElement.GetProperty("variants").GetProperty("as-is").GetProperty("leakers").EnumerateObject()
                .Select(p => p.Name));
    }

    private void Shards(string study, string folder)
    {
        for (int shard = 1; shard <= 3; shard++)
        {
            _box.Parry("sweep", study, "--shard", $"{shard}/3", "--out", folder);
        }
    }

    private void Refused(string reason, Action spoil, params string[] more)
    {
        spoil();
        Ran ran = _box.Parry(["merge", "study.yaml", "parts", .. more, "--out", "merged"]);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("parry: nothing was merged:\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains(reason, ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_box.PathOf("merged")));
    }

    private void SameResults(string first, string second)
    {
        foreach (string name in new[] { "experiments.csv", "outcomes.csv" })
        {
            Assert.Equal(
                File.ReadAllBytes(_box.PathOf($"{first}/{name}")), File.ReadAllBytes(_box.PathOf($"{second}/{name}")));
        }
        Assert.Equal(41, Lines(_box.PathOf($"{first}/outcomes.csv")));
    }

    private void Copy(string from, string to) => File.Copy(_box.PathOf(from), _box.PathOf(to));

    private static string Line(string text, int index, string other)
    {
        string[] lines = text.Split('\n');
        lines[index] = other;
        return string.Join('\n', lines);
    }

    private static int Lines(string file) => File.ReadAllText(file).Count(c => c == '\n');
}
