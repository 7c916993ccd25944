using System;

namespace Parry.Response;

/// <summary>What a move and a raid change, but for support.</summary>
internal static class Transitions
{
    // What a raid takes of Red's means if it brings all of them.
    private const double Spent = 0.18;

    /// <summary>After Blue's move and before Red's.</summary>
    public static void AfterBlue(in WorldValues world, ref CrisisState state, in RoundDraws draws)
    {
        double harm = state.Blue >= Ladder.Kinetic ? 0.35 * Ladder.Force(state.Blue) * Math.Exp(0.3 * draws.Harm) : 0;
        state.RedHarm += harm;
        state.RedPressure = Clip((0.8 * state.RedPressure) + (0.6 * harm));
        state.BluePressure = Clip((0.8 * state.BluePressure) - (0.12 * Math.Min(state.Blue, 6) / 6) + 0.05);
        double struck = state.Blue >= Ladder.Kinetic ? 0.6 + (0.4 * Math.Min(1, 3 * harm)) : 0;
        state.Belief = Clip(
            state.Belief + (world.AfterStrike * struck) - (state.Blue == 1 ? world.AfterNothing : 0));
    }

    /// <summary>After a renewed raid of a size, in scenario's raids.</summary>
    public static void AfterRaid(in WorldValues world, ref CrisisState state, in RaidRecord raid, double size)
    {
        state.Severity = 1 - Math.Exp(-raid.Loss / world.SeverityScale);
        state.Intercepted = raid.Intercepted;
        state.BlueHarm += state.Severity;
        state.BluePressure = Clip(state.BluePressure + (1.2 * state.Severity));
        state.RedStock = Math.Max(0, state.RedStock - (Spent * size));
        state.Belief = Clip(state.Belief + (world.AfterDefence * (raid.Intercepted - 0.75)));
    }

    private static double Clip(double value) => Math.Clamp(value, 0, 1);
}
