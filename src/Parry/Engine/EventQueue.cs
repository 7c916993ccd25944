using System;

namespace Parry.Engine;

/// <summary>What happens next. The order of these words is the order of events at one instant: first what a round did,
/// then what the defence learns, then what becomes free, then how threats end, then who may fire.</summary>
internal enum EventKind
{
    Intercept,
    Assess,
    Release,
    Rearm,
    Relieve,
    Reload,
    OffStation,
    Failure,
    Impact,
    Track,
    Held,
    Wake,
    Close,
}

/// <summary>Events in the order of time, then of <see cref="EventKind"/>, then of index. An event is one 64-bit number
/// (40 bits of ticks, 4 of kind, 20 of index), so that the order is total, whatever the order of insertion.</summary>
internal sealed class EventQueue(int capacity)
{
    public const int MostIndex = (1 << 20) - 1;
    public const long MostTicks = (1L << 40) - 1;
    private const int Arity = 4;
    private ulong[] _heap = new ulong[Math.Max(16, capacity)];

    public int Count { get; private set; }

    public static long TimeOf(ulong key) => (long)(key >> 24);

    public static EventKind KindOf(ulong key) => (EventKind)((key >> 20) & 15);

    public static int IndexOf(ulong key) => (int)(key & MostIndex);

    public void Clear() => Count = 0;

    public void Push(long time, EventKind kind, int index)
    {
        ulong key = ((ulong)time << 24) | ((ulong)kind << 20) | (uint)index;
        if (Count == _heap.Length)
        {
            Array.Resize(ref _heap, 2 * Count);
        }
        int hole = Count++;
        while (hole > 0)
        {
            int parent = (hole - 1) / Arity;
            if (_heap[parent] <= key)
            {
                break;
            }
            _heap[hole] = _heap[parent];
            hole = parent;
        }
        _heap[hole] = key;
    }

    /// <summary>Takes the first event out. The queue must not be empty.</summary>
    public ulong Pop()
    {
        ulong first = _heap[0];
        ulong last = _heap[--Count];
        int hole = 0;
        while (true)
        {
            int child = (hole * Arity) + 1;
            if (child >= Count)
            {
                break;
            }
            int end = Math.Min(child + Arity, Count), least = child;
            for (int other = child + 1; other < end; other++)
            {
                least = _heap[other] < _heap[least] ? other : least;
            }
            if (_heap[least] >= last)
            {
                break;
            }
            _heap[hole] = _heap[least];
            hole = least;
        }
        _heap[hole] = last;
        return first;
    }
}
