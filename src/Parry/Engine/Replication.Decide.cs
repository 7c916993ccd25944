using System.Numerics;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>Weapon assignment by the policy <c>earliest</c>: of the shots open at a decision, the one that meets the threat
/// first; ties go to the weapon that stands first in the scenario, and to the threat that was launched first.</summary>
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
            Shot shot = _plan.Shots[s];
            long last = state.Launch + shot.LastPossible - Duration(ShooterOf(shot.Weapon).ReactionSlot);
            if (last > close)
            {
                close = last;
                state.LastShot = s;
            }
        }
        if (state.LastShot == None)
        {
            return;
        }
        _events.Push(close, EventKind.Close, threat);
        for (int group = 0; group < _groupCount; group++)
        {
            _wakeAt[(threat * _groupCount) + group] = Never;
            long opening = Never;
            for (int s = _plan.ShotStart[state.Family]; s < _plan.ShotStart[state.Family + 1]; s++)
            {
                Shot shot = _plan.Shots[s];
                opening = shot.Count > 0 && ShooterOf(shot.Weapon).Group == group
                    ? long.Min(opening, Opening(threat, shot, shot.FirstLaunch))
                    : opening;
            }
            ScheduleWake(threat, group, opening);
        }
        ForeseeHeldShots(threat);
    }

    // The first instant at which the shooter has the track and a commit no longer waits for the threat.
    private long Opening(int threat, in Shot shot, int firstLaunch)
    {
        ShooterRow shooter = ShooterOf(shot.Weapon);
        long track = TrackAt(threat, shooter.Net);
        long window = _threats[threat].Launch + firstLaunch - Duration(shooter.ReactionSlot);
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
        if (_wakeAt[place] == now && IsFlying(threat))
        {
            Consider(threat, place % _groupCount, now);
        }
    }

    private void Consider(int threat, int group, long now)
    {
        if (_inFlight[(threat * _groupCount) + group] > 0)
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
        for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
        {
            Shot shot = _plan.Shots[s];
            if (shot.Count == 0 || ShooterOf(shot.Weapon).Group != group)
            {
                continue;
            }
            long opening = Opening(threat, shot, shot.FirstLaunch);
            if (opening > now)
            {
                _nextOpening = long.Min(_nextOpening, opening);
                continue;
            }
            if (!Offer(threat, shot, now, out long intercept, out long launch))
            {
                continue;
            }
            _open++;
            if (intercept < _bestIntercept)
            {
                (_bestWeapon, _bestIntercept, _bestLaunch) = (shot.Weapon, intercept, launch);
            }
        }
        return _bestWeapon != None;
    }

    // When a round committed now would meet the threat, if this weapon can fire it.
    private bool Offer(int threat, in Shot shot, long now, out long intercept, out long launch)
    {
        WeaponRow weapon = _layout.Weapons[shot.Weapon];
        ShooterRow shooter = _layout.Shooters[weapon.Shooter];
        long born = _threats[threat].Launch;
        long ready = now + Duration(shooter.ReactionSlot);
        launch = long.Max(long.Max(ready, _magazines.Ready(weapon.Shooter)), born + shot.FirstLaunch);
        int after = _plan.EarliestIntercept(shot, launch - born);
        intercept = born + after;
        if (after < 0)
        {
            // Past its window, or only its launcher is too busy to use what is left of it.
            if (ready - born <= shot.LastLaunch)
            {
                NotFired(threat, shot.Weapon, Reason.NoChannel, now);
            }
            return false;
        }
        long most = (long)_parameters[shooter.MaximumSalvosSlot];
        if (most > 0 && _salvos[(threat * _layerCount) + shooter.Layer] >= most)
        {
            return false;
        }
        if (_magazines.CanFire(weapon.Shooter, shot.Weapon))
        {
            return true;
        }
        bool empty = _magazines.Rounds(shot.Weapon) == 0;
        _blocked |= !empty;
        NotFired(threat, shot.Weapon, empty ? Reason.NoRounds : Reason.NoChannel, now);
        return false;
    }

    // Gives a freed channel to the waiting threats it can meet first, until it is taken.
    private void Serve(int shooterIndex, long now)
    {
        ShooterRow shooter = _layout.Shooters[shooterIndex];
        while (true)
        {
            int chosen = None, chosenWeapon = None, competing = 0;
            long soonest = Never, launchThen = 0;
            for (int word = 0; word < _words; word++)
            {
                for (ulong rest = _waiting[(shooter.Group * _words) + word]; rest != 0; rest &= rest - 1)
                {
                    int threat = (word * 64) + BitOperations.TrailingZeroCount(rest);
                    if (!IsFlying(threat))
                    {
                        SetWaiting(threat, shooter.Group, false);
                        continue;
                    }
                    bool competes = false;
                    for (int w = shooter.FirstWeapon; w < shooter.FirstWeapon + shooter.WeaponCount; w++)
                    {
                        if (!OfferNow(threat, w, now, out long intercept, out long launch))
                        {
                            continue;
                        }
                        competes = true;
                        if (intercept < soonest)
                        {
                            (chosen, chosenWeapon, soonest, launchThen) = (threat, w, intercept, launch);
                        }
                    }
                    competing += competes ? 1 : 0;
                }
            }
            if (chosen == None)
            {
                return;
            }
            (_bestWeapon, _bestIntercept, _bestLaunch, _open) = (chosenWeapon, soonest, launchThen, -competing);
            Engage(chosen, shooter.Group, now);
        }
    }

    private bool OfferNow(int threat, int weapon, long now, out long intercept, out long launch)
    {
        (intercept, launch) = (Never, 0);
        int s = _plan.ShotOf[(_threats[threat].Family * _layout.Weapons.Length) + weapon];
        return s >= 0 && _plan.Shots[s].Count > 0
            && Opening(threat, _plan.Shots[s], _plan.Shots[s].FirstLaunch) <= now
            && Offer(threat, _plan.Shots[s], now, out intercept, out launch);
    }

    private void SetWaiting(int threat, int group, bool waiting)
    {
        ref ulong word = ref _waiting[(group * _words) + (threat >> 6)];
        ulong bit = 1UL << (threat & 63);
        word = waiting ? word | bit : word & ~bit;
    }

    private void NotFired(int threat, int weapon, Reason reason, long now) =>
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.NotFired, threat, weapon, (int)reason));
}
