using System;
using System.Numerics;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Engine;

/// <summary>What became of everything, counted when the raid is over: who killed whom, and what the others came to.</summary>
internal sealed partial class Replication
{
    private void Settle()
    {
        ReadOnlySpan<Engagement> engagements = _engagements.AsSpan(0, _engagementCount);
        foreach (ref readonly Engagement engagement in engagements)
        {
            ref ThreatState state = ref _threats[engagement.Threat];
            if (engagement.Committed < state.Gone)
            {
                state.Rounds += engagement.Fired;
                state.Nations |= 1UL << _nationOf[engagement.Weapon];
            }
        }
        foreach (ref readonly Engagement engagement in engagements)
        {
            ref ThreatState state = ref _threats[engagement.Threat];
            if (engagement.Meets == state.Gone)
            {
                state.End = ThreatEnd.Killed;
                Credit(state, engagement.Weapon);
            }
            else if (engagement.Meets > state.Gone && WasKilled(state))
            {
                Tally.Overkill += engagement.Fired;
            }
        }
        if (_layout.Doctrine.Attribution != Attribution.LastShooter)
        {
            ShareCredit(engagements);
        }
        for (int threat = 0; threat < _threatCount; threat++)
        {
            Settle(ref _threats[threat]);
        }
        for (int w = 0; w < Tally.Left.Length; w++)
        {
            Tally.Left[w] = Tally.Loaded[w] - Tally.Rounds[w] - Tally.Lost[w];
        }
    }

    private static bool WasKilled(in ThreatState state) => EventQueue.KindOf(state.Gone) == EventKind.Intercept;

    private void Credit(in ThreatState state, int weapon)
    {
        Tally.Intercepted[state.Class]++;
        for (ulong helped = state.Nations & ~(1UL << _nationOf[weapon]); helped != 0; helped &= helped - 1)
        {
            Tally.Assists[BitOperations.TrailingZeroCount(helped)]++;
        }
        if (_layout.Doctrine.Attribution == Attribution.LastShooter)
        {
            Tally.KilledBy(weapon, state.Class)++;
        }
        int threatening = _layout.Assets[state.Asset].Defended && !state.Harmless ? 1 : 0;
        Tally.Threatening += threatening;
        Tally.ThreateningKilled += threatening;
    }

    private void ShareCredit(ReadOnlySpan<Engagement> engagements)
    {
        foreach (ref readonly Engagement engagement in engagements)
        {
            ref ThreatState state = ref _threats[engagement.Threat];
            if (state.End == ThreatEnd.Killed && engagement.Committed < state.Gone)
            {
                Tally.KilledBy(engagement.Weapon, state.Class) += engagement.Fired / (double)state.Rounds;
            }
        }
    }

    private void Settle(ref ThreatState state)
    {
        if (state.End == ThreatEnd.Killed)
        {
            return;
        }
        if (state.End == ThreatEnd.FailedAtLaunch || state.Fails)
        {
            state.End = state.Fails ? ThreatEnd.FailedInFlight : state.End;
            Tally.Failed[state.Class]++;
            return;
        }
        AssetRow asset = _layout.Assets[state.Asset];
        double miss = MissMeters(state);
        double lethal = state.Decoy ? 0 : _parameters[_layout.Classes[state.Class].LethalSlot];
        // Carleton: exp(-r^2 / 2b^2), b such that it is a half at the lethal radius.
        Tally.Survival[state.Asset] *= lethal > 0 ? 1 - Math.Pow(2, -miss * miss / (lethal * lethal)) : 1;
        if (!state.Engaged)
        {
            Tally.Unengaged[(int)(state.Harmless ? Reason.Harmless : state.Reason)]++;
        }
        state.End = state.Harmless ? ThreatEnd.LeftAlone : ThreatEnd.Leaked;
        if (!state.Harmless)
        {
            Tally.Leaked[state.Class]++;
            Tally.Threatening += asset.Defended ? 1 : 0;
            Tally.Impacts[state.Asset] += miss <= _parameters[asset.RadiusSlot] ? 1 : 0;
        }
    }
}
