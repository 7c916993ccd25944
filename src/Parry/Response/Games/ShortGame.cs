using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Response;

/// <summary>A short-horizon game: Blue and Red move in turn, Blue first, each seeing all moves before; a move is the
/// place of a rung among a few. The mover gets something at once for each move; both lose what war costs if the game
/// ends in it.</summary>
/// <param name="Plies">Moves at most, 2 to 4.</param>
/// <param name="Rungs">How many rungs there are to choose from.</param>
/// <param name="WarCost">W of both.</param>
/// <param name="Discount">beta: what the next move counts against this one.</param>
/// <param name="Stage">What the mover gets at once, after these moves, for this one.</param>
/// <param name="IsWar">Whether these moves, one or more, end the game in war.</param>
internal sealed record ShortGame(
    int Plies,
    int Rungs,
    ImmutableArray<double> WarCost,
    double Discount,
    Func<ImmutableArray<int>, int, double> Stage,
    Func<ImmutableArray<int>, bool> IsWar)
{
    public const int Players = 2;

    /// <summary>Solves the game backwards: the agent form of logit quantal response equilibrium (McKelvey and Palfrey
    /// 1998). As lambda grows it becomes the subgame-perfect equilibrium.</summary>
    /// <param name="lambda">Of both, 0 or more; infinity takes the best.</param>
    /// <param name="looksAhead">False: each mover weighs what it gets at once, and the war it starts, alone.</param>
    public SolvedNode Solve(ImmutableArray<double> lambda, bool looksAhead) => Solve([], lambda, looksAhead);

    /// <summary>Whether nobody moves after these.</summary>
    public bool Ends(ImmutableArray<int> moves) => moves.Length == Plies || (!moves.IsEmpty && IsWar(moves));

    /// <summary>What both have got in the end, discounted to the first move.</summary>
    public double[] Payoffs(ImmutableArray<int> moves)
    {
        var payoffs = new double[Players];
        for (int ply = 0; ply < moves.Length; ply++)
        {
            payoffs[ply % Players] += Math.Pow(Discount, ply) * Stage(moves[..ply], moves[ply]);
        }
        for (int player = 0; player < Players && IsWar(moves); player++)
        {
            payoffs[player] -= Math.Pow(Discount, moves.Length - 1) * WarCost[player];
        }
        return payoffs;
    }

    private SolvedNode Solve(ImmutableArray<int> moves, ImmutableArray<double> lambda, bool looksAhead)
    {
        int mover = moves.Length % Players;
        ImmutableArray<SolvedNode?> after =
        [
            .. Enumerable.Range(0, Rungs)
                .Select(k => Ends(moves.Add(k)) ? null : Solve(moves.Add(k), lambda, looksAhead)),
        ];
        double[][] worth = [.. after.Select((node, k) => Worth(moves, k, node))];
        double[] choice = [.. worth.Select((w, k) => looksAhead ? w[mover] : AtOnce(moves, k))];
        QuantalResponse.Probabilities(lambda[mover], choice);
        double[] values =
            [.. Enumerable.Range(0, Players).Select(p => worth.Select((w, k) => choice[k] * w[p]).Sum())];
        return new SolvedNode(this, moves, choice, values, after);
    }

    // A mover that does not look ahead still sees the war it starts.
    private double AtOnce(ImmutableArray<int> moves, int k) =>
        Stage(moves, k) - (IsWar(moves.Add(k)) ? WarCost[moves.Length % Players] : 0);

    private double[] Worth(ImmutableArray<int> moves, int k, SolvedNode? after)
    {
        bool war = after is null && IsWar(moves.Add(k));
        return
        [
            .. Enumerable.Range(0, Players).Select(p => (p == moves.Length % Players ? Stage(moves, k) : 0)
                + (after is null ? 0 : Discount * after.Values[p]) - (war ? WarCost[p] : 0)),
        ];
    }
}
