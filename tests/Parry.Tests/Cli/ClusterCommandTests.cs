using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Tests.House;
using YamlDotNet.Serialization;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>The texts for clusters are run here as their schedulers would; a real Slurm runs them in
/// tests/cluster/slurm-test.sh.</summary>
public sealed class ClusterCommandTests : IDisposable
{
    private const string Study = """
        parry-study: 1
        scenario: scenarios/02-single-battery.yaml
        design: {kind: sobol, points: 7}
        inputs: {interceptors.arrowhead.kill.cruise: {from: 0.5, to: 0.9}}
        replications: 20

        """;

    // What a shell would take for several words, an expansion and a quote.
    private const string Odd = "an 'odd' $HOME \"folder\"; echo";

    private readonly Sandbox _box = new();

    public ClusterCommandTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the texts are written for a POSIX shell");
        _box.Write("study.yaml", Study);
    }

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Slurm_scripts_run_the_shards_and_merge_them()
    {
        Done("cluster", "slurm", "study.yaml", "--shards", "3", "--out", Odd, "--seed", "5");
        _box.Write("run.sh", $$"""
            cd {{Quoted(Odd)}}
            for SLURM_ARRAY_TASK_ID in 2 1 3; do export SLURM_ARRAY_TASK_ID; bash shards.sh || exit; done
            bash merge.sh
            """);
        Assert.Equal(0, _box.Shell("sh run.sh").ExitCode);
        SameAsOneProcess(Odd, "--seed", "5");
    }

    [Fact]
    public void A_slurm_script_asks_for_what_was_asked_and_for_nothing_else()
    {
        string[] asked =
            ["--time", "1-12:30", "--memory", "2G", "--cpus", "4", "--partition", "long,short", "--out", "jobs"];
        Done(["cluster", "slurm", "study.yaml", "--shards", "16", .. asked]);
        string[] both = ["--ntasks=1", "--cpus-per-task=4", "--open-mode=append", "--time=1-12:30", "--mem=2G",
            "--partition=long,short", "--requeue"];
        Assert.Equal(
            [.. both.Concat(["--array=1-16", "--job-name=parry-shards", "--output=shard-%a.log"]).Order()],
            Options("jobs/shards.sh"));
        Assert.Equal(
            [.. both.Concat(["--job-name=parry-merge", "--output=merge.log"]).Order()], Options("jobs/merge.sh"));
        Done("cluster", "slurm", "study.yaml", "--shards", "16", "--out", "plain");
        Assert.DoesNotContain(
            Options("plain/shards.sh").Select(o => o.Split('=')[0]), o => o is "--time" or "--mem" or "--partition");
    }

    [Theory]
    [InlineData("kill -KILL $$", 137, 0, "requeue 7_2\n")]
    [InlineData("kill -KILL $$", 137, 3, "")]
    [InlineData("exit 2", 2, 0, "")]
    [InlineData("exit 130", 130, 0, "")]
    public void A_task_that_is_killed_is_started_again_three_times_and_one_that_is_refused_never(
        string what, int code, int restarts, string asked)
    {
        Done("cluster", "slurm", "study.yaml", "--shards", "3", "--out", "jobs", "--parry", $"sh -c '{what}'");
        _box.Write("asked", "");
        _box.Write("bin/scontrol", $"#!/bin/sh\necho \"$@\" >>'{_box.PathOf("asked")}'\n");
        string task = $"SLURM_ARRAY_JOB_ID=7 SLURM_ARRAY_TASK_ID=2 SLURM_RESTART_COUNT={restarts}";
        Assert.Equal(code, _box.Shell($"chmod +x bin/*; PATH=$PWD/bin:$PATH {task} bash jobs/shards.sh").ExitCode);
        Assert.Equal(asked, File.ReadAllText(_box.PathOf("asked")));
    }

    [Fact]
    public void The_merge_is_submitted_after_the_shards_and_not_without_them()
    {
        Done("cluster", "slurm", "study.yaml", "--shards", "3", "--out", "jobs");
        string said = _box.PathOf("said");
        _box.Write("bin/sbatch", $"#!/bin/sh\necho sbatch \"$@\" >>'{said}'\n[ ! -e refuse ] && echo '41;here'\n");
        Assert.Equal(0, _box.Shell("chmod +x bin/*; PATH=$PWD/bin:$PATH jobs/submit.sh").ExitCode);
        Assert.Equal(
            "sbatch --parsable shards.sh\n"
            + "sbatch --parsable --dependency=afterok:41 --kill-on-invalid-dep=yes merge.sh\n",
            File.ReadAllText(said));
        File.Delete(said);
        _box.Write("jobs/refuse", "");
        Assert.NotEqual(0, _box.Shell("PATH=$PWD/bin:$PATH jobs/submit.sh").ExitCode);
        Assert.Equal("sbatch --parsable shards.sh\n", File.ReadAllText(said));
    }

    [Fact]
    public void Without_slurm_the_scripts_are_written_and_the_exit_code_is_2()
    {
        Ran ran = _box.Shell("mkdir bin; for c in bash dirname dotnet; do ln -s \"$(command -v $c)\" bin; done; "
            + "PATH=$PWD/bin ./parry cluster slurm study.yaml --shards 3 --out jobs --submit");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("parry: there is no sbatch on the PATH; run ", ran.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_box.PathOf("jobs/submit.sh")));
    }

    [Fact]
    public void The_lines_for_gnu_parallel_run_every_shard()
    {
        string[] asked = ["cluster", "parallel", "study.yaml", "--shards", "3", "--out", Odd];
        _box.Write("lines", Done(asked));
        _box.Write("merge", Done([.. asked, "--merge"]));
        Assert.Equal(3, File.ReadAllLines(_box.PathOf("lines")).Length);
        Assert.Equal(0, _box.Shell("set -e; sh -e lines; sh merge").ExitCode);
        SameAsOneProcess(Odd);
    }

    [Fact]
    public void The_manifest_for_kubernetes_runs_every_shard_by_its_index()
    {
        string[] asked = ["cluster", "kubernetes", "study.yaml", "--shards", "3", "--out", Odd, "--parry", "./parry",
            "--image", "registry.example/parry:1", "--claim", "disk", "--name", "night", "--memory", "512M"];
        Map job = Manifest(Done(asked)), spec = Under(job, "spec");
        Assert.Equal(("batch/v1", "Job"), (job["apiVersion"], job["kind"]));
        Assert.Equal("night", Under(job, "metadata")["name"]);
        Assert.Equal(("Indexed", "3", "3"), (spec["completionMode"], spec["completions"], spec["parallelism"]));
        Map pod = Under(Under(spec, "template"), "spec"), container = First(pod, "containers");
        Assert.Equal(("Never", "registry.example/parry:1"), (pod["restartPolicy"], container["image"]));
        Assert.Equal("512Mi", Under(Under(container, "resources"), "limits")["memory"]);
        Assert.Equal("disk", Under(First(pod, "volumes"), "persistentVolumeClaim")["claimName"]);
        Assert.Equal(First(pod, "volumes")["name"], First(container, "volumeMounts")["name"]);
        for (int index = 0; index < 3; index++)
        {
            Assert.Equal(0, Start(container, $"JOB_COMPLETION_INDEX={index}"));
        }
        Map merge = Under(Manifest(Done([.. asked, "--merge"])), "spec");
        Assert.False(merge.ContainsKey("completionMode"));
        Assert.Equal(0, Start(First(Under(Under(merge, "template"), "spec"), "containers"), ""));
        SameAsOneProcess(Odd);
    }

    [Fact]
    public void The_status_says_of_every_shard_whether_it_is_done_begun_or_missing()
    {
        Directory.CreateDirectory(_box.PathOf("parts"));
        Assert.Equal("no shard has begun\n", Done("cluster", "status", "parts"));
        foreach (int shard in new[] { 1, 2, 3, 5 })
        {
            Done("sweep", "study.yaml", "--shard", $"{shard}/6", "--out", "parts");
        }
        string first = _box.PathOf("parts/shard-1-of-6.csv"), whole = File.ReadAllText(first);
        // Shard 1 has points 0 and 6; what a killed process left of the second line does not count.
        File.WriteAllText(first, whole[..^3]);
        string[] lines = Done("cluster", "status", "parts").Split('\n');
        Assert.Equal("6 shards, not merged", lines[0]);
        Assert.Equal("done              3: 2-3, 5", lines[1]);
        Assert.StartsWith("unfinished        1: 1, last written to 0:0", lines[2], StringComparison.Ordinal);
        Assert.Equal("missing           2: 4, 6", lines[3]);
        using (new FileStream(first, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Contains("running           1: 1\n", Done("cluster", "status", "parts"), StringComparison.Ordinal);
        }
        File.WriteAllText(first, whole);
        Done("sweep", "study.yaml", "--shard", "4/6", "--out", "parts");
        Done("sweep", "study.yaml", "--shard", "6/6", "--out", "parts");
        Done("merge", "study.yaml", "parts");
        Assert.Equal("6 shards, merged\ndone              6: 1-6\n", Done("cluster", "status", "parts"));
        _box.Write("parts/shard-1-of-2.csv", "");
        Refused("these are shards of several divisions, into 2 and 6", "cluster", "status", "parts");
    }

    [Theory]
    [InlineData("slurm study.yaml", "--shards")]
    [InlineData("slurm study.yaml --shards 0", "--shards: '0' is not a whole number of 1 or more")]
    [InlineData("slurm study.yaml --shards -2", "--shards: '-2' is not a whole number of 1 or more")]
    [InlineData("slurm study.yaml --shards 2 --cpus 0", "--cpus: '0' is not a whole number of 1 or more")]
    [InlineData("slurm study.yaml --shards 2 --time soon", "--time: 'soon' is not minutes, H:MM:SS or D-H")]
    [InlineData("slurm study.yaml --shards 2 --memory 2GB", "--memory: '2GB' is not a number with K, M, G or T after")]
    [InlineData("slurm study.yaml --shards 2 --partition a;b", "--partition: 'a;b' is not the name of a partition")]
    [InlineData("slurm study.yaml --shards 2 --out study.yaml/jobs", "--out: 'study.yaml/jobs' cannot be written to")]
    [InlineData("slurm nowhere.yaml --shards 2", "nowhere.yaml")]
    [InlineData("parallel nowhere.yaml --shards 2", "nowhere.yaml")]
    [InlineData("parallel study.yaml --shards 0", "--shards: '0' is not a whole number of 1 or more")]
    [InlineData("kubernetes nowhere.yaml --shards 2 --image parry", "nowhere.yaml")]
    [InlineData("kubernetes study.yaml --shards 2", "--image")]
    [InlineData("kubernetes study.yaml --shards 2 --image parry --name Night", "--name: 'Night' is not a DNS label")]
    [InlineData("status nowhere", "there is no folder 'nowhere'")]
    public void What_cannot_be_done_is_refused(string line, string said) =>
        Refused(said, ["cluster", .. line.Split(' ')]);

    [Fact]
    public void Scripts_are_not_written_beside_shards_that_would_not_merge_with_theirs()
    {
        Done("sweep", "study.yaml", "--shard", "1/2", "--out", "parts");
        Refused("division into 2 shards", "cluster", "slurm", "study.yaml", "--shards", "3", "--out", "parts");
        Refused(
            "is of seed 1, not of seed 9",
            "cluster", "slurm", "study.yaml", "--shards", "2", "--out", "parts", "--seed", "9");
        Assert.False(File.Exists(_box.PathOf("parts/shards.sh")));
        Done("cluster", "slurm", "study.yaml", "--shards", "2", "--out", "parts");
    }

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private string Done(params string[] arguments)
    {
        Ran ran = _box.Parry(arguments);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return ran.Output;
    }

    private void Refused(string said, params string[] arguments)
    {
        Ran ran = _box.Parry(arguments);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    private string[] Options(string script) =>
    [
        .. File.ReadAllLines(_box.PathOf(script)).Where(l => l.StartsWith("#SBATCH ", StringComparison.Ordinal))
            .Select(l => l["#SBATCH ".Length..]).Order(),
    ];

    private void SameAsOneProcess(string folder, params string[] more)
    {
        Done(["sweep", "study.yaml", "--out", "single", .. more]);
        foreach (string table in new[] { "experiments.csv", "outcomes.csv" })
        {
            Assert.Equal(
                File.ReadAllText(_box.PathOf($"single/{table}")), File.ReadAllText(_box.PathOf($"{folder}/{table}")));
        }
    }

    private int Start(Map container, string environment)
    {
        string[] command = [.. ((List<object>)container["command"]).Cast<string>()];
        return _box.Shell($"{environment} {string.Join(' ', command.Select(Quoted))}").ExitCode;
    }

    private static Map Manifest(string text) => new(new Deserializer().Deserialize<Dictionary<object, object>>(text));

    private static Map Under(Map map, string key) => new((Dictionary<object, object>)map[key]);

    private static Map First(Map map, string key) =>
        new((Dictionary<object, object>)Assert.Single((List<object>)map[key]));

    private sealed class Map(Dictionary<object, object> of) : Dictionary<object, object>(of);
}
