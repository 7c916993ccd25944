using System;
using System.Diagnostics;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Benchmarks;

/// <summary>The whole run of April, from scenario to summary, on one thread and on two: in turn, so that what else the
/// machine does touches both, and each round with a seed of its own.</summary>
internal static class Throughput
{
    private const int Rounds = 5, Replications = 4000;

    public static void Print()
    {
        Scenario scenario = April.Read();
        Once(scenario, 1, 0);
        Once(scenario, 2, 0);
        var rates = new double[2][];
        (rates[0], rates[1]) = (new double[Rounds], new double[Rounds]);
        for (int round = 0; round < Rounds; round++)
        {
            for (int threads = 1; threads <= 2; threads++)
            {
                (double rate, double cpu) = Once(scenario, threads, (ulong)round + 1);
                rates[threads - 1][round] = rate;
                Console.WriteLine($"{threads} thread(s): {rate,6:N0} replications/s, {cpu,6:N0} us CPU each");
            }
        }
        (double one, double two) = (Median(rates[0]), Median(rates[1]));
        Console.WriteLine($"medians of {Rounds}: {one:N0} and {two:N0} replications/s, ratio {two / one:F2}");
    }

    private static (double Rate, double CpuMicroseconds) Once(Scenario scenario, int threads, ulong seed)
    {
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        Simulation.Run(scenario, new RunOptions { Replications = Replications, Threads = threads, Seed = seed });
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        cpu = Environment.CpuUsage.TotalTime - cpu;
        return (Replications / seconds, cpu.TotalMicroseconds / Replications);
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
