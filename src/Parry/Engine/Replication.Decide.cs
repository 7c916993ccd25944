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
    private int _bestWeapon;
    private long _bestIntercept, _bestLaunch, _nextOpening;
    private bool _blocked;
    private int _open;

    // Schedules what can be known at launch: the first opening, the last closing, and what rules will hold back.
    private void Foresee(int threat)
    {
        ref ThreatState state = ref _threats[threat];
        state.Reason = Reason.NoWindow;
        long close = state.Launch;
        for (int s = _plan.ShotStart[state.Family]; s < _plan.ShotStart[state.Family + 1]; s++)
        {
            ref readonly Shot shot = ref _plan.Shots.ItemRef(s);
            long last = state.Launch + shot.LastPossible - _reaction[shot.Weapon];
            if (last >= close)
            {
                close = last;
                state.LastShot = s;
            }
        }
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
        if (close < state.EndsAt)
        {
            _events.Push(close, EventKind.Close, threat);
        }
        else
        {
            AwaitEnd(threat);
        }
        Open(threat, state.Launch);
        ForeseeHeldShots(threat);
    }

    // From when on each weapon may fire, as far as tracks are known, and the first time for a group to consider it.
    private void Open(int threat, long now)
    {
        int family = _threats[threat].Family;
        long first = Never;
        for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
        {
            ref readonly Shot shot = ref _plan.Shots.ItemRef(s);
            ref long opens = ref _opensAt[At(threat, s)];
            opens = shot.Count > 0 ? Opening(threat, shot, shot.FirstLaunch) : Never;
            first = long.Min(first, opens);
        }
        if (_groupCount == 1)
        {
            ScheduleWake(threat, 0, long.Max(first, now));
            return;
        }
        for (int group = 0; group < _groupCount; group++)
        {
            long opening = Never;
            for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
            {
                int weapon = _plan.Shots[s].Weapon;
                opening = _groupOf[weapon] == group ? long.Min(opening, _opensAt[At(threat, s)]) : opening;
            }
            ScheduleWake(threat, group, long.Max(opening, now));
        }
    }

    // The first instant at which the shooter has the track and a commit no longer waits for the threat.
    private long Opening(int threat, in Shot shot, int firstLaunch)
    {
        long track = TrackFor(threat, shot.Weapon);
        long window = _threats[threat].Launch + firstLaunch - _reaction[shot.Weapon];
        return track == Never ? Never : long.Max(long.Max(track, window), _threats[threat].Launch);
    }

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
        if (_inFlight[(threat * _groupCount) + group] > 0 && !_anyLastChance)
        {
            return;
        }
        if (Choose(threat, group, now))
        {
            Engage(threat, group, now);
            return;
        }
        ScheduleWake(threat, group, _nextOpening);
        SetWaiting(threat, group, _blocked);
    }

    // Whether any shot is open now; if not, when the next opens and whether one only lacks a channel.
    private bool Choose(int threat, int group, long now)
    {
        int family = _threats[threat].Family;
        (_bestWeapon, _bestIntercept, _nextOpening, _blocked, _open) = (None, Never, Never, false, 0);
        double bestRank = double.PositiveInfinity;
        bool idle = _inFlight[(threat * _groupCount) + group] == 0;
        for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
        {
            ref readonly Shot shot = ref _plan.Shots.ItemRef(s);
            if (_groupOf[shot.Weapon] != group || (!idle && !MayJoin(threat, shot, group)))
            {
                continue;
            }
            long opening = _opensAt[At(threat, s)];
            if (opening > now)
            {
                // What is empty, and is not filled again, opens nothing; nor does a layer with no salvo left for it.
                bool counts = opening < _nextOpening
                    && (_magazines.Rounds(shot.Weapon) > 0 || MayRefill(shot.Weapon))
                    && !IsSpent(threat, shot.Weapon);
                _nextOpening = counts ? opening : _nextOpening;
                continue;
            }
            if (!Offer(threat, shot, now, out long intercept, out long launch))
            {
                continue;
            }
            _open++;
            double rank = Preference(threat, shot.Weapon);
            if (rank < bestRank || (rank == bestRank && intercept < _bestIntercept))
            {
                (_bestWeapon, _bestIntercept, _bestLaunch, bestRank) = (shot.Weapon, intercept, launch, rank);
            }
        }
        return _bestWeapon != None && !LeavesToOuter(threat, _bestWeapon, now);
    }

    // When a round committed now would meet the threat, if this weapon can fire it.
    private bool Offer(int threat, in Shot shot, long now, out long intercept, out long launch)
    {
        int shooter = _shooterOf[shot.Weapon];
        long born = _threats[threat].Launch;
        long ready = now + _reaction[shot.Weapon];
        (intercept, launch) = (Never, 0);
        if (ready - born > shot.LastLaunch || IsSpent(threat, shot.Weapon))
        {
            return false;
        }
        if (Lacks(threat, shot.Weapon) is { } lack)
        {
            _blocked |= lack == Reason.NoChannel || MayRefill(shot.Weapon);
            NotFired(threat, shot.Weapon, lack, now);
            return false;
        }
        launch = long.Max(long.Max(ready, _magazines.Ready(shooter)), born + shot.FirstLaunch);
        int after = _plan.EarliestIntercept(shot, launch - born);
        if (after < 0)
        {
            // In its window, but the launcher is busy until past it.
            NotFired(threat, shot.Weapon, Reason.NoChannel, now);
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

    private void NotFired(int threat, int weapon, Reason reason, long now) =>
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.NotFired, threat, weapon, (int)reason));
}
