using System.Numerics;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>Why nobody fired.</summary>
internal sealed partial class Replication
{
    // The story has it for every threat; else only those need it that nobody will fire at, as far as is known.
    private void AwaitClose(int threat)
    {
        ref ThreatState state = ref _threats[threat];
        long close = state.Launch + _last[state.Family].Commit;
        if (close >= state.EndsAt)
        {
            AwaitEnd(threat);
        }
        else if (!state.Closing && !state.Engaged)
        {
            state.Closing = true;
            _events.Push(close, EventKind.Close, threat);
        }
    }

    // The last instant at which a shot at the threat was geometrically possible: what bound there is the reason.
    private void Close(int threat, long now)
    {
        ref ThreatState state = ref _threats[threat];
        if (!IsFlying(threat))
        {
            return;
        }
        AwaitEnd(threat);
        if (state.Engaged)
        {
            return;
        }
        Shot shot = _plan.Shots[state.LastShot];
        state.Reason = Binding(threat, shot, now);
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.LeftUnengaged, threat, shot.Weapon, (int)state.Reason));
    }

    private Reason Binding(int threat, in Shot shot, long now)
    {
        long track = TrackFor(threat, shot.Weapon);
        if (track > now)
        {
            if (_threats[threat].TakenForDecoy)
            {
                return Reason.Harmless;
            }
            long impact = _threats[threat].Launch + _plan.Flight[_threats[threat].Family];
            return track < impact || _threats[threat].Due ? Reason.TooLate : Reason.NeverDetected;
        }
        long commit = now + _reaction[shot.Weapon] - _threats[threat].Launch;
        if (commit > shot.LastLaunch)
        {
            return Reason.HeldByRules;
        }
        return Shortage(threat, shot.Weapon);
    }

    // For every nation whose rules alone forbid all its shots at this threat: the first instant it would have fired.
    private void ForeseeHeldShots(int threat)
    {
        ref ThreatState state = ref _threats[threat];
        int nations = _layout.Scenario.Nations.Length;
        for (ulong rest = _plan.HeldBy[state.Family]; rest != 0; rest &= rest - 1)
        {
            int nation = BitOperations.TrailingZeroCount(rest);
            long opening = Never;
            for (int s = _plan.ShotStart[state.Family]; s < _plan.ShotStart[state.Family + 1]; s++)
            {
                Shot shot = _plan.Shots[s];
                if (_layout.Shooters[_shooterOf[shot.Weapon]].Nation == nation)
                {
                    long possible = Opening(threat, shot, shot.FirstPossible);
                    long last = state.Launch + shot.LastPossible - _reaction[shot.Weapon];
                    opening = possible <= last ? long.Min(opening, possible) : opening;
                }
            }
            if (opening != Never)
            {
                _events.Push(opening, EventKind.Held, (threat * nations) + nation);
            }
        }
    }

    private long Opening(int threat, in Shot shot, int firstLaunch)
    {
        long track = TrackFor(threat, shot.Weapon);
        long window = _threats[threat].Launch + firstLaunch - _reaction[shot.Weapon];
        return track == Never ? Never : long.Max(long.Max(track, window), _threats[threat].Launch);
    }

    private void HoldBack(int place, long now)
    {
        int nations = _layout.Scenario.Nations.Length;
        int threat = place / nations, nation = place % nations;
        if (!IsFlying(threat))
        {
            return;
        }
        int family = _threats[threat].Family;
        for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
        {
            Shot shot = _plan.Shots[s];
            if (ShooterOf(shot.Weapon).Nation == nation && Tally.Channels[_shooterOf[shot.Weapon]] > 0
                && _magazines.Rounds(shot.Weapon) > 0)
            {
                Tally.Held[nation]++;
                _trace?.Entries.Add(new TraceEntry(now, TraceKind.HeldBack, threat, shot.Weapon));
                return;
            }
        }
    }
}
