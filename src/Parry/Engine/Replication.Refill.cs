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

    // The engagement is over: its channel is free, unless an aircraft goes home to rearm.
    private void Free(in Engagement engagement, long now)
    {
        int shooter = _shooterOf[engagement.Weapon];
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.Freed, engagement.Threat, engagement.Weapon));
        _weaponBusy[engagement.Weapon]--;
        ClassBusy(shooter, _threats[engagement.Threat].Class)--;
        ShooterRow row = _layout.Shooters[shooter];
        if (row.IsPatrol && row.RefillSlot != ParameterTable.Zero && _magazines.IsSpent(shooter, engagement.Channel))
        {
            int place = (shooter * Magazines.MostChannels) + engagement.Channel;
            _events.Push(now + Duration(row.RefillSlot), EventKind.Rearm, place);
            return;
        }
        _magazines.Release(shooter, engagement.Channel);
    }

    private void Rearm(int place, long now)
    {
        int shooter = place / Magazines.MostChannels;
        _magazines.Rearm(shooter, place % Magazines.MostChannels, _parameters, Tally.Loaded);
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.Refilled, None, _layout.Shooters[shooter].FirstWeapon));
        Serve(shooter, now);
    }

    private void Reload(int weapon, long now)
    {
        _refills[weapon]++;
        _magazines.Reload(weapon, _parameters, Tally.Loaded);
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.Refilled, None, weapon));
        Serve(_shooterOf[weapon], now);
    }
}
