using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parry.Store;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Store;

/// <summary>Real processes, as on a machine that several people use.</summary>
public sealed class StoreProcessTests : IDisposable
{
    private const string Battery = "scenarios/02-single-battery.yaml";

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Processes_that_make_and_write_one_database_at_once_all_get_their_run_in()
    {
        string[] seeds = ["1", "2", "3", "4"];
        Process[] running =
        [
            .. seeds.Select(seed => _box.StartParry(
                "run", Battery, "--seed", seed, "--replications", "3000", "--store", "runs.db", "--store-outcomes")),
        ];
        Assert.All(running.Select(Sandbox.Finish), ran => Assert.Equal(0, ran.ExitCode));
        using var catalogue = RunCatalogue.OpenExisting(_box.PathOf("runs.db"));
        Assert.Equal([1L, 2, 3, 4], catalogue.List().Select(r => r.Id));
        Assert.Equal((ulong[])[1, 2, 3, 4], catalogue.List().Select(r => r.Seed).Order().ToArray());
        Assert.All(catalogue.List(), run => AssertWhole(catalogue, run));
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_writes_leaves_whole_runs_only()
    {
        Assert.Equal(0, _box.Parry("run", Battery, "--store", "runs.db", "--store-outcomes").ExitCode);
        Process running = _box.StartParry(
            "run", "scenarios/01-april-2024.yaml", "--replications", "20000", "--store", "runs.db", "--store-outcomes");
        // The write-ahead log grows while the run is written: a part of it is on the disk when the kill comes.
        var log = new FileInfo(_box.PathOf("runs.db-wal"));
        while (!running.HasExited && !(log.Exists && log.Length > 500_000))
        {
            await Task.Delay(2, TestContext.Current.CancellationToken);
            log.Refresh();
        }
        running.Kill(); // SIGKILL
        Ran killed = Sandbox.Finish(running);
        Assert.Equal(137, killed.ExitCode);
        Assert.DoesNotContain("kept as run", killed.Error, StringComparison.Ordinal);
        Assert.True(log.Length > 500_000);
        using (var catalogue = RunCatalogue.OpenExisting(_box.PathOf("runs.db")))
        {
            AssertWhole(catalogue, Assert.Single(catalogue.List()));
        }
        Ran next = _box.Parry("run", Battery, "--store", "runs.db");
        Assert.Equal((0, "parry: kept as run 2 in runs.db\n"), (next.ExitCode, next.Error));
    }

    private static void AssertWhole(RunCatalogue catalogue, StoredRun run)
    {
        int measures = catalogue.Measures(run).Count;
        Assert.Contains(catalogue.Measures(run), m => m.Name == "leakers");
        Assert.Equal(measures, catalogue.Outcomes(run).Count);
        int leakers = catalogue.Measures(run).Select(m => m.Name).ToList().IndexOf("leakers");
        Assert.Equal(catalogue.Measure(run, "leakers")!.Mean, catalogue.Outcomes(run)[leakers].Average(), 1e-12);
        Assert.Single(catalogue.Texts(run));
    }
}
