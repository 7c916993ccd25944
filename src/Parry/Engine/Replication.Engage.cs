using System.Runtime.CompilerServices;
using System;
using Parry.Planning;
using Parry.Worlds;

namespace Parry.Engine;

/// <summary>An engagement, from commit to kill assessment.</summary>
internal sealed partial class Replication
{
    // Commits the shot that Choose or Serve found.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Engage(int threat, int group, long now)
    {
        int weapon = _bestWeapon;
        WeaponRow row = _layout.Weapons[weapon];
        ShooterRow shooter = _layout.Shooters[row.Shooter];
        int salvo = int.Min(Salvo(threat, weapon), _magazines.Rounds(weapon) - Reserved(threat, weapon));
        (int channel, int fired) = _magazines.Take(row.Shooter, weapon, salvo);
        ref int before = ref _roundsAt[At(threat, _bestShot)];
        int index = _engagementCount++;
        if (index == _engagements.Length)
        {
            Array.Resize(ref _engagements, 2 * index);
        }
        _engagements[index] = new Engagement
        {
            Threat = threat,
            Weapon = weapon,
            Channel = channel,
            Fired = fired,
            FirstRound = before,
            Launch = _bestLaunch,
            Committed = _now,
            Meets = EventQueue.KeyOf(_bestIntercept, EventKind.Intercept, index),
        };
        if (shooter.IsPatrol && _anyRisk)
        {
            TakeOff(index, row.Shooter);
        }
        before += fired;
        Tally.Rounds[weapon] += fired;
        _weaponBusy[weapon]++;
        ClassBusy(row.Shooter, _threats[threat].Class)++;
        if (_magazines.Rounds(weapon) == 0)
        {
            RunOut(weapon, shooter);
        }
        ref ThreatState state = ref _threats[threat];
        Tally.Engaged[state.Class] += state.Engaged ? 0 : 1;
        state.Engaged = true;
        SalvosAt(threat, weapon)++;
        _inFlight[(threat * _groupCount) + group] += fired;
        _magazines.NextReady(row.Shooter, _bestLaunch + (fired * _spacing[weapon]));
        SetWaiting(threat, group, false);
        _seenTo[(threat * _groupCount) + group] = None;
        if (_folds)
        {
            Meet(_engagements[index], ref state);
            _events.Push(_bestIntercept + _assessment[weapon], EventKind.Assess, index);
        }
        else
        {
            _events.Push(_bestIntercept, EventKind.Intercept, index);
        }
        if (_anyLastChance)
        {
            ForeseeLastChance(threat, group, fired, now);
        }
        _trace?.Entries.Add(new TraceEntry(
            now, TraceKind.Committed, threat, weapon, fired, _bestLaunch, _bestIntercept, _open));
    }

    private void Intercept(int index, long now)
    {
        ref Engagement engagement = ref _engagements[index];
        ref ThreatState state = ref _threats[engagement.Threat];
        _events.Push(now + _assessment[engagement.Weapon], EventKind.Assess, index);
        if (_anyRisk && !_isPatrol[engagement.Weapon])
        {
            Endanger(engagement, now);
        }
        bool flying = IsFlying(engagement.Threat), killed = Meet(engagement, ref state);
        if (killed)
        {
            Forget(engagement.Threat, now);
        }
        TraceKind told = killed ? TraceKind.Killed : flying ? TraceKind.Missed : TraceKind.Wasted;
        _trace?.Entries.Add(new TraceEntry(now, told, engagement.Threat, engagement.Weapon, engagement.Fired));
    }

    // What the rounds do when they meet the threat, unless it is gone by then.
    private bool Meet(in Engagement engagement, ref ThreatState state)
    {
        bool killed = engagement.Meets < state.Gone && !engagement.Void && Kills(engagement, state);
        state.Gone = killed ? engagement.Meets : state.Gone;
        return killed;
    }

    private bool Kills(in Engagement engagement, in ThreatState state)
    {
        double sspk = Sspk(engagement.Threat, engagement.Weapon);
        Purpose purpose = _layout.Waves[state.Wave].Kill[engagement.Weapon];
        for (int round = 0; round < engagement.Fired; round++)
        {
            if (_stream.Uniform(purpose, state.Ordinal, engagement.FirstRound + round) < sspk)
            {
                return true;
            }
        }
        return false;
    }

    // The look of shoot-look-shoot. The threat that survived and those that wait compete for what is free by the time
    // at which it would meet them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Assess(int index, long now)
    {
        Engagement engagement = _engagements[index];
        int group = _groupOf[engagement.Weapon];
        _inFlight[(engagement.Threat * _groupCount) + group] -= engagement.Fired;
        LayerInFlight(engagement.Threat, engagement.Weapon) -= _anyLastChance ? 1 : 0;
        Look(engagement, now);
        long reAttack = _reAttack[engagement.Weapon];
        if (reAttack > 0)
        {
            _events.Push(now + reAttack, EventKind.Release, index);
            Reconsider(engagement.Threat, group, now);
            return;
        }
        int shooterIndex = _shooterOf[engagement.Weapon];
        Free(engagement, now);
        bool done = _inFlight[(engagement.Threat * _groupCount) + group] == 0;
        if (done && Appears(engagement.Threat, group) && Choose(engagement.Threat, group, now))
        {
            if (_shooterOf[_bestWeapon] == shooterIndex)
            {
                SetWaiting(engagement.Threat, group, true);
                Queue(shooterIndex, engagement.Threat);
                Serve(shooterIndex, now);
            }
            else
            {
                Engage(engagement.Threat, group, now);
            }
        }
        Serve(shooterIndex, now);
        Reconsider(engagement.Threat, group, now);
    }

    // Kill assessment, which may err both ways. Rounds that came to nothing find out the truth.
    private void Look(in Engagement engagement, long now)
    {
        ref Belief belief = ref _belief[(engagement.Threat * _groupCount) + _groupOf[engagement.Weapon]];
        belief = Belief.True;
        bool flying = IsFlying(engagement.Threat), hit = _threats[engagement.Threat].Gone == engagement.Meets;
        double chance = flying ? _falseKill[engagement.Weapon] : hit ? _falseMiss[engagement.Weapon] : 0;
        if (chance == 0)
        {
            return;
        }
        ThreatState state = _threats[engagement.Threat];
        Purpose purpose = _layout.Waves[state.Wave].Assessment[engagement.Weapon];
        if (_stream.Uniform(purpose, state.Ordinal, engagement.FirstRound) < chance)
        {
            belief = flying ? Belief.Dead : Belief.Alive;
            _trace?.Entries.Add(new TraceEntry(
                now, flying ? TraceKind.TakenForKill : TraceKind.TakenForMiss, engagement.Threat, engagement.Weapon));
        }
    }

    private void Release(int index, long now)
    {
        Free(_engagements[index], now);
        Serve(_shooterOf[_engagements[index].Weapon], now);
    }

    private void Reconsider(int threat, int group, long now)
    {
        if (Appears(threat, group))
        {
            Consider(threat, group, now);
        }
    }
}
