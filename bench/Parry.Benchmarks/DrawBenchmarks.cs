using System;
using BenchmarkDotNet.Attributes;
using Parry.Worlds;

namespace Parry.Benchmarks;

/// <summary>A number in [0, 1): from the place of the draw alone, against generators that must be drawn from in order.
/// </summary>
public class DrawBenchmarks
{
    private const int Draws = 1024;
    private readonly Stream _stream = new(1, 2, 3);
    private readonly Purpose _purpose = Purpose.Of(DrawKind.Kill, "night", "battery");
    private readonly Random _random = new();
    private readonly Random _seeded = new(1);

    [Benchmark(Baseline = true, OperationsPerInvoke = Draws)]
    public double Random_of_the_library() => Sum(_random);

    [Benchmark(OperationsPerInvoke = Draws)]
    public double Random_of_the_library_with_a_seed() => Sum(_seeded);

    [Benchmark(OperationsPerInvoke = Draws)]
    public double Philox_draw()
    {
        double sum = 0;
        for (int i = 0; i < Draws; i++)
        {
            sum += _stream.Uniform(_purpose, i);
        }
        return sum;
    }

    private static double Sum(Random random)
    {
        double sum = 0;
        for (int i = 0; i < Draws; i++)
        {
            sum += random.NextDouble();
        }
        return sum;
    }
}
