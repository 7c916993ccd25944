using System;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>The random numbers of one round. All options of a run share them.</summary>
internal struct RoundDraws
{
    private static readonly Purpose Choice = Purpose.Of(DrawKind.Choice, "");
    private static readonly Purpose Perception = Purpose.Of(DrawKind.Perception, "");
    private static readonly Purpose HarmDone = Purpose.Of(DrawKind.Harm, "");
    private static readonly Purpose RaidRank = Purpose.Of(DrawKind.Raid, "rank");

    /// <summary>In [0, 1): what Blue and Red choose.</summary>
    public double BlueChoice, RedChoice;

    /// <summary>Standard normal: how each sees the other, and how much harm a strike does.</summary>
    public double BlueSees, RedSees, Harm;

    /// <summary>In [0, 1): civilian harm, inadvertent escalation, and the rank of a renewed raid.</summary>
    public double Civilian, Accident, Raid;

    /// <summary>Draws all rounds of a run.</summary>
    public static void Fill(in Stream stream, Span<RoundDraws> rounds)
    {
        for (int round = 0; round < rounds.Length; round++)
        {
            ref RoundDraws draws = ref rounds[round];
            (draws.BlueChoice, draws.RedChoice) = stream.UniformPair(Choice, round);
            (draws.BlueSees, draws.RedSees) = Normals(stream.UniformPair(Perception, round));
            (draws.Harm, _) = Normals(stream.UniformPair(HarmDone, round));
            (draws.Civilian, draws.Accident) = stream.UniformPair(HarmDone, round, 1);
            draws.Raid = stream.Uniform(RaidRank, round);
        }
    }

    // Box and Muller (1958).
    private static (double First, double Second) Normals((double First, double Second) uniform)
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - uniform.First));
        (double sine, double cosine) = Math.SinCos(2 * Math.PI * uniform.Second);
        return (radius * cosine, radius * sine);
    }
}
