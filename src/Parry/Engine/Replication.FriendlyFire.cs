using System;
using System.Numerics;
using Parry.Planning;
using Parry.Worlds;

namespace Parry.Engine;

/// <summary>Joint zones: aircraft that engage in them are in danger from rounds that meet threats there.</summary>
internal sealed partial class Replication
{
    private short ZoneOf(int threat, long time) =>
        _plan.Zones[_threats[threat].Family].At(time - _threats[threat].Launch);

    // From commit until the aircraft turns to another threat, it is where its shot meets the threat.
    private void TakeOff(int index, int shooter)
    {
        ref Engagement engagement = ref _engagements[index];
        engagement.Zone = ZoneOf(engagement.Threat, _bestIntercept);
        _engaging[shooter] |= 1UL << engagement.Channel;
        _engagementOf[(shooter * Magazines.MostChannels) + engagement.Channel] = index;
    }

    private void Endanger(in Engagement fired, long now)
    {
        short zone = ZoneOf(fired.Threat, now);
        double risk = zone < 0 ? 0 : _parameters[_layout.FriendlyFireSlots[zone]];
        if (risk == 0)
        {
            return;
        }
        ThreatState threat = _threats[fired.Threat];
        Purpose purpose = _layout.Waves[threat.Wave].FriendlyFire[fired.Weapon];
        double spared = Math.Pow(1 - risk, fired.Fired);
        for (int s = 0; s < _engaging.Length; s++)
        {
            Purpose own = purpose.With(_layout.Shooters[s].Ready);
            for (ulong rest = _engaging[s]; rest != 0; rest &= rest - 1)
            {
                int place = BitOperations.TrailingZeroCount(rest);
                ref Engagement shot = ref _engagements[_engagementOf[(s * Magazines.MostChannels) + place]];
                int draw = (fired.FirstRound * Magazines.MostChannels) + place;
                if (shot.Zone == zone && _stream.Uniform(own, threat.Ordinal, draw) >= spared)
                {
                    LoseAircraft(s, place, ref shot, fired, now);
                }
            }
        }
    }

    // What is aboard is lost, and with it the shot that it has not launched yet.
    private void LoseAircraft(int shooter, int place, ref Engagement shot, in Engagement to, long now)
    {
        _engaging[shooter] &= ~(1UL << place);
        _stations.Lose(shooter, place);
        _magazines.Lose(shooter, place, Tally.Lost);
        Tally.AircraftLost[shooter]++;
        shot.Void = now < shot.Launch;
        _trace?.Entries.Add(new TraceEntry(
            now, TraceKind.AircraftLost, to.Threat, _layout.Shooters[shooter].FirstWeapon, to.Weapon));
    }
}
