using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>When each net holds a track of a threat.</summary>
internal sealed partial class Replication
{
    private const long Never = long.MaxValue;
    private const int TrackKinds = 4;

    // A net's own, or its own and those that others share with it.
    private enum TrackKind
    {
        OwnIdentified,
        OwnFormed,
        Identified,
        Formed,
    }

    // Where a weapon finds the track that it fires on, at weapon x classes + class.
    private int[] FiresOn() =>
    [
        .. _layout.Weapons.SelectMany((weapon, w) => weapon.FiresFree.Select(
            free => (_netOf[w] * TrackKinds) + (_onRemote[w] ? 2 : 0) + (free ? 1 : 0))),
    ];

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Detect(WaveRow wave, int threat)
    {
        ref ThreatState state = ref _threats[threat];
        if (!_plan.CuedHazards.IsEmpty)
        {
            Cue(wave, state);
        }
        for (int net = 0; net < _nets.Length; net++)
        {
            ref NetColumn column = ref _nets[net];
            long detected = column.HasRadar ? ByRadar(wave, state, net) : Never;
            if (column.HasWatches)
            {
                foreach (WatchRow watch in _layout.Nets[net].Watches)
                {
                    detected = watch.CuesOnly ? detected : long.Min(detected, Report(wave, state, watch));
                }
            }
            bool tracks = detected != Never
                && (_trackChance[net] >= 1 || _stream.Uniform(wave.Track[net], state.Ordinal) < _trackChance[net])
                && !IsTakenForDecoy(wave, ref state, column, net);
            long formed = tracks ? state.Launch + detected + column.Formation : Never;
            long track = tracks ? formed + column.Identification : Never;
            if (column.HasCapacity && track != Never)
            {
                _events.Push(track, EventKind.Track, (threat * _netCount) + net);
                state.Due |= track < state.Launch + _plan.Flight[state.Family];
                (formed, track) = (Never, Never);
            }
            TrackAt(threat, net, TrackKind.OwnIdentified) = track;
            TrackAt(threat, net, TrackKind.OwnFormed) = formed;
        }
        for (int net = 0; net < _nets.Length; net++)
        {
            Hear(threat, net);
        }
    }

    // The first time at which a net knows of a track, from itself or through others.
    private void Hear(int threat, int net)
    {
        long formed = Never, track = Never;
        for (int from = 0; from < _nets.Length; from++)
        {
            long latency = _shareLatency[(net * _netCount) + from];
            if (latency != Never)
            {
                formed = long.Min(formed, Later(TrackAt(threat, from, TrackKind.OwnFormed), latency));
                track = long.Min(track, Later(TrackAt(threat, from, TrackKind.OwnIdentified), latency));
            }
        }
        TrackAt(threat, net, TrackKind.Formed) = formed;
        TrackAt(threat, net, TrackKind.Identified) = track;
        if (_trace is not null && track != Never)
        {
            _trace.Entries.Add(new TraceEntry(track, TraceKind.Tracked, threat, net));
        }
    }

    private static long Later(long time, long by) => time == Never ? Never : time + by;

    // Discrimination, which may err both ways. What is taken for a decoy is not tracked as hostile.
    private bool IsTakenForDecoy(WaveRow wave, ref ThreatState state, in NetColumn net, int index)
    {
        double chance = state.Decoy ? net.DecoyAsDecoy : net.WarheadAsDecoy;
        bool taken = chance > 0 && _stream.Uniform(wave.Track[index], state.Ordinal, 1) < chance;
        state.TakenForDecoy |= taken;
        return taken;
    }

    // When a plainly given sensor reports, since launch.
    private long Report(WaveRow wave, in ThreatState state, WatchRow watch)
    {
        bool seen = watch.Sees[state.Class]
            && _stream.Uniform(wave.Watch[watch.Ordinal], state.Ordinal) < _parameters[watch.DetectSlot];
        return seen ? Duration(watch.DelaySlot) : Never;
    }

    // When each net hears from early warning where to look, since launch.
    private void Cue(WaveRow wave, in ThreatState state)
    {
        Array.Fill(_cueAt, Never);
        for (int from = 0; from < _layout.Nets.Length; from++)
        {
            foreach (WatchRow watch in _layout.Nets[from].Watches)
            {
                long report = watch.CuesOnly ? Report(wave, state, watch) : Never;
                for (int to = 0; to < _layout.Nets.Length && report != Never; to++)
                {
                    long latency = _shareLatency[(to * _netCount) + from];
                    _cueAt[to] = latency == Never ? _cueAt[to] : long.Min(_cueAt[to], report + latency);
                }
            }
        }
    }

    // One exponential draw is used up by the search hazard until the cue, and by the cued hazard from then on.
    private long ByRadar(WaveRow wave, in ThreatState state, int net)
    {
        double exponential = -Math.Log(1 - _stream.Uniform(wave.Detection[net], state.Ordinal));
        int place = (state.Family * _layout.Nets.Length) + net;
        long found = _plan.Hazards[place].TicksAt(exponential);
        if (_plan.CuedHazards.IsEmpty || found <= _cueAt[net])
        {
            return found;
        }
        HazardTable cued = _plan.CuedHazards[place];
        double left = exponential - _plan.Hazards[place].At(_cueAt[net]);
        long foundCued = cued.TicksAt(cued.At(_cueAt[net]) + left);
        return foundCued == Never ? Never : long.Max(foundCued, _cueAt[net]);
    }

    // When a weapon may fire on a track of the threat: its net's own, or one shared with it if that is permitted;
    // identified, or only formed if it fires free.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long TrackFor(int threat, int weapon) =>
        _tracks[(threat * TrackKinds * _netCount) + _firesOn[(weapon * _layout.Classes.Length) + _threats[threat].Class]];

    private ref long TrackAt(int threat, int net, TrackKind kind) =>
        ref _tracks[(((threat * _netCount) + net) * TrackKinds) + (int)kind];
}
