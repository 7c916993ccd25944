using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>An aircraft on the station of a patrol: its rounds by weapon, and when its endurance is over.</summary>
internal sealed record Aircraft(int Place, int[] Rounds, long Leaves)
{
    /// <summary>The commit of the engagement that it is in.</summary>
    public TraceEntry? Shot { get; set; }

    public bool IsLost { get; set; }
}

/// <summary>The station of a patrol, held again from the trace: who is on it with what, who waits behind it, who is at
/// home. Every entry must be one that the scenario gives a reason for.</summary>
internal sealed class Station
{
    private readonly Told _told;
    private readonly Start _start;
    private readonly int _shooter, _places;
    private readonly int[] _weapons;
    private readonly long? _rearm, _endurance;
    private readonly long _delay, _raidEnds;
    private readonly List<Aircraft> _there = [];
    private readonly List<(long Time, int Place)> _called = [], _resting = [];
    private readonly int[] _atHome, _unflown;
    private int _fresh, _back, _next;
    private Aircraft? _leaving;

    public Station(Told told, Start start, int shooter)
    {
        (_told, _start, _shooter) = (told, start, shooter);
        ShooterRow row = told.Layout.Shooters[shooter];
        Patrol patrol = told.Layout.Scenario.Shooters[shooter].Patrol!;
        _weapons = [.. Enumerable.Range(row.FirstWeapon, row.WeaponCount)];
        _rearm = patrol.Rearm is null ? null : Time(row.RefillSlot);
        _endurance = patrol.Endurance is null ? null : Time(row.EnduranceSlot);
        _delay = Time(row.ReliefDelaySlot);
        _raidEnds = told.All(TraceKind.Launched).Select(e => e.Time + told.Plan.Flight[told.Trace.Threats[e.Threat].Family])
            .DefaultIfEmpty().Max();
        _atHome = new int[told.Layout.Weapons.Length];
        _unflown = [.. _atHome.Select((_, w) => start.Loaded(w))];
        _places = told.Tally.Channels[shooter];
        _next = start.There(shooter);
        bool isOut = told.Night?.Out[shooter] == true;
        _fresh = isOut ? 0 : start.Fleet(shooter) - start.There(shooter);
        for (int place = 0; place < _places; place++)
        {
            Board(place, StartingLoad(place), told.Plan.HHour + (_endurance * (place + 1) / _places));
        }
    }

    /// <summary>Aircraft that were lost, each with the commit of the engagement that it was in.</summary>
    public List<(TraceEntry Lost, TraceEntry Shot)> Losses { get; } = [];

    public bool SentHomeByEndurance { get; private set; }
    public bool WasRelieved { get; private set; }
    public bool ReloadedWhatCameHome { get; private set; }

    /// <summary>Rounds of a weapon aboard of those on the station.</summary>
    public int Aboard(int weapon) => _there.Sum(a => a.Rounds[weapon]);

    /// <summary>Rounds of a weapon that are left and not on the station.</summary>
    public int Elsewhere(int weapon) => _atHome[weapon] + _unflown[weapon];

    // Who has the most rounds, then who stands first.
    public void Commit(TraceEntry shot)
    {
        Aircraft[] able = [.. _there.Where(a => a.Shot is null && a != _leaving && a.Rounds[shot.Who] > 0)];
        Assert.True(able.Length > 0, "a shot by nobody: all are busy, empty, away or lost");
        Aircraft best = able.OrderByDescending(a => a.Rounds[shot.Who]).ThenBy(a => a.Place).First();
        Assert.True(best.Leaves >= shot.Time, "a shot by one who should have left");
        Assert.InRange(shot.Number, 1, best.Rounds[shot.Who]);
        best.Rounds[shot.Who] -= shot.Number;
        best.Shot = shot;
    }

    public void Free(TraceEntry freed)
    {
        Rest(freed.Time - 1);
        Aircraft one = _there.Where(a => (a.Shot?.Threat, a.Shot?.Who) == (freed.Threat, freed.Who))
            .OrderBy(a => a.Shot!.Value.Intercept).First();
        one.Shot = null;
        if (one.IsLost)
        {
            Vacate(one, freed.Time);
            return;
        }
        bool another = _rearm is not null || _fresh + _back > _called.Count;
        bool spent = _weapons.All(w => one.Rounds[w] == 0);
        _leaving = one.Leaves < freed.Time || (spent && another) ? one : null;
    }

    public void Lose(TraceEntry lost)
    {
        Aircraft one = _there.Single(a => a.Place == lost.Open);
        Assert.True(one.Shot is not null && !one.IsLost, "lost an aircraft that engaged nothing, or twice");
        Losses.Add((lost, one.Shot!.Value));
        one.IsLost = true;
        Array.Clear(one.Rounds);
    }

    public void GoHome(long now)
    {
        Rest(_leaving is null ? now : now - 1);
        Aircraft? one = _leaving ?? _there.Where(a => a.Shot is null && a.Leaves == now).MinBy(a => a.Place);
        Assert.True(one is not null, "went home without need");
        SentHomeByEndurance |= one.Leaves <= now;
        foreach (int w in _weapons)
        {
            _atHome[w] += one.Rounds[w];
        }
        if (_rearm is { } takes)
        {
            _resting.Add((now + takes, one.Place));
        }
        Vacate(one, now);
        _leaving = null;
    }

    /// <summary>An aircraft takes a place; who is ready again goes before who was called.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="fresh">Told a weapon and how many of it are wanted, gives what there is.</param>
    public void Arrive(long now, Func<int, int, int> fresh)
    {
        Rest(now - 1);
        while (Next(_resting) is { } ready && ready.Time == now)
        {
            _resting.Remove(ready);
            int vacant = Vacant();
            if (vacant >= 0)
            {
                Board(vacant, Rearm(fresh), now + _endurance);
                return;
            }
            _back++;
        }
        Assert.True(Next(_called)?.Time == now, "arrived uncalled");
        (long Time, int Place) called = Next(_called)!.Value;
        _called.Remove(called);
        bool first = _fresh > 0;
        WasRelieved |= first;
        (first ? ref _fresh : ref _back)--;
        Board(called.Place, first ? StartingLoad(_next++) : Rearm(fresh), now + _endurance);
    }

    /// <summary>After the raid nobody is due.</summary>
    public void Close()
    {
        Rest(Story.Never);
        Assert.True(_leaving is null && _called.Count == 0, "somebody who was called did not come, or did not go");
        Assert.DoesNotContain(_there, a => a.Leaves != Story.Never || a.Shot is not null);
    }

    // Whoever is ready by then and finds no place waits behind the station.
    private void Rest(long until)
    {
        int ready = _resting.RemoveAll(r => r.Time <= until);
        Assert.True(ready == 0 || Vacant() < 0, "ready again, and did not take the vacant place");
        _back += ready;
    }

    private static (long Time, int Place)? Next(List<(long Time, int Place)> due) => due.Count == 0 ? null : due.Min();

    private int Vacant() => Enumerable.Range(0, _places).Append(-1).First(
        p => _there.All(a => a.Place != p) && _called.All(c => c.Place != p));

    private void Vacate(Aircraft one, long now)
    {
        _there.Remove(one);
        if (_fresh + _back > _called.Count)
        {
            _called.Add((now + _delay, one.Place));
        }
    }

    private void Board(int place, int[] rounds, long? leaves) =>
        _there.Add(new Aircraft(place, rounds, leaves < _raidEnds ? leaves.Value : Story.Never));

    // What the fleet has, spread evenly, and of that what the posture releases.
    private int[] StartingLoad(int aircraft)
    {
        int fleet = _start.Fleet(_shooter);
        int[] load = new int[_unflown.Length];
        foreach (int w in _weapons)
        {
            load[w] = Start.Rounded(((_start.Loaded(w) + fleet - 1 - aircraft) / fleet) * _start.Ration);
            _unflown[w] -= load[w];
        }
        return load;
    }

    private int[] Rearm(Func<int, int, int> fresh)
    {
        int[] load = new int[_unflown.Length];
        foreach (int w in _weapons)
        {
            int full = _start.Full(w), old = Math.Min(full, _atHome[w]);
            _atHome[w] -= old;
            ReloadedWhatCameHome |= old > 0;
            load[w] = old + fresh(w, full - old);
        }
        return load;
    }

    private long Time(int slot) => (long)_told.Parameters[slot];
}
