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
        ref int before = ref _roundsAt[(threat * _layout.Weapons.Length) + weapon];
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
        SalvosAt(threat, shooter)++;
        _inFlight[(threat * _groupCount) + group] += fired;
        _magazines.NextReady(row.Shooter, _bestLaunch + (fired * Duration(shooter.SpacingSlot)));
        SetWaiting(threat, group, false);
        LayerInFlight(threat, shooter)++;
        ref long assessAt = ref _assessAt[(threat * _groupCount) + group];
        long assessed = _bestIntercept + Duration(shooter.AssessmentSlot);
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
        ShooterRow shooter = ShooterOf(engagement.Weapon);
        _events.Push(now + Duration(shooter.AssessmentSlot), EventKind.Assess, index);
        if (_anyRisk && !shooter.IsPatrol)
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
        int nation = ShooterOf(weapon).Nation;
        ReadOnlySpan<int> rounds = _roundsAt.AsSpan(threat * _weaponCount, _weaponCount);
        int all = 0;
        ulong helped = 0;
        for (int w = 0; w < rounds.Length; w++)
        {
            all += rounds[w];
            helped |= rounds[w] > 0 ? 1UL << ShooterOf(w).Nation : 0;
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
        for (int w = 0; w < rounds.Length; w++)
        {
            Tally.KilledBy(w, threatClass) += rounds[w] / (double)all;
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
        ShooterRow shooter = ShooterOf(engagement.Weapon);
        _inFlight[(engagement.Threat * _groupCount) + shooter.Group] -= engagement.Fired;
        LayerInFlight(engagement.Threat, shooter)--;
        Look(engagement, shooter, now);
        long reAttack = Duration(shooter.ReAttackSlot);
        if (reAttack > 0)
        {
            _events.Push(now + reAttack, EventKind.Release, index);
            Reconsider(engagement.Threat, shooter.Group, now);
            return;
        }
        int shooterIndex = _shooterOf[engagement.Weapon];
        Free(engagement, now);
        bool done = _inFlight[(engagement.Threat * _groupCount) + shooter.Group] == 0;
        if (done && Appears(engagement.Threat, shooter.Group) && Choose(engagement.Threat, shooter.Group, now))
        {
            if (_shooterOf[_bestWeapon] == shooterIndex)
            {
                SetWaiting(engagement.Threat, shooter.Group, true);
                Serve(shooterIndex, now);
            }
            else
            {
                Engage(engagement.Threat, shooter.Group, now);
            }
        }
        Serve(shooterIndex, now);
        Reconsider(engagement.Threat, shooter.Group, now);
    }

    // Kill assessment, which may err both ways. Rounds that came to nothing find out the truth.
    private void Look(in Engagement engagement, ShooterRow shooter, long now)
    {
        ref Belief belief = ref _belief[(engagement.Threat * _groupCount) + shooter.Group];
        belief = Belief.True;
        bool flying = IsFlying(engagement.Threat);
        double chance = _parameters[flying ? shooter.FalseKillSlot : engagement.Hit ? shooter.FalseMissSlot : 0];
        ThreatState state = _threats[engagement.Threat];
        Purpose purpose = _layout.Waves[state.Wave].Assessment[engagement.Weapon];
        if (chance > 0 && _stream.Uniform(purpose, state.Ordinal, engagement.FirstRound) < chance)
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
