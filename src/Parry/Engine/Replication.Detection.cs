using System;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>When each net holds a track of a threat.</summary>
internal sealed partial class Replication
{
    private const long Never = long.MaxValue;

    // The least total latency by which a track of one net reaches another (Floyd and Warshall's shortest paths).
    private void ConnectNets()
    {
        Array.Fill(_shareLatency, Never);
        for (int to = 0; to < _layout.Nets.Length; to++)
        {
            _shareLatency[(to * _netCount) + to] = 0;
            NetRow net = _layout.Nets[to];
            foreach (int from in net.Hears)
            {
                _shareLatency[(to * _netCount) + from] = from == to ? 0 : Duration(net.LatencySlot);
            }
        }
        for (int over = 0; over < _netCount; over++)
        {
            for (int to = 0; to < _netCount; to++)
            {
                long first = _shareLatency[(to * _netCount) + over];
                for (int from = 0; from < _netCount && first != Never; from++)
                {
                    long second = _shareLatency[(over * _netCount) + from];
                    ref long known = ref _shareLatency[(to * _netCount) + from];
                    known = second == Never ? known : Math.Min(known, first + second);
                }
            }
        }
    }

    private void Detect(WaveRow wave, int threat)
    {
        ref ThreatState state = ref _threats[threat];
        for (int net = 0; net < _layout.Nets.Length; net++)
        {
            NetRow row = _layout.Nets[net];
            long detected = row.HasRadar ? ByRadar(wave, state, net) : Never;
            foreach (WatchRow watch in row.Watches)
            {
                bool seen = watch.Sees[state.Class]
                    && _stream.Uniform(wave.Watch[watch.Ordinal], state.Ordinal) < _parameters[watch.DetectSlot];
                detected = seen ? Math.Min(detected, Duration(watch.DelaySlot)) : detected;
            }
            bool tracks = detected != Never
                && (_trackChance[net] >= 1 || _stream.Uniform(wave.Track[net], state.Ordinal) < _trackChance[net]);
            _netTrack[net] = tracks
                ? state.Launch + detected + Duration(row.FormationSlot) + Duration(row.IdentificationSlot)
                : Never;
            _ownTrackAt[(threat * _netCount) + net] = _netTrack[net];
        }
        for (int net = 0; net < _layout.Nets.Length; net++)
        {
            long best = Never;
            for (int from = 0; from < _layout.Nets.Length; from++)
            {
                long latency = _shareLatency[(net * _netCount) + from];
                bool hears = latency != Never && _netTrack[from] != Never;
                best = hears ? Math.Min(best, _netTrack[from] + latency) : best;
            }
            _trackAt[(threat * _netCount) + net] = best;
            if (best != Never)
            {
                _trace?.Entries.Add(new TraceEntry(best, TraceKind.Tracked, threat, net));
            }
        }
    }

    private long ByRadar(WaveRow wave, in ThreatState state, int net)
    {
        double exponential = -Math.Log(1 - _stream.Uniform(wave.Detection[net], state.Ordinal));
        return _plan.Hazards[(state.Family * _layout.Nets.Length) + net].TicksAt(exponential);
    }

    // When a weapon may fire on a track of the threat: its net's own, or one shared with it if that is permitted.
    private long TrackFor(int threat, int weapon)
    {
        int place = (threat * _netCount) + _netOf[weapon];
        return ShooterOf(weapon).OnRemote ? _trackAt[place] : _ownTrackAt[place];
    }
}
