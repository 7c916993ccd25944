using System.Numerics;
using System.Runtime.CompilerServices;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>Who gets a channel that becomes free while threats wait for one.</summary>
internal sealed partial class Replication
{
    // By threat and group whether it waits; and by shooter a bit for every threat that it may have to serve then, so that it
    // does not look at threats of another front, and a bit for every word of those that is not empty. A bit may outlast
    // the waiting.
    private readonly bool[] _waits;
    private readonly ulong[] _waiting, _waitingWords;

    // Whether a threat that waits may be served by shooters it did not ask: by policy, not only what it lacks decides.
    private readonly bool _asksAll;

    private void SetWaiting(int threat, int group, bool waiting)
    {
        ref bool known = ref _waits[(threat * _groupCount) + group];
        if (waiting && !known && _asksAll)
        {
            int family = _threats[threat].Family;
            for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
            {
                if (_windows[s].Group == group)
                {
                    Queue(_shooterOf[_windows[s].Weapon], threat);
                }
            }
        }
        known = waiting;
    }

    private void Queue(int shooter, int threat)
    {
        int word = threat >> 6;
        _waiting[(shooter * _words) + word] |= 1UL << (threat & 63);
        _waitingWords[(shooter * _wordWords) + (word >> 6)] |= 1UL << (word & 63);
    }

    // Gives a freed channel to the waiting threats it can meet first, until it is taken.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Serve(int shooterIndex, long now)
    {
        ShooterRow shooter = _layout.Shooters[shooterIndex];
        while (CanFireAny(shooterIndex, shooter))
        {
            _served = new Served(None, None, None, Never, 0, 0);
            for (int part = 0; part < _wordWords; part++)
            {
                ref ulong words = ref _waitingWords[(shooterIndex * _wordWords) + part];
                for (ulong rest = words; rest != 0; rest &= rest - 1)
                {
                    int word = (part * 64) + BitOperations.TrailingZeroCount(rest);
                    if (!Compete(shooterIndex, shooter, word, now))
                    {
                        words &= ~(1UL << (word & 63));
                    }
                }
            }
            if (_served.Threat == None)
            {
                return;
            }
            (_bestWeapon, _bestShot, _open) = (_served.Weapon, _served.Shot, -_served.Competing);
            (_bestIntercept, _bestLaunch) = (_served.Intercept, _served.Launch);
            Engage(_served.Threat, shooter.Group, now);
        }
    }

    // Who gets the channel, as far as is known; and of how many that would take it.
    private record struct Served(int Threat, int Weapon, int Shot, long Intercept, long Launch, int Competing);

    private Served _served;

    // Lets the waiting threats of one word compete; false if none is left in it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Compete(int shooterIndex, ShooterRow shooter, int word, long now)
    {
        ref ulong waiting = ref _waiting[(shooterIndex * _words) + word];
        for (ulong rest = waiting; rest != 0; rest &= rest - 1)
        {
            int threat = (word * 64) + BitOperations.TrailingZeroCount(rest);
            ref bool waits = ref _waits[(threat * _groupCount) + shooter.Group];
            if (!waits || !Appears(threat, shooter.Group))
            {
                waits = false;
                waiting &= ~(1UL << (threat & 63));
                continue;
            }
            var offered = new Served(threat, None, None, Never, 0, 0);
            double best = double.PositiveInfinity;
            for (int w = shooter.FirstWeapon; w < shooter.FirstWeapon + shooter.WeaponCount; w++)
            {
                int s = ShotOf(threat, w);
                if (s == None || !OfferNow(threat, s, now, out long intercept, out long launch)
                    || LeavesToOuter(threat, w, now))
                {
                    continue;
                }
                double rank = Preference(threat, w);
                if (rank < best || (rank == best && intercept < offered.Intercept))
                {
                    (offered, best) = (new Served(threat, w, s, intercept, launch, 0), rank);
                }
            }
            int competing = _served.Competing + (offered.Weapon == None ? 0 : 1);
            _served = (offered.Intercept < _served.Intercept ? offered : _served) with { Competing = competing };
        }
        return waiting != 0;
    }

    private bool CanFireAny(int shooterIndex, ShooterRow shooter)
    {
        for (int w = shooter.FirstWeapon; w < shooter.FirstWeapon + shooter.WeaponCount; w++)
        {
            if (_magazines.CanFire(shooterIndex, w))
            {
                return true;
            }
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ShotOf(int threat, int weapon) => _plan.ShotOf[(_threats[threat].Family * _weaponCount) + weapon];

    private bool OfferNow(int threat, int s, long now, out long intercept, out long launch)
    {
        (intercept, launch) = (Never, 0);
        ref Window window = ref _windows[s];
        long age = now - _threats[threat].Launch;
        return _opensAt[At(threat, s)] <= age && age <= window.Closes
            && !IsLater(threat, window, now, _served.Intercept)
            && !IsSpent(threat, window.Weapon)
            && MayJoin(threat, window)
            && Offer(threat, window.Weapon, s, now, out intercept, out launch);
    }
}
