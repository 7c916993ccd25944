using BenchmarkDotNet.Attributes;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Benchmarks;

/// <summary>What comes before the first replication: once a file, once a plan, once a world.</summary>
public class PreparationBenchmarks
{
    private RaidPlanner _planner = null!;
    private WorldSet _worlds = null!;
    private double[] _values = [], _parameters = [];
    private int _plan, _world;

    [GlobalSetup]
    public void Setup()
    {
        Scenario scenario = April.Read();
        _planner = new RaidPlanner(scenario);
        _worlds = WorldSet.Draw(scenario, 1 << 20, 1);
        _values = new double[scenario.Inputs.Length];
        _parameters = new double[_planner.Layout.Parameters.Count];
    }

    [Benchmark]
    public object Read_and_check_the_file() => ScenarioFile.Check(April.File);

    [Benchmark]
    public object Plan() => _planner.Plan(_worlds.Plans[_plan++ % _worlds.Plans.Length]);

    [Benchmark]
    public double[] Draw_a_world()
    {
        _worlds.Fill(_world++ % _worlds.Count, _values);
        return _values;
    }

    [Benchmark]
    public double[] Draw_a_world_and_fill_its_parameters()
    {
        _worlds.Fill(_world++ % _worlds.Count, _values);
        _planner.Layout.Parameters.Fill(_values, _parameters);
        return _parameters;
    }
}
