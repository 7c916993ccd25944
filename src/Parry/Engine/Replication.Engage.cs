using System;
using System.Numerics;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Engine;

/// <summary>An engagement, from commit to kill assessment.</summary>
internal sealed partial class Replication
{
    // Commits the shot that Choose or Serve found.
    private void Engage(int threat, int group, long now)
    {
        int weapon = _bestWeapon;
        WeaponRow row = _layout.Weapons[weapon];
        ShooterRow shooter = _layout.Shooters[row.Shooter];
        int salvo = int.Min(Salvo(threat, weapon), _magazines.Rounds(weapon) - Reserved(threat, weapon));
        (int channel, int fired) = _magazines.Take(row.Shooter, weapon, salvo);
        ref int before = ref _roundsAt[At(threat, ShotOf(threat, weapon))];
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
        LayerInFlight(threat, weapon)++;
        ref long assessAt = ref _assessAt[(threat * _groupCount) + group];
        long assessed = _bestIntercept + _assessment[weapon];
        bool alone = _inFlight[(threat * _groupCount) + group] == fired;
        assessAt = alone ? assessed : long.Max(assessAt, assessed);
        _events.Push(_bestIntercept, EventKind.Intercept, index);
        if (_anyLastChance)
        {
            ForeseeLastChance(threat, group, now);
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
        TraceKind told;
        if (state.End != ThreatEnd.Flying)
        {
            Tally.Overkill += state.End == ThreatEnd.Killed ? engagement.Fired : 0;
            told = TraceKind.Wasted;
        }
        else if (!engagement.Void && Kills(engagement, state))
        {
            state.End = ThreatEnd.Killed;
            Forget(engagement.Threat, now);
            engagement.Hit = true;
            Credit(engagement.Threat, engagement.Weapon);
            int threatening = _layout.Assets[state.Asset].Defended && !state.Harmless ? 1 : 0;
            Tally.Threatening += threatening;
            Tally.ThreateningKilled += threatening;
            told = TraceKind.Killed;
        }
        else
        {
            told = TraceKind.Missed;
        }
        _trace?.Entries.Add(new TraceEntry(now, told, engagement.Threat, engagement.Weapon, engagement.Fired));
    }

    private void Credit(int threat, int weapon)
    {
        int threatClass = _threats[threat].Class;
        Tally.Intercepted[threatClass]++;
        int nation = _nationOf[weapon];
        int family = _threats[threat].Family, all = 0;
        ulong helped = 0;
        for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
        {
            int rounds = _roundsAt[At(threat, s)];
            all += rounds;
            helped |= rounds > 0 ? 1UL << _nationOf[_plan.Shots.ItemRef(s).Weapon] : 0;
        }
        for (helped &= ~(1UL << nation); helped != 0; helped &= helped - 1)
        {
            Tally.Assists[BitOperations.TrailingZeroCount(helped)]++;
        }
        if (_layout.Doctrine.Attribution == Attribution.LastShooter)
        {
            Tally.KilledBy(weapon, threatClass)++;
            return;
        }
        for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
        {
            Tally.KilledBy(_plan.Shots.ItemRef(s).Weapon, threatClass) += _roundsAt[At(threat, s)] / (double)all;
        }
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
    private void Assess(int index, long now)
    {
        Engagement engagement = _engagements[index];
        int group = _groupOf[engagement.Weapon];
        _inFlight[(engagement.Threat * _groupCount) + group] -= engagement.Fired;
        LayerInFlight(engagement.Threat, engagement.Weapon)--;
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
        bool flying = IsFlying(engagement.Threat);
        double chance = flying ? _falseKill[engagement.Weapon] : engagement.Hit ? _falseMiss[engagement.Weapon] : 0;
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
