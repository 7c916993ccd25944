using System.Collections.Immutable;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Benchmarks;

/// <summary>One replication on one thread. The worlds and plans change from one to the next, as they do in a run, for a
/// branch predictor that meets one replication over and over learns it: the last line shows by how much that flatters.
/// </summary>
public class ReplicationBenchmarks
{
    private const int Worlds = 512;
    private ImmutableArray<RaidPlan> _plans;
    private double[][] _parameters = [];
    private Replication _replication = null!;
    private uint _number;

    [GlobalSetup]
    public void Setup()
    {
        Scenario scenario = April.Read();
        var planner = new RaidPlanner(scenario);
        WorldSet worlds = WorldSet.Draw(scenario, Worlds, 1);
        _plans = [.. worlds.Plans.Select(planner.Plan)];
        _parameters = new double[Worlds][];
        var values = new double[scenario.Inputs.Length];
        for (int world = 0; world < Worlds; world++)
        {
            worlds.Fill(world, values);
            _parameters[world] = new double[planner.Layout.Parameters.Count];
            planner.Layout.Parameters.Fill(values, _parameters[world]);
        }
        _replication = new Replication(planner.Layout);
    }

    [Benchmark(Baseline = true)]
    public int Always_another()
    {
        uint number = _number++;
        return Fight((int)(number % Worlds), number);
    }

    [Benchmark]
    public int The_same_again() => Fight(0, 0);

    private int Fight(int world, uint number) => _replication.Run(
        _plans[world % _plans.Length], _parameters[world], new Stream(1, (uint)world, number)).Engaged[0];
}
