using System;

namespace Parry.Response;

/// <summary>What one actor weighs in one choice: the terms of its utility, all but the rung put in.</summary>
internal struct Motives
{
    /// <summary>The rung it would take if nothing else counted, and what being three rungs off it costs.</summary>
    public double Aim, AimWeight;

    /// <summary>pi P: towards force, up to the sixth rung.</summary>
    public double Push;

    /// <summary>c (1 + (1 - S)): what intensity costs.</summary>
    public double Cost;

    /// <summary>What force brings or costs beyond that, by the rung.</summary>
    public double Force;

    /// <summary>What the first use of force costs.</summary>
    public double Threshold;

    /// <summary>omega (1 - P): what a way back is worth.</summary>
    public double Settlement;

    /// <summary>Blue around its rule.</summary>
    /// <param name="world">The world.</param>
    /// <param name="state">As it stands.</param>
    /// <param name="perceived">Red's last rung as Blue sees it.</param>
    /// <param name="bias">Of the option or the rule.</param>
    /// <param name="settlement">omega with the mediator's part.</param>
    public static Motives OfBlue(
        in WorldValues world, in CrisisState state, double perceived, double bias, double settlement) => new()
    {
        Aim = (world.Reciprocity * perceived) + ((1 - world.Reciprocity) * state.Blue) + bias,
        AimWeight = world.Blue.AimWeight,
        Push = world.Blue.PressureWeight * state.BluePressure,
        Cost = world.Blue.Cost * (2 - state.BlueStock),
        Threshold = world.AccessWeight * Math.Max(0, 0.7 - state.Coalition),
        Settlement = settlement * (1 - state.BluePressure),
    };

    /// <summary>Red, by its type.</summary>
    /// <param name="world">The world.</param>
    /// <param name="state">As it stands.</param>
    /// <param name="perceived">Blue's rung as Red sees it.</param>
    /// <param name="settlement">omega with the mediator's part.</param>
    public static Motives OfRed(in WorldValues world, in CrisisState state, double perceived, double settlement)
    {
        bool committed = world.Type == RedType.Committed;
        double belief = world.BeliefWeight * (committed ? 0.2 : 1) * state.Belief;
        return new Motives
        {
            Aim = AimOfRed(world, state, perceived),
            AimWeight = world.Red.AimWeight,
            Push = world.Red.PressureWeight * state.RedPressure,
            Cost = world.Red.Cost * (committed ? 0.3 : 1) * (2 - state.RedStock),
            Force = (world.OpeningWeight * (1 - state.Intercepted)) - belief,
            Settlement = settlement * (world.Type == RedType.Reciprocator ? 1 : 0.3) * (1 - state.RedPressure),
        };
    }

    private static double AimOfRed(in WorldValues world, in CrisisState state, double perceived) => world.Type switch
    {
        RedType.Reciprocator =>
            (world.Reciprocity * perceived) + ((1 - world.Reciprocity) * state.Red) + world.RedOffset,
        RedType.Opportunist => 5.5 + (world.Opportunism * (0.5 - state.Belief)) + (world.RedOffset / 2),
        _ => 7,
    };

    /// <summary>What rung <paramref name="k"/> is worth.</summary>
    /// <param name="k">0..9.</param>
    /// <param name="phi">The intensity of every rung.</param>
    public readonly double Utility(int k, ReadOnlySpan<double> phi)
    {
        double off = (k - Aim) / 3;
        double utility = (Push * Math.Min(k, 6) / 6) - (AimWeight * off * off) - (Cost * phi[k]);
        return utility
            + (k >= Ladder.Kinetic ? (Force * Ladder.Force(k)) - Threshold : 0)
            + (k <= Ladder.Settling ? Settlement : 0);
    }
}
