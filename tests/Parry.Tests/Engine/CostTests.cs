using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Tests.House;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>What a replication costs, on the largest raid there is.</summary>
public class CostTests(ITestOutputHelper output)
{
    private static readonly Scenario April = ScenarioFile.Read(Repository.PathOf("scenarios/01-april-2024.yaml"));

    [Fact]
    public void A_replication_allocates_nothing_once_it_is_warm()
    {
        RaidPlan plan = new RaidPlanner(April).Plan(WorldSet.Draw(April, 1, 1).Plans[0]);
        WorldSet worlds = WorldSet.Draw(April, 240, 1);
        var values = new double[April.Inputs.Length];
        var parameters = new double[plan.Layout.Parameters.Count];
        var replication = new Replication(plan.Layout);
        void Fight(int world)
        {
            worlds.Fill(world, values);
            plan.Layout.Parameters.Fill(values, parameters);
            replication.Run(plan, parameters, new Parry.Worlds.Stream(1, (uint)world, 0));
        }
        var rounds = new long[5];
        for (int round = -1; round < rounds.Length; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int world = 0; world < 40; world++)
            {
                Fight((40 * (round + 1)) + world);
            }
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (round >= 0)
            {
                rounds[round] = allocated;
            }
        }
        // The runtime books one object of its own on this thread when it swaps in optimised code, some time in the first
        // 200 replications; a replication that allocates would do so in every round.
        Assert.True(rounds.Count(r => r == 0) >= 4 && rounds.Sum() < 64, string.Join(", ", rounds));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_columns_to_the_bit()
    {
        double[][] Columns(int threads, ulong seed)
        {
            OutcomeTable table = Simulation.Run(
                April, new RunOptions { Replications = 40, Seed = seed, Threads = threads },
                cancel: TestContext.Current.CancellationToken).Table;
            return [.. table.Measures.Select((_, m) => table.Columns[m])];
        }
        double[][] one = Columns(1, 3);
        foreach (int threads in new[] { 2, 3 })
        {
            double[][] many = Columns(threads, 3);
            for (int m = 0; m < one.Length; m++)
            {
                Assert.Equal(
                    one[m].Select(BitConverter.DoubleToInt64Bits), many[m].Select(BitConverter.DoubleToInt64Bits));
            }
        }
        Assert.NotEqual(one[1], Columns(1, 4)[1]); // and another seed another raid
    }

    [Fact]
    public void Explaining_a_replication_tells_the_one_that_was_counted()
    {
        var options = new RunOptions { Replications = 33, Seed = 3 };
        RaidSummary run = Simulation.Run(April, options, cancel: TestContext.Current.CancellationToken);
        int at = run.Table.Measures.IndexOf(run.Table.Measures.Single(m => m.Name == "leakers"));
        foreach (int replication in new[] { 1, 2, 33 })
        {
            Timeline told = Simulation.Explain(April, options, replication);
            Assert.Equal(
                run.Table.Columns[at][replication - 1],
                told.Trace.Entries.Count(e => e.Kind == TraceKind.Leaked));
        }
    }

    [Fact]
    public void A_hundred_thousand_replications_of_April_stay_within_500_megabytes()
    {
        // A process of its own, so that nothing but the run is weighed.
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string cli = Path.Combine(AppContext.BaseDirectory, "Parry.Cli.dll");
        foreach (string argument in new[]
            { cli, "run", Repository.PathOf("scenarios/01-april-2024.yaml"), "--replications", "100000" })
        {
            start.ArgumentList.Add(argument);
        }
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(100))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.WorkingSet64);
        }
        output.WriteLine($"peak working set {peak / 1e6:f0} MB");
        Assert.Equal(0, process.ExitCode);
        Assert.InRange(peak, 1_000_000, 500_000_000);
    }
}
