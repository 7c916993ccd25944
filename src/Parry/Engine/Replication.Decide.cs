using System;
using System.Runtime.CompilerServices;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>Weapon assignment: of the shots open at a decision, the one that the policy prefers, then the one that
/// meets the threat first; ties go to the weapon that stands first in the scenario.</summary>
internal sealed partial class Replication
{
    private const int None = -1;

    // Found by the last call of Choose.
    private int _bestWeapon, _bestShot;
    private long _bestIntercept, _bestLaunch, _nextOpening;
    private double _bestRank;
    private bool _blocked, _settled;
    private int _open;

    // By threat and group: up to which age all shots that opened were looked at in vain; what changes that comes by Serve.
    private readonly int[] _seenTo;

    // Schedules what can be known at launch: the first opening, the last closing, and what rules will hold back.
    private void Foresee(int threat)
    {
        ref ThreatState state = ref _threats[threat];
        state.Reason = Reason.NoWindow;
        Last last = _last[state.Family];
        state.LastShot = last.Shot;
        for (int group = 0; group < _groupCount; group++)
        {
            _wakeAt[(threat * _groupCount) + group] = Never;
        }
        MakeRoomForShots(ref state);
        if (state.LastShot == None)
        {
            AwaitEnd(threat);
            return;
        }
        if (!_folds)
        {
            AwaitClose(threat);
        }
        Open(threat, state.Launch);
        ForeseeHeldShots(threat);
    }

    // From when on each weapon may fire, as far as tracks are known, and the first time for a group to consider it: the
    // first instant at which the shooter has the track and a commit no longer waits for the threat.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Open(int threat, long now)
    {
        ref ThreatState state = ref _threats[threat];
        for (int group = 0; group < _groupCount; group++)
        {
            int first = NeverOpens;
            for (int s = _plan.ShotStart[state.Family]; s < _plan.ShotStart[state.Family + 1]; s++)
            {
                ref Window window = ref _windows[s];
                if (window.Group == group)
                {
                    long track = TrackFor(threat, window.Weapon) - state.Launch;
                    int opens = track <= window.Closes ? int.Max((int)track, window.Opens) : NeverOpens;
                    _opensAt[state.ShotsFrom + s] = opens;
                    first = int.Min(first, opens);
                }
            }
            _seenTo[(threat * _groupCount) + group] = None;
            LookAgain(threat, group, first == NeverOpens ? Never : long.Max(state.Launch + first, now));
        }
    }

    private void LookAgain(int threat, int group, long time)
    {
        ScheduleWake(threat, group, time);
        if (_folds && time == Never)
        {
            AwaitClose(threat);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ScheduleWake(int threat, int group, long time)
    {
        int place = (threat * _groupCount) + group;
        if (time != Never && _wakeAt[place] != time)
        {
            _wakeAt[place] = time;
            _events.Push(time, EventKind.Wake, place);
        }
    }

    private void Wake(int place, long now)
    {
        int threat = place / _groupCount;
        if (_wakeAt[place] != now)
        {
            return;
        }
        _wakeAt[place] = Never;
        if (Appears(threat, place % _groupCount))
        {
            Consider(threat, place % _groupCount, now);
        }
    }

    private void Consider(int threat, int group, long now)
    {
        int place = (threat * _groupCount) + group;
        if (_inFlight[place] > 0 && !_anyLastChance)
        {
            return;
        }
        if (Choose(threat, group, now))
        {
            Engage(threat, group, now);
            return;
        }
        LookAgain(threat, group, _nextOpening);
        SetWaiting(threat, group, _blocked);
        // What was of no use stays so until its shooter serves those who wait. The story tells every look in full.
        _settled &= _bestWeapon == None && !_anyLastChance && _trace is null;
        _seenTo[place] = _settled ? (int)long.Min(now - _threats[threat].Launch, NeverOpens - 1) : None;
    }

    // Whether any shot is open now; if not, when the next opens and whether one only lacks a channel.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Choose(int threat, int group, long now)
    {
        ref ThreatState state = ref _threats[threat];
        int place = (threat * _groupCount) + group, seen = _seenTo[place], next = NeverOpens;
        long age = now - state.Launch;
        (_bestWeapon, _bestIntercept, _bestRank, _open) = (None, Never, double.PositiveInfinity, 0);
        (_blocked, _settled) = (seen != None && _waits[place], true);
        int first = _plan.ShotStart[state.Family], count = _plan.ShotStart[state.Family + 1] - first;
        ReadOnlySpan<int> opensAt = _opensAt.AsSpan(state.ShotsFrom + first, count);
        for (int i = 0; i < opensAt.Length; i++)
        {
            int opens = opensAt[i];
            if (opens > age)
            {
                next = opens < next && IsWorthWaiting(threat, group, first + i) ? opens : next;
            }
            else if (opens > seen)
            {
                Weigh(threat, group, first + i, now);
            }
        }
        _nextOpening = next == NeverOpens ? Never : state.Launch + next;
        return _bestWeapon != None && !LeavesToOuter(threat, _bestWeapon, now);
    }

    // What is empty, and is not filled again, opens nothing; nor does a layer with no salvo left for the threat.
    private bool IsWorthWaiting(int threat, int group, int s)
    {
        ref Window window = ref _windows[s];
        return window.Group == group
            && (_magazines.Rounds(window.Weapon) > 0 || MayRefill(window.Weapon))
            && !IsSpent(threat, window.Weapon)
            && MayJoin(threat, window);
    }

    // Takes an open shot into account, and keeps it if it is the best so far.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(int threat, int group, int s, long now)
    {
        ref Window window = ref _windows[s];
        if (window.Group != group || now - _threats[threat].Launch > window.Closes
            || IsSpent(threat, window.Weapon)
            || !MayJoin(threat, window)
            || (_bestWeapon != None && IsLater(threat, window, now, _bestIntercept))
            || !Offer(threat, window.Weapon, s, now, out long intercept, out long launch))
        {
            return;
        }
        _open++;
        double rank = Preference(threat, window.Weapon);
        if (rank < _bestRank || (rank == _bestRank && intercept < _bestIntercept))
        {
            (_bestWeapon, _bestShot, _bestRank) = (window.Weapon, s, rank);
            (_bestIntercept, _bestLaunch) = (intercept, launch);
        }
    }

    // When a round committed now, in time, would meet the threat, if this weapon can fire it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Offer(int threat, int weapon, int s, long now, out long intercept, out long launch)
    {
        (intercept, launch) = (Never, 0);
        int shooter = _shooterOf[weapon];
        if (!IsAvailable(threat, weapon))
        {
            Reason lack = Shortage(threat, weapon);
            bool waits = lack == Reason.NoChannel || MayRefill(weapon);
            if (waits)
            {
                Queue(shooter, threat);
            }
            (_blocked, _settled) = (_blocked || waits, _settled && (waits || !_mayEverRefill[weapon]));
            NotFired(threat, weapon, lack, now);
            return false;
        }
        ref readonly Shot shot = ref _plan.Shots.ItemRef(s);
        long born = _threats[threat].Launch;
        launch = long.Max(long.Max(now + _reaction[weapon], _magazines.Ready(shooter)), born + shot.FirstLaunch);
        int after = _plan.EarliestIntercept(shot, launch - born);
        if (after < 0)
        {
            // In its window, but the launcher is busy until past it.
            NotFired(threat, weapon, Reason.NoChannel, now);
            return false;
        }
        intercept = born + after;
        return true;
    }

    // Whether the threat has drawn all the salvos that the layer's doctrine grants it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSpent(int threat, int weapon) =>
        _mostSalvos[weapon] > 0 && SalvosAt(threat, weapon) >= _mostSalvos[weapon];

    // Salvos that a threat has drawn from the layer of a weapon, as far as the shooter's group knows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int SalvosAt(int threat, int weapon) =>
        ref _salvos[(threat * _groupCount * _layerCount) + _salvoPlace[weapon]];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NotFired(int threat, int weapon, Reason reason, long now) =>
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.NotFired, threat, weapon, (int)reason));
}
