using BenchmarkDotNet.Attributes;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Benchmarks;

/// <summary>Five options in 2,000 worlds, 40 runs each of ten rounds, and again with support held; two threads.</summary>
public class ResponseBenchmarks
{
    private readonly RespondOptions _options = new() { Threads = 2 };
    private Crisis _crisis = null!;
    private RaidBook _raids = null!;

    // The raids and the surface are there before the clock starts.
    [GlobalSetup]
    public void Read()
    {
        _crisis = CrisisFile.Read(April.Crisis);
        _raids = RaidBook.Make(_crisis, _options);
    }

    [Benchmark]
    public ResponseResult Respond() => Simulation.Respond(_crisis, _options, _raids);
}
