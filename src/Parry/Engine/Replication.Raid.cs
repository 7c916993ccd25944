using System.Runtime.CompilerServices;
using System;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Engine;

/// <summary>How the raid comes: who is launched when, at what, and what becomes of it if nobody fires.</summary>
internal sealed partial class Replication
{
    // One in a day, per second: a rate drawn lower, from a spread without a lower end, would outlast the clock.
    private const double LeastRate = 1 / 86400.0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LaunchRaid()
    {
        for (int w = 0; w < _layout.Waves.Length; w++)
        {
            WaveRow wave = _layout.Waves[w];
            int count = Coming(wave.CountSlot);
            long spacing = Duration(wave.SpacingSlot);
            double gaps = 0;
            for (int i = 0; i < count; i++)
            {
                int aim = Aim(wave, i);
                int family = wave.Families[aim];
                long due = _plan.WaveStart[w] + (wave.Poisson ? Ticks.Up(gaps) : i * spacing);
                if (wave.Poisson)
                {
                    double rate = Math.Max(LeastRate, _parameters[wave.RateSlot]);
                    gaps -= Math.Log(1 - _stream.Uniform(wave.Gap, i)) / rate;
                }
                LaunchThreat(wave, w, i, family, _plan.OnTarget[w] ? due - _plan.Flight[family] : due);
            }
        }
    }

    // How many of a wave are launched tonight.
    private int Coming(int slot) => _night?.Threats(_parameters[slot]) ?? (int)_parameters[slot];

    private int Aim(WaveRow wave, int ordinal)
    {
        if (wave.Families.Length == 1)
        {
            return 0;
        }
        double total = 0;
        foreach (int slot in wave.WeightSlots)
        {
            total += _parameters[slot];
        }
        double mark = _stream.Uniform(wave.Aim, ordinal) * total;
        for (int aim = 0; aim < wave.Families.Length - 1; aim++)
        {
            mark -= _parameters[wave.WeightSlots[aim]];
            if (mark < 0)
            {
                return aim;
            }
        }
        return wave.Families.Length - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LaunchThreat(WaveRow wave, int waveIndex, int ordinal, int family, long launch)
    {
        int threat = _threatCount++;
        FamilyRow row = _layout.Families[family];
        ClassRow kind = _layout.Classes[row.Class];
        ref ThreatState state = ref _threats[threat];
        state = new ThreatState
        {
            Launch = launch,
            Wave = waveIndex,
            Ordinal = ordinal,
            Family = family,
            Class = row.Class,
            Asset = row.Asset,
            LastShot = -1,
            Harmless = kind.IsDecoy,
            Decoy = kind.IsDecoy,
        };
        Tally.Launched[row.Class]++;
        (double first, double second) = _stream.UniformPair(wave.Reliability, ordinal);
        bool lasts = first < _parameters[kind.LaunchReliabilitySlot] && second < _parameters[kind.FlightReliabilitySlot];
        _trace?.Threats.Add(new TracedThreat(waveIndex, ordinal, family, launch, lasts));
        if (first >= _parameters[kind.LaunchReliabilitySlot])
        {
            (state.End, state.Gone) = (ThreatEnd.FailedAtLaunch, EventQueue.KeyOf(0, EventKind.Failure, threat));
            _trace?.Entries.Add(new TraceEntry(launch, TraceKind.FailedAtLaunch, threat));
            return;
        }
        _trace?.Entries.Add(new TraceEntry(launch, TraceKind.Launched, threat));
        int flight = _plan.Flight[family];
        _raidEnds = Math.Max(_raidEnds, launch + flight);
        state.Fails = second >= _parameters[kind.FlightReliabilitySlot];
        state.EndsAt = launch
            + (state.Fails ? (long)Math.Ceiling(_stream.Uniform(wave.Failure, ordinal) * flight) : flight);
        state.Gone = EventQueue.KeyOf(state.EndsAt, state.Fails ? EventKind.Failure : EventKind.Impact, threat);
        Detect(wave, threat);
        if (IsLeftAlone(state))
        {
            (state.Harmless, state.Reason) = (true, Reason.Harmless);
            AwaitEnd(threat);
            return;
        }
        Foresee(threat);
    }

    // One event a threat is enough: its end waits until after its last window, which most do not live to see.
    private void AwaitEnd(int threat)
    {
        if (!_folds)
        {
            _events.Push(
                _threats[threat].EndsAt, _threats[threat].Fails ? EventKind.Failure : EventKind.Impact, threat);
        }
    }

    private void End(int threat, long now)
    {
        ref ThreatState state = ref _threats[threat];
        if (state.Gone != _now)
        {
            return;
        }
        Forget(threat, now);
        if (_trace is not null)
        {
            TraceKind told = state.Fails ? TraceKind.FailedInFlight
                : state.Harmless ? TraceKind.LeftAlone
                : TraceKind.Leaked;
            _trace.Entries.Add(state.Fails
                ? new TraceEntry(now, told, threat)
                : new TraceEntry(now, told, threat, state.Asset, Lands(state) ? 1 : 0));
        }
    }

    // Threat evaluation: what is predicted to hit nothing defended, if the doctrine says so.
    private bool IsLeftAlone(in ThreatState state)
    {
        AssetRow asset = _layout.Assets[state.Asset];
        return _layout.Doctrine.LeaveAlone switch
        {
            LeaveAlone.Undefended => !asset.Defended,
            LeaveAlone.PredictedMisses => !asset.Defended || MissMeters(state) > _parameters[asset.RadiusSlot],
            _ => false,
        };
    }

    private bool Lands(in ThreatState state) => MissMeters(state) <= _parameters[_layout.Assets[state.Asset].RadiusSlot];

    // A circular normal error: the miss distance is Rayleigh, with median CEP = sigma sqrt(2 ln 2).
    private double MissMeters(in ThreatState state)
    {
        double cep = _parameters[_layout.Classes[state.Class].CepSlot];
        double uniform = 1 - _stream.Uniform(_layout.Waves[state.Wave].Impact, state.Ordinal);
        return cep * Math.Sqrt(-Math.Log2(uniform));
    }
}
