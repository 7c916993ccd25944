using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Response;

/// <summary>A node of a solved game at which somebody moves.</summary>
/// <param name="Game">The game.</param>
/// <param name="Moves">That led here; none at the start.</param>
/// <param name="Choice">How often the mover takes each rung.</param>
/// <param name="Values">What the rest of the game is worth to both, discounted to this move.</param>
/// <param name="After">What follows each rung; null where the game ends with it.</param>
internal sealed record SolvedNode(
    ShortGame Game,
    ImmutableArray<int> Moves,
    double[] Choice,
    double[] Values,
    ImmutableArray<SolvedNode?> After)
{
    /// <summary>0 for Blue, 1 for Red.</summary>
    public int Mover => Moves.Length % ShortGame.Players;

    /// <summary>This node and all below it, depth first, with the probability that the game comes there from
    /// here.</summary>
    public IEnumerable<(SolvedNode Node, double Reached)> All() => All(1);

    /// <summary>The probability that the game ends in war from here.</summary>
    public double War => Enumerable.Range(0, Game.Rungs)
        .Sum(k => Choice[k] * (After[k]?.War ?? (Game.IsWar(Moves.Add(k)) ? 1 : 0)));

    /// <summary>How often each rung is taken at a ply from 0, over the ways the game can come there.</summary>
    public double[] Marginal(int ply)
    {
        var marginal = new double[Game.Rungs];
        foreach ((SolvedNode node, double reached) in All().Where(n => n.Node.Moves.Length == ply))
        {
            for (int k = 0; k < marginal.Length; k++)
            {
                marginal[k] += reached * node.Choice[k];
            }
        }
        return marginal;
    }

    private IEnumerable<(SolvedNode Node, double Reached)> All(double reached) =>
        After.SelectMany((node, k) => node?.All(reached * Choice[k]) ?? []).Prepend((this, reached));
}
