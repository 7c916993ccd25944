using System;
using System.Collections.Immutable;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>How ready the defence is on the night: who may fire, how quickly, with how much.</summary>
internal sealed partial class Replication
{
    private PostureRow? CurrentPosture()
    {
        PostureRow? holds = null;
        if (_posture != Posture.None)
        {
            foreach (PostureRow row in _layout.Postures)
            {
                holds = IsCalledFor(row) ? row : holds;
            }
        }
        return holds;
    }

    private bool IsCalledFor(PostureRow row)
    {
        foreach (PostureCall call in row.From)
        {
            ImmutableArray<int> slots = _posture == Posture.Truth ? call.CameSlots : call.ExpectedSlots;
            double count = 0;
            foreach (int slot in slots)
            {
                count += _posture == Posture.Truth ? Coming(slot) : _parameters[slot];
            }
            if (count >= _parameters[call.ThresholdSlot])
            {
                return true;
            }
        }
        return row.From.IsEmpty;
    }

    private void StandReady()
    {
        PostureRow? posture = CurrentPosture();
        double factor = posture is null ? 1 : _parameters[posture.ReactionSlot];
        for (int w = 0; w < _reaction.Length; w++)
        {
            _reaction[w] = (long)Math.Ceiling(factor * Duration(_layout.Shooters[_shooterOf[w]].ReactionSlot));
        }
        for (int s = 0; s < _readiness.Length; s++)
        {
            ShooterRow shooter = _layout.Shooters[s];
            _readiness[s] = posture is null
                ? Readiness.Full
                : shooter.IsPatrol
                    ? new Readiness(_parameters[posture.PatrolSlot], _parameters[posture.RationSlot])
                    : new Readiness(
                        _stream.Uniform(shooter.Ready, 0) < _parameters[posture.ReadySlot] ? 1 : 0,
                        _parameters[posture.RationSlot]);
        }
        _magazines.Load(_parameters, Tally.Loaded, _readiness, Tally.Channels, _night);
    }
}
