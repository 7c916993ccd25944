using System;
using System.Numerics;
using System.Runtime.CompilerServices;

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
/// (40 bits of ticks, 4 of kind, 20 of index), so that the order is total, whatever the order of insertion. A calendar
/// (Brown 1988): every day has a sorted list, and a bit that says whether it is empty.</summary>
internal sealed class EventQueue
{
    public const int MostIndex = (1 << 20) - 1;
    public const long MostTicks = (1L << 40) - 1;
    private const int FewestDays = 1 << 12, MostDays = 1 << 16, DaysAnEvent = 4, None = -1;
    private readonly int[] _first;
    private readonly ulong[] _busy;
    private ulong[] _keys;
    private int[] _next;
    private int _free, _used, _word, _shift;
    private long _from;

    public EventQueue(int capacity)
    {
        int days = (int)BitOperations.RoundUpToPowerOf2(
            (uint)Math.Clamp((long)DaysAnEvent * capacity, FewestDays, MostDays));
        _first = new int[days];
        _busy = new ulong[days / 64];
        _keys = new ulong[Math.Max(16, capacity)];
        _next = new int[_keys.Length];
        Array.Fill(_first, None);
        Clear(0, MostTicks);
    }

    public int Count { get; private set; }

    public static ulong KeyOf(long time, EventKind kind, int index) =>
        ((ulong)time << 24) | ((ulong)kind << 20) | (uint)index;

    public static long TimeOf(ulong key) => (long)(key >> 24);

    public static EventKind KindOf(ulong key) => (EventKind)((key >> 20) & 15);

    public static int IndexOf(ulong key) => (int)(key & MostIndex);

    /// <summary>Empties it, and divides a span of time into its days. What lies outside belongs to the first or the last
    /// day: in order too, but not as quickly.</summary>
    public void Clear(long from, long to)
    {
        if (Count > 0)
        {
            Array.Fill(_first, None);
            Array.Clear(_busy);
        }
        (Count, _used, _word, _free, _from) = (0, 0, 0, None, from);
        _shift = Math.Max(0, BitOperations.Log2((ulong)Math.Max(1, to - from)) + 1 - BitOperations.Log2((uint)_first.Length));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Push(long time, EventKind kind, int index)
    {
        ulong key = KeyOf(time, kind, index);
        int day = (int)Math.Clamp((time - _from) >> _shift, 0, _first.Length - 1);
        int place = Place();
        _keys[place] = key;
        _busy[day >> 6] |= 1UL << day;
        _word = Math.Min(_word, day >> 6);
        Count++;
        ref int link = ref _first[day];
        while (link != None && _keys[link] < key)
        {
            link = ref _next[link];
        }
        _next[place] = link;
        link = place;
    }

    /// <summary>Takes the first event out. The queue must not be empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Pop()
    {
        while (_busy[_word] == 0)
        {
            _word++;
        }
        int day = (_word << 6) + BitOperations.TrailingZeroCount(_busy[_word]);
        int place = _first[day];
        int rest = _next[place];
        _first[day] = rest;
        if (rest == None)
        {
            _busy[_word] &= _busy[_word] - 1;
        }
        (_next[place], _free) = (_free, place);
        Count--;
        return _keys[place];
    }

    private int Place()
    {
        int place = _free;
        if (place != None)
        {
            _free = _next[place];
            return place;
        }
        if (_used == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * _used);
            Array.Resize(ref _next, 2 * _used);
        }
        return _used++;
    }
}
