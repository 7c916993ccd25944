using System;
using System.Numerics;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>The places on the stations of patrols in one replication, and the aircraft behind them. A place is a channel
/// of its patrol.</summary>
internal sealed class Stations(RaidLayout layout)
{
    private readonly ulong[] _vacant = new ulong[layout.Shooters.Length];
    private readonly ulong[] _due = new ulong[layout.Shooters.Length];
    private readonly ulong[] _lost = new ulong[layout.Shooters.Length];
    private readonly int[] _relief = new int[layout.Shooters.Length];
    private readonly int[] _back = new int[layout.Shooters.Length];
    private readonly int[] _called = new int[layout.Shooters.Length];
    private readonly long[] _leavesAt = new long[layout.Shooters.Length * Magazines.MostChannels];

    /// <summary>Every place is taken, and the reliefs wait.</summary>
    /// <param name="relief">Fresh aircraft by shooter.</param>
    public void Reset(ReadOnlySpan<int> relief)
    {
        Array.Clear(_vacant);
        Array.Clear(_due);
        Array.Clear(_lost);
        Array.Clear(_back);
        Array.Clear(_called);
        relief.CopyTo(_relief);
    }

    /// <summary>Aircraft that could take a place and are not yet called to one.</summary>
    public int Behind(int shooter) => _relief[shooter] + _back[shooter] - _called[shooter];

    public bool IsDue(int shooter, int place) => Has(_due[shooter], place);

    public bool IsLost(int shooter, int place) => Has(_lost[shooter], place);

    /// <summary>The aircraft goes home as soon as its engagement is over.</summary>
    public void Dismiss(int shooter, int place) => _due[shooter] |= 1UL << place;

    /// <summary>The aircraft is shot down; the place is vacated when its engagement is over.</summary>
    public void Lose(int shooter, int place) => _lost[shooter] |= 1UL << place;

    /// <summary>Whether this is when the aircraft in the place leaves, and not when one before it would have.</summary>
    public bool LeavesNow(int shooter, int place, long now) => LeavesAt(shooter, place) == now;

    public ref long LeavesAt(int shooter, int place) => ref _leavesAt[(shooter * Magazines.MostChannels) + place];

    /// <summary>The place has nobody. True: somebody behind is called to it.</summary>
    public bool Vacate(int shooter, int place)
    {
        LeavesAt(shooter, place) = -1;
        if (Behind(shooter) > 0)
        {
            _called[shooter]++;
            return true;
        }
        _vacant[shooter] |= 1UL << place;
        return false;
    }

    /// <summary>An aircraft is ready again: the vacant place it takes, or -1 if there is none.</summary>
    public int Return(int shooter)
    {
        if (_vacant[shooter] == 0)
        {
            _back[shooter]++;
            return -1;
        }
        int place = BitOperations.TrailingZeroCount(_vacant[shooter]);
        _vacant[shooter] &= _vacant[shooter] - 1;
        Take(shooter, place);
        return place;
    }

    /// <summary>The aircraft that was called takes the place: whether it is a fresh one, with the load it has had
    /// since the start.</summary>
    public bool Relieve(int shooter, int place)
    {
        _called[shooter]--;
        Take(shooter, place);
        bool fresh = _relief[shooter] > 0;
        (fresh ? ref _relief[shooter] : ref _back[shooter])--;
        return fresh;
    }

    private void Take(int shooter, int place)
    {
        _due[shooter] &= ~(1UL << place);
        _lost[shooter] &= ~(1UL << place);
    }

    private static bool Has(ulong places, int place) => (places & (1UL << place)) != 0;
}
