using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using Parry.Engine;
using Parry.Worlds;

namespace Parry.Benchmarks;

/// <summary>The hold model (Jones 1986): take the first event out, put one in an exponential time later, so that as many
/// stay pending. The peer holds the same keys with nothing beside them.</summary>
public class EventQueueBenchmarks
{
    private const int Holds = 4096;
    private readonly long[] _later = new long[Holds];
    private EventQueue _own = null!;
    private PriorityQueue<ulong, ulong> _library = null!;

    [Params(50, 500, 5000)]
    public int Pending { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var stream = new Stream(1, 0, 0);
        Purpose purpose = Purpose.Of(DrawKind.Gap, "hold");
        for (int i = 0; i < Holds; i++)
        {
            _later[i] = (long)(-Math.Log(1 - stream.Uniform(purpose, i)) * 10_000);
        }
        _own = new EventQueue(Pending);
        _own.Clear(0, 10_000L * Holds);
        _library = new PriorityQueue<ulong, ulong>(Pending);
        for (int i = 0; i < Pending; i++)
        {
            _own.Push(_later[i % Holds], EventKind.Wake, i);
            _library.Enqueue((ulong)_later[i % Holds], Key(_later[i % Holds], i));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Holds)]
    public ulong PriorityQueue_of_the_library()
    {
        ulong key = 0;
        foreach (long later in _later)
        {
            _library.TryDequeue(out _, out key);
            ulong next = Key(EventQueue.TimeOf(key) + later, EventQueue.IndexOf(key));
            _library.Enqueue(next, next);
        }
        return key;
    }

    [Benchmark(OperationsPerInvoke = Holds)]
    public ulong EventQueue_of_the_engine()
    {
        ulong key = 0;
        foreach (long later in _later)
        {
            key = _own.Pop();
            _own.Push(EventQueue.TimeOf(key) + later, EventKind.Wake, EventQueue.IndexOf(key));
        }
        return key;
    }

    private static ulong Key(long time, int index) =>
        ((ulong)time << 24) | ((ulong)EventKind.Wake << 20) | (uint)index;
}
