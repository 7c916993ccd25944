using Parry.Planning;

namespace Parry.Engine;

/// <summary>Channels and magazines that come back.</summary>
internal sealed partial class Replication
{
    // After the last round of a weapon: a battery or ship with reloads left begins one.
    private void RunOut(int weapon, ShooterRow shooter)
    {
        if (Tally.ExhaustedAt[weapon] == Tally.Never)
        {
            Tally.ExhaustedAt[weapon] = _bestLaunch;
        }
        if (!shooter.IsPatrol && MayRefill(weapon))
        {
            _events.Push(_bestLaunch + Duration(shooter.RefillSlot), EventKind.Reload, weapon);
        }
    }

    // The engagement is over: its channel is free, unless an aircraft leaves the station.
    private void Free(in Engagement engagement, long now)
    {
        int shooter = _shooterOf[engagement.Weapon];
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.Freed, engagement.Threat, engagement.Weapon));
        _weaponBusy[engagement.Weapon]--;
        ClassBusy(shooter, _threats[engagement.Threat].Class)--;
        if (!_isPatrol[engagement.Weapon])
        {
            _magazines.Release(shooter, engagement.Channel);
            return;
        }
        _engaging[shooter] &= ~(1UL << engagement.Channel);
        if (IsLeaving(shooter, engagement.Channel))
        {
            Vacate(shooter, engagement.Channel, now);
        }
        else
        {
            _magazines.Release(shooter, engagement.Channel);
        }
    }

    private void Reload(int weapon, long now)
    {
        _refills[weapon]++;
        _magazines.Reload(weapon, _parameters, Tally.Loaded);
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.Refilled, None, weapon));
        Serve(_shooterOf[weapon], now);
    }
}
