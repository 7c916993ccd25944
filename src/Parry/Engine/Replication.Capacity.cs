using System;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>Nets that can hold only so many tracks at once: what is detected beyond that waits, first come first
/// served, until a track ends.</summary>
internal sealed partial class Replication
{
    // By net: tracks held, and the ends of the queue; by threat and net: the next in the queue, and whether it is held.
    private readonly int[] _held, _queueFirst, _queueLast, _queueNext;
    private readonly bool[] _isHeld;

    private void ResetCapacity()
    {
        Array.Clear(_held);
        Array.Clear(_isHeld);
        Array.Fill(_queueFirst, None);
        Array.Fill(_queueLast, None);
    }

    // A net with a limit has seen enough of a threat to make a track of it.
    private void Track(int place, long now)
    {
        int threat = place / _netCount, net = place % _netCount;
        if (!IsFlying(threat))
        {
            return;
        }
        if (_held[net] < (int)_parameters[_layout.Nets[net].CapacitySlot])
        {
            Hold(threat, net, now);
            return;
        }
        _queueNext[place] = None;
        if (_queueLast[net] == None)
        {
            _queueFirst[net] = threat;
        }
        else
        {
            _queueNext[(_queueLast[net] * _netCount) + net] = threat;
        }
        _queueLast[net] = threat;
    }

    private void Hold(int threat, int net, long now)
    {
        _held[net]++;
        _isHeld[(threat * _netCount) + net] = true;
        TrackAt(threat, net, TrackKind.OwnIdentified) = now;
        TrackAt(threat, net, TrackKind.OwnFormed) = now;
        for (int to = 0; to < _layout.Nets.Length; to++)
        {
            long latency = _shareLatency[(to * _netCount) + net];
            ref long known = ref TrackAt(threat, to, TrackKind.Identified);
            if (latency != Never && now + latency < known)
            {
                known = now + latency;
                ref long formed = ref TrackAt(threat, to, TrackKind.Formed);
                formed = long.Min(formed, known);
                _trace?.Entries.Add(new TraceEntry(known, TraceKind.Tracked, threat, to));
            }
        }
        if (_threats[threat].LastShot != None)
        {
            Open(threat, now);
        }
    }

    // A threat is no more: the nets that held it have room for the next that still flies.
    private void Forget(int threat, long now)
    {
        for (int net = 0; net < _layout.Nets.Length; net++)
        {
            ref bool held = ref _isHeld[(threat * _netCount) + net];
            if (!held)
            {
                continue;
            }
            held = false;
            _held[net]--;
            while (_queueFirst[net] != None)
            {
                int next = _queueFirst[net];
                _queueFirst[net] = _queueNext[(next * _netCount) + net];
                _queueLast[net] = _queueFirst[net] == None ? None : _queueLast[net];
                if (next != threat && IsFlying(next))
                {
                    Hold(next, net, now);
                    break;
                }
            }
        }
    }
}
