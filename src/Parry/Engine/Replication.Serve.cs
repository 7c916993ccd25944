using System.Numerics;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>Who gets a channel that becomes free while threats wait for one.</summary>
internal sealed partial class Replication
{
    // By threat and group whether it waits; and by shooter a bit for every threat that waits and that it can ever meet, so
    // that a shooter does not look at threats of another front.
    private readonly bool[] _waits;
    private readonly ulong[] _waiting;

    private void SetWaiting(int threat, int group, bool waiting)
    {
        ref bool known = ref _waits[(threat * _groupCount) + group];
        if (known == waiting)
        {
            return;
        }
        known = waiting;
        int family = _threats[threat].Family;
        ulong bit = 1UL << (threat & 63);
        for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
        {
            int weapon = _plan.Shots.ItemRef(s).Weapon;
            if (_groupOf[weapon] == group)
            {
                ref ulong word = ref _waiting[(_shooterOf[weapon] * _words) + (threat >> 6)];
                word = waiting ? word | bit : word & ~bit;
            }
        }
    }

    // Gives a freed channel to the waiting threats it can meet first, until it is taken.
    private void Serve(int shooterIndex, long now)
    {
        ShooterRow shooter = _layout.Shooters[shooterIndex];
        while (CanFireAny(shooterIndex, shooter))
        {
            int chosen = None, chosenWeapon = None, competing = 0;
            long soonest = Never, launchThen = 0;
            for (int word = 0; word < _words; word++)
            {
                for (ulong rest = _waiting[(shooterIndex * _words) + word]; rest != 0; rest &= rest - 1)
                {
                    int threat = (word * 64) + BitOperations.TrailingZeroCount(rest);
                    if (!Appears(threat, shooter.Group))
                    {
                        SetWaiting(threat, shooter.Group, false);
                        continue;
                    }
                    int offered = None;
                    double best = double.PositiveInfinity;
                    long bestIntercept = Never, bestLaunch = 0;
                    for (int w = shooter.FirstWeapon; w < shooter.FirstWeapon + shooter.WeaponCount; w++)
                    {
                        if (!OfferNow(threat, w, now, out long intercept, out long launch)
                            || LeavesToOuter(threat, w, now))
                        {
                            continue;
                        }
                        double rank = Preference(threat, w);
                        if (rank < best || (rank == best && intercept < bestIntercept))
                        {
                            (offered, best, bestIntercept, bestLaunch) = (w, rank, intercept, launch);
                        }
                    }
                    competing += offered == None ? 0 : 1;
                    if (bestIntercept < soonest)
                    {
                        (chosen, chosenWeapon, soonest, launchThen) = (threat, offered, bestIntercept, bestLaunch);
                    }
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

    private int ShotOf(int threat, int weapon) => _plan.ShotOf[(_threats[threat].Family * _weaponCount) + weapon];

    private bool OfferNow(int threat, int weapon, long now, out long intercept, out long launch)
    {
        (intercept, launch) = (Never, 0);
        int s = ShotOf(threat, weapon);
        return s >= 0 && _opensAt[At(threat, s)] <= now
            && MayJoin(threat, _plan.Shots.ItemRef(s), _groupOf[weapon])
            && Offer(threat, _plan.Shots.ItemRef(s), now, out intercept, out launch);
    }
}
