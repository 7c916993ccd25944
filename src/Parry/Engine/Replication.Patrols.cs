using System;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>Who is on the station of a patrol: aircraft leave it, and others take their places.</summary>
internal sealed partial class Replication
{
    // Reliefs are spread evenly: at H-hour the first of n aircraft has an nth of its endurance left, the last all of it.
    private void TakeStations()
    {
        _stations.Reset(_magazines.Relief);
        for (int s = 0; s < _layout.Shooters.Length; s++)
        {
            ShooterRow row = _layout.Shooters[s];
            for (int place = 0; row.EnduranceSlot != ParameterTable.Zero && place < Tally.Channels[s]; place++)
            {
                long left = Duration(row.EnduranceSlot) * (place + 1) / Tally.Channels[s];
                LeaveAt(s, place, _plan.HHour + Math.Max(1, left));
            }
        }
    }

    // After the raid nobody needs to be told.
    private void LeaveAt(int shooter, int place, long time)
    {
        _stations.LeavesAt(shooter, place) = time;
        if (time < _raidEnds)
        {
            _events.Push(time, EventKind.OffStation, (shooter * Magazines.MostChannels) + place);
        }
    }

    private void GoOffStation(int at, long now)
    {
        (int shooter, int place) = int.DivRem(at, Magazines.MostChannels);
        if (!_stations.LeavesNow(shooter, place, now))
        {
            return;
        }
        if (_magazines.IsFree(shooter, place))
        {
            Vacate(shooter, place, now);
        }
        else
        {
            _stations.Dismiss(shooter, place);
        }
    }

    // At the end of an engagement: whether the aircraft has nothing more to do here.
    private bool IsLeaving(int shooter, int place) =>
        _stations.IsLost(shooter, place)
        || _stations.IsDue(shooter, place)
        || ((_layout.Shooters[shooter].RefillSlot != ParameterTable.Zero || _stations.Behind(shooter) > 0)
            && _magazines.IsSpent(shooter, place));

    private void Vacate(int shooter, int place, long now)
    {
        ShooterRow row = _layout.Shooters[shooter];
        int at = (shooter * Magazines.MostChannels) + place;
        _magazines.Unload(shooter, place);
        if (!_stations.IsLost(shooter, place))
        {
            _trace?.Entries.Add(new TraceEntry(now, TraceKind.WentHome, None, row.FirstWeapon));
            if (row.RefillSlot != ParameterTable.Zero)
            {
                _events.Push(now + Duration(row.RefillSlot), EventKind.Rearm, at);
            }
        }
        if (_stations.Vacate(shooter, place))
        {
            _events.Push(now + Duration(row.ReliefDelaySlot), EventKind.Relieve, at);
        }
    }

    private void Rearm(int at, long now)
    {
        int shooter = at / Magazines.MostChannels;
        int place = _stations.Return(shooter);
        if (place >= 0)
        {
            _magazines.Rearm(shooter, place, _parameters, Tally.Loaded);
            Arrive(shooter, place, now);
        }
    }

    private void Relieve(int at, long now)
    {
        (int shooter, int place) = int.DivRem(at, Magazines.MostChannels);
        if (_stations.Relieve(shooter, place))
        {
            _magazines.Relieve(shooter, place);
        }
        else
        {
            _magazines.Rearm(shooter, place, _parameters, Tally.Loaded);
        }
        Arrive(shooter, place, now);
    }

    private void Arrive(int shooter, int place, long now)
    {
        ShooterRow row = _layout.Shooters[shooter];
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.Refilled, None, row.FirstWeapon));
        if (row.EnduranceSlot != ParameterTable.Zero)
        {
            LeaveAt(shooter, place, now + Math.Max(1, Duration(row.EnduranceSlot)));
        }
        Serve(shooter, now);
    }
}
