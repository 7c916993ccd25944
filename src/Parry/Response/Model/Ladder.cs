using System;
using System.Collections.Immutable;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>The ten rungs of the ladder. There is none above general conventional war.</summary>
internal static class Ladder
{
    public const int Rungs = 10;
    public const int Top = Rungs - 1;

    /// <summary>From here on force is used openly.</summary>
    public const int Kinetic = 5;

    /// <summary>Up to here a rung is a way back.</summary>
    public const int Settling = 2;

    /// <summary>Both at or below it for two rounds: settled.</summary>
    public const int Quiet = 3;

    /// <summary>Both at or above it: war.</summary>
    public const int War = 8;

    /// <summary>One a rung.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "conciliates", "holds", "answers with diplomacy and sanctions", "shows force", "acts covertly",
        "strikes one site", "strikes in proportion", "strikes broadly", "starts a sustained campaign",
        "goes to general war",
    ];

    /// <summary>The rung that an option opens with.</summary>
    public static int Rung(Opening opening) => opening switch
    {
        Opening.None => 1,
        Opening.Diplomatic => 2,
        Opening.Limited => 5,
        Opening.Proportionate => 6,
        _ => 7,
    };

    /// <summary>What the opening adds to Blue's aim; half of it in the second round.</summary>
    public static double Bias(Opening opening) => opening switch
    {
        Opening.None => -2.5,
        Opening.Diplomatic => -2,
        Opening.Limited => -1,
        Opening.Proportionate => 0,
        _ => 1,
    };

    /// <summary>What the rule adds to Blue's aim from the third round on.</summary>
    public static double Bias(FollowOn rule) => rule switch
    {
        FollowOn.Stop => -2.5,
        FollowOn.MatchMinusOne => -1,
        FollowOn.Match => 0,
        _ => 1,
    };

    /// <summary>The cost of every rung, from 0 to 1: (e^(zeta k) - 1) / (e^(9 zeta) - 1), and k / 9 at zeta 0.</summary>
    public static void Intensity(double zeta, Span<double> phi)
    {
        for (int k = 0; k < Rungs; k++)
        {
            phi[k] = Math.Abs(zeta) < 1e-9 ? k / (double)Top : double.ExpM1(zeta * k) / double.ExpM1(zeta * Top);
        }
    }

    /// <summary>How far a rung lies above a covert act, in fifths; 0 below.</summary>
    public static double Force(int rung) => Math.Max(0, rung - 4) / 5.0;
}
