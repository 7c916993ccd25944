using System;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Engine;

/// <summary>How the raid comes: who is launched when, at what, and what becomes of it if nobody fires.</summary>
internal sealed partial class Replication
{
    // One in a day, per second: a rate drawn lower, from a spread without a lower end, would outlast the clock.
    private const double LeastRate = 1 / 86400.0;

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

    private void LaunchThreat(WaveRow wave, int waveIndex, int ordinal, int family, long launch)
    {
        int threat = _threatCount++;
        FamilyRow row = _layout.Families[family];
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
            Harmless = _layout.Classes[row.Class].IsDecoy,
        };
        Tally.Launched[row.Class]++;
        ClassRow kind = _layout.Classes[row.Class];
        (double first, double second) = _stream.UniformPair(wave.Reliability, ordinal);
        bool lasts = first < _parameters[kind.LaunchReliabilitySlot] && second < _parameters[kind.FlightReliabilitySlot];
        _trace?.Threats.Add(new TracedThreat(waveIndex, ordinal, family, launch, lasts));
        if (first >= _parameters[kind.LaunchReliabilitySlot])
        {
            state.End = ThreatEnd.FailedAtLaunch;
            Tally.Failed[row.Class]++;
            _trace?.Entries.Add(new TraceEntry(launch, TraceKind.FailedAtLaunch, threat));
            return;
        }
        _trace?.Entries.Add(new TraceEntry(launch, TraceKind.Launched, threat));
        int flight = _plan.Flight[family];
        _raidEnds = Math.Max(_raidEnds, launch + flight);
        state.Fails = second >= _parameters[kind.FlightReliabilitySlot];
        state.EndsAt = launch
            + (state.Fails ? (long)Math.Ceiling(_stream.Uniform(wave.Failure, ordinal) * flight) : flight);
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
    private void AwaitEnd(int threat) => _events.Push(
        _threats[threat].EndsAt, _threats[threat].Fails ? EventKind.Failure : EventKind.Impact, threat);

    private void Fail(int threat, long now)
    {
        if (!IsFlying(threat))
        {
            return;
        }
        Forget(threat, now);
        _threats[threat].End = ThreatEnd.FailedInFlight;
        Tally.Failed[_threats[threat].Class]++;
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.FailedInFlight, threat));
    }

    private void Impact(int threat, long now)
    {
        if (!IsFlying(threat))
        {
            return;
        }
        Forget(threat, now);
        ref ThreatState state = ref _threats[threat];
        double miss = MissMeters(state);
        bool hit = miss <= _parameters[_layout.Assets[state.Asset].RadiusSlot];
        bool armed = !_layout.Classes[state.Class].IsDecoy;
        double lethal = armed ? _parameters[_layout.Classes[state.Class].LethalSlot] : 0;
        // Carleton: exp(-r^2 / 2b^2), b such that it is a half at the lethal radius.
        Tally.Survival[state.Asset] *= lethal > 0 ? 1 - Math.Pow(2, -miss * miss / (lethal * lethal)) : 1;
        if (!state.Engaged)
        {
            Tally.Unengaged[(int)(state.Harmless ? Reason.Harmless : state.Reason)]++;
        }
        if (state.Harmless)
        {
            state.End = ThreatEnd.LeftAlone;
            _trace?.Entries.Add(new TraceEntry(now, TraceKind.LeftAlone, threat, state.Asset, hit ? 1 : 0));
            return;
        }
        state.End = ThreatEnd.Leaked;
        Tally.Leaked[state.Class]++;
        Tally.Threatening += _layout.Assets[state.Asset].Defended ? 1 : 0;
        Tally.Impacts[state.Asset] += hit ? 1 : 0;
        _trace?.Entries.Add(new TraceEntry(now, TraceKind.Leaked, threat, state.Asset, hit ? 1 : 0));
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

    // A circular normal error: the miss distance is Rayleigh, with median CEP = sigma sqrt(2 ln 2).
    private double MissMeters(in ThreatState state)
    {
        double cep = _parameters[_layout.Classes[state.Class].CepSlot];
        double uniform = 1 - _stream.Uniform(_layout.Waves[state.Wave].Impact, state.Ordinal);
        return cep * Math.Sqrt(-Math.Log2(uniform));
    }
}
