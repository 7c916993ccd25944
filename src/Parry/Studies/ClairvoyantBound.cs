using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;

namespace Parry.Studies;

/// <summary>What one replication offered an assigner who knows which threats fail by themselves and how good a day the
/// rounds have. Every constraint that is left out here (launch spacing, reserves, limits of channels by class, the end of
/// a window while one looks) only raises the bound.</summary>
internal sealed class ClairvoyantBound
{
    private readonly RaidPlan _plan;
    private readonly RaidLayout _layout;
    private readonly double[] _parameters;
    private readonly Trace _trace;
    private readonly Tally _tally;
    private readonly bool[] _counts;

    /// <param name="plan">The replication's.</param>
    /// <param name="parameters">Its world's.</param>
    /// <param name="trace">Its whole story.</param>
    /// <param name="tally">What it came to.</param>
    public ClairvoyantBound(RaidPlan plan, double[] parameters, Trace trace, Tally tally)
    {
        (_plan, _layout, _parameters, _trace, _tally) = (plan, plan.Layout, parameters, trace, tally);
        _counts = [.. trace.Threats.Select(t => t.Lasts && !_layout.Classes[ClassOf(t)].IsDecoy)];
        foreach (TraceEntry entry in trace.Entries.Where(e => e.Kind == TraceKind.LeftAlone))
        {
            _counts[entry.Threat] = false;
        }
    }

    /// <summary>Kills of the policy that the bound is to be set against.</summary>
    public int Killed() => _trace.Entries.Count(e => e.Kind == TraceKind.Killed && _counts[e.Threat]);

    /// <summary>The bound on expected kills.</summary>
    public double Kills()
    {
        long[] tracked = Tracked();
        double[] rounds = [.. Enumerable.Range(0, _layout.Weapons.Length).Select(Rounds)];
        ChannelTime[] time = [.. _layout.Shooters.Select(_ => new ChannelTime())];
        // Threats of one class that the same weapons can shoot at are alike.
        var kinds = new Dictionary<string, (double[] Sspk, int Count)>();
        for (int threat = 0; threat < _counts.Length; threat++)
        {
            double[] sspk = _counts[threat] ? Sspk(threat, tracked, rounds, time) : [];
            if (sspk.Any(p => p > 0))
            {
                string key = $"{ClassOf(_trace.Threats[threat])}:{string.Concat(sspk.Select(p => p > 0 ? '1' : '0'))}";
                kinds[key] = (sspk, kinds.GetValueOrDefault(key).Count + 1);
            }
        }
        double[] drawn = [.. rounds.Select((r, w) => Math.Min(r, InTime(w, time)))];
        return new KillPrices([.. kinds.Values.Select(k => (k.Count, k.Sspk))], drawn).Least();
    }

    // The rounds that a weapon's channels have time to fire.
    private double InTime(int weapon, ChannelTime[] time)
    {
        int shooter = _layout.Weapons[weapon].Shooter;
        LayerRow layer = _layout.Layers[_layout.Shooters[shooter].Layer];
        double salvo = Math.Max(1, Math.Max(_parameters[layer.SalvoSlot], _parameters[layer.NextSalvoSlot]));
        return salvo * time[shooter].Engagements(_tally.Channels[shooter]);
    }

    // By weapon, 0 where no commit in time is possible; when commits are possible goes to the channels.
    private double[] Sspk(int threat, long[] tracked, double[] rounds, ChannelTime[] time)
    {
        TracedThreat told = _trace.Threats[threat];
        int threatClass = ClassOf(told);
        long identification = _layout.Nets.Max(n => (long)_parameters[n.IdentificationSlot]);
        var sspk = new double[rounds.Length];
        for (int s = _plan.ShotStart[told.Family]; s < _plan.ShotStart[told.Family + 1]; s++)
        {
            Shot shot = _plan.Shots[s];
            WeaponRow weapon = _layout.Weapons[shot.Weapon];
            long track = tracked[(threat * _layout.Nets.Length) + _layout.Shooters[weapon.Shooter].Net];
            if (shot.Count == 0 || rounds[shot.Weapon] < 1 || track == long.MaxValue)
            {
                continue;
            }
            // Who fires free waits for no identification, which the story does not tell apart.
            track -= weapon.FiresFree[threatClass] ? identification : 0;
            long reaction = _trace.Reaction[shot.Weapon], last = told.Launch + shot.LastLaunch - reaction;
            long first = Math.Max(Math.Max(track, told.Launch), told.Launch + shot.FirstLaunch - reaction);
            if (first <= last)
            {
                time[weapon.Shooter].Add(first, last, reaction + shot.LeastFlight + Closing(weapon.Shooter));
                sspk[shot.Weapon] = _trace.Sspk[(shot.Weapon * _layout.Classes.Length) + threatClass];
            }
        }
        return sspk;
    }

    // From the intercept until the channel is free.
    private long Closing(int shooter)
    {
        ShooterRow row = _layout.Shooters[shooter];
        return (long)(_parameters[row.AssessmentSlot] + _parameters[row.ReAttackSlot]);
    }

    // At threat x nets + net. Where tracks are limited, another assigner might have had room for one sooner: then every
    // threat counts as tracked from its launch.
    private long[] Tracked()
    {
        int nets = _layout.Nets.Length;
        var tracked = new long[_counts.Length * nets];
        if (_layout.Nets.All(n => n.CapacitySlot == ParameterTable.Zero))
        {
            Array.Fill(tracked, long.MaxValue);
            foreach (TraceEntry entry in _trace.Entries.Where(e => e.Kind == TraceKind.Tracked))
            {
                ref long first = ref tracked[(entry.Threat * nets) + entry.Who];
                first = Math.Min(first, entry.Time);
            }
        }
        return tracked;
    }

    // What was loaded; where rounds come back, the most that could: another assigner may have run out, and so reloaded,
    // earlier.
    private double Rounds(int weapon)
    {
        WeaponRow row = _layout.Weapons[weapon];
        ShooterRow shooter = _layout.Shooters[row.Shooter];
        if (_tally.Channels[row.Shooter] == 0)
        {
            return 0;
        }
        if (shooter.RefillSlot == ParameterTable.Zero)
        {
            return _tally.Loaded[weapon];
        }
        double held = _parameters[row.RoundSlot];
        if (!shooter.IsPatrol)
        {
            return held * (1 + Math.Max(1, (int)_parameters[shooter.RefillsSlot]));
        }
        double loads = 1 + Math.Floor(RaidTicks() / Math.Max(1, _parameters[shooter.RefillSlot]));
        return held * loads * Magazines.Aircraft(shooter, _parameters, 0);
    }

    private double RaidTicks() => _trace.Threats.Count == 0
        ? 0
        : _trace.Threats.Max(t => t.Launch + _plan.Flight[t.Family]) - _trace.Threats.Min(t => t.Launch);

    private int ClassOf(TracedThreat threat) => _layout.Families[threat.Family].Class;
}
