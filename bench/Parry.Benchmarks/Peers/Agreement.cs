using System;
using System.Collections.Generic;
using System.Linq;
using MathNet.Numerics.Statistics;

namespace Parry.Benchmarks.Peers;

/// <summary>Whether the players play the same raid: the difference of means in standard errors, measure by
/// measure.</summary>
internal static class Agreement
{
    public static void Print(List<Player> players, List<List<Played>> played)
    {
        string[] others = [.. players.Skip(1).Select(p => $"{p.Name} | z")];
        RaidRounds.Line($"| measure | Parry | {string.Join(" | ", others)} |");
        RaidRounds.Line($"|---|--:|{string.Concat(Enumerable.Repeat("--:|--:|", others.Length))}");
        for (int m = 0; m < players[0].Names.Length; m++)
        {
            double[] own = Column(played[0], m);
            string row = $"| {players[0].Names[m]} | {own.Mean():F3} |";
            for (int p = 1; p < players.Count; p++)
            {
                double[] other = Column(played[p], m);
                row += $" {other.Mean():F3} | {Z(other, own):F2} |";
            }
            RaidRounds.Line(row);
        }
        RaidRounds.Line("");
        RaidRounds.Line($"Replications: {string.Join(", ", players.Select(
            (p, i) => FormattableString.Invariant($"{p.Name} {Column(played[i], 0).Length:N0}")))}.");
    }

    private static double[] Column(List<Played> played, int measure) =>
        [.. played.SelectMany(p => p.Rows).Select(r => r[measure])];

    private static double Z(double[] one, double[] other)
    {
        double error = Math.Sqrt((one.Variance() / one.Length) + (other.Variance() / other.Length));
        return error > 0 ? (one.Mean() - other.Mean()) / error : 0;
    }
}
