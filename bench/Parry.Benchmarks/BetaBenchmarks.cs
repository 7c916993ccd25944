using System;
using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Distributions;
using Parry.Worlds;

namespace Parry.Benchmarks;

/// <summary>The quantile of the beta that stands for a triple such as 160..185..200.</summary>
public class BetaBenchmarks
{
    private const double A = 3.5, B = 2.5;
    private const int Points = 512;
    private readonly BetaQuantile _table = new(A, B);
    private readonly double[] _levels = new double[Points];

    [GlobalSetup]
    public void Setup()
    {
        var stream = new Stream(1, 0, 0);
        Purpose purpose = Purpose.Of(DrawKind.Input, "beta");
        for (int i = 0; i < Points; i++)
        {
            _levels[i] = stream.Uniform(purpose, i);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Points)]
    public double Search_of_the_library() => Sum(p => Beta.InvCDF(A, B, p));

    [Benchmark(OperationsPerInvoke = Points)]
    public double Table() => Sum(_table.At);

    private double Sum(Func<double, double> quantile)
    {
        double sum = 0;
        foreach (double level in _levels)
        {
            sum += quantile(level);
        }
        return sum;
    }
}
