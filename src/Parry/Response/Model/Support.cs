using System;

namespace Parry.Response;

/// <summary>How a move of Blue's changes what its ally and the coalition give.</summary>
internal static class Support
{
    private const double Inner = 1e-6;

    public static double Logit(double share)
    {
        double p = Math.Clamp(share, Inner, 1 - Inner);
        return Math.Log(p / (1 - p));
    }

    public static double Expit(double logit) => 1 / (1 + Math.Exp(-logit));

    /// <summary>J: the rung that the harm suffered and the certainty of who did it justify, 3..9.</summary>
    public static double Justified(in CrisisState state) => 3 + (6 * state.Attribution * Math.Min(1, state.BlueHarm));

    /// <summary>After Blue's move and before Red's.</summary>
    /// <param name="world">The world.</param>
    /// <param name="state">With Blue's move in it.</param>
    /// <param name="civilian">Civilian harm of a strike, 0..1.</param>
    /// <param name="consulted">1 where the ally is asked first, else 0.</param>
    /// <param name="joined">Whether the ally takes part in this strike: it then does not hold the strike's size, or doubt
    /// about who was behind the raid, against Blue.</param>
    public static void Move(
        in WorldValues world, ref CrisisState state, double civilian, double consulted, bool joined)
    {
        bool strikes = state.Blue >= Ladder.Kinetic;
        double over = Math.Max(0, state.Blue - Justified(state)) / 3;
        double doubt = strikes ? 1 - state.Attribution : 0;
        double raided = state.Red >= Ladder.Kinetic ? 1 : 0;
        double asked = world.Consultation * consulted;
        state.AllyLogit += asked
            - (joined ? 0 : (world.Overreach * over) + (0.8 * doubt))
            - (0.5 * world.CivilianHarm * civilian)
            - (raided * world.Fatigue * (1 - state.BlueStock))
            + (raided * world.Sympathy * state.Severity);
        state.CoalitionLogit += asked
            - (1.3 * world.Overreach * over)
            - (0.6 * world.CivilianHarm * civilian)
            + (0.7 * raided * world.Sympathy * state.Severity)
            - ((1.2 * doubt) + (strikes ? 0.15 : 0));
        state.Coalition = Expit(state.CoalitionLogit);
    }
}
