using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Response;

/// <summary>A short-horizon game of three rungs: Blue and Red move in turn, Blue first, each seeing all moves before.
/// The mover gets its stage utility -rho (k - j)^2 / 4 + pi k / 2 - c (2^k - 1) / 3, with j the other's last move (1 at
/// first); both lose what war costs if the last two moves are both the highest.</summary>
/// <param name="Plies">Moves in all, 2 to 4.</param>
/// <param name="Closeness">rho of both.</param>
/// <param name="Push">pi of both.</param>
/// <param name="Cost">c of both.</param>
/// <param name="WarCost">W of both.</param>
/// <param name="Discount">beta: what the next move counts against this one.</param>
internal sealed record ShortGame(
    int Plies,
    ImmutableArray<double> Closeness,
    ImmutableArray<double> Push,
    ImmutableArray<double> Cost,
    ImmutableArray<double> WarCost,
    double Discount)
{
    public const int Rungs = 3;
    public const int Players = 2;

    /// <summary>Solves the game backwards: the agent form of logit quantal response equilibrium (McKelvey and Palfrey
    /// 1998). As lambda grows it becomes the subgame-perfect equilibrium.</summary>
    /// <param name="lambda">0 or more.</param>
    /// <param name="looksAhead">False: each mover weighs its stage utility alone.</param>
    public ShortGameSolution Solve(double lambda, bool looksAhead)
    {
        var marginals = new double[Plies][];
        for (int ply = 0; ply < Plies; ply++)
        {
            marginals[ply] = new double[Rungs];
        }
        ImmutableArray<int> root = [];
        double war = Walk(root, 1, lambda, looksAhead, marginals);
        (double[] first, double[] values) = At(root, lambda, looksAhead);
        return new ShortGameSolution(first, marginals, war, values);
    }

    /// <summary>What the mover gets at once for a move after these.</summary>
    public double Stage(ImmutableArray<int> moves, int k)
    {
        int mover = moves.Length % Players, j = moves.IsEmpty ? 1 : moves[^1];
        return (-Closeness[mover] * (k - j) * (k - j) / 4) + (Push[mover] * k / 2)
            - (Cost[mover] * ((1 << k) - 1) / 3.0);
    }

    /// <summary>Whether all moves are made and the last two are the highest.</summary>
    public bool IsWar(ImmutableArray<int> moves) =>
        moves.Length == Plies && moves[^1] == Rungs - 1 && moves[^2] == Rungs - 1;

    /// <summary>What both have got in the end, discounted to the first move.</summary>
    public double[] Payoffs(ImmutableArray<int> moves)
    {
        var payoffs = new double[Players];
        for (int ply = 0; ply < Plies; ply++)
        {
            payoffs[ply % Players] += Math.Pow(Discount, ply) * Stage(moves[..ply], moves[ply]);
        }
        for (int player = 0; player < Players && IsWar(moves); player++)
        {
            payoffs[player] -= Math.Pow(Discount, Plies - 1) * WarCost[player];
        }
        return payoffs;
    }

    // How the mover chooses after these moves, and what the rest of the game is then worth to both.
    private (double[] Choice, double[] Values) At(ImmutableArray<int> moves, double lambda, bool looksAhead)
    {
        int mover = moves.Length % Players;
        double[][] worth = [.. Enumerable.Range(0, Rungs).Select(k => Worth(moves.Add(k), lambda, looksAhead))];
        double[] choice = [.. Enumerable.Range(0, Rungs).Select(k => looksAhead ? worth[k][mover] : AtOnce(moves, k))];
        QuantalResponse.Probabilities(lambda, choice);
        return (choice,
            [.. Enumerable.Range(0, Players).Select(p => Enumerable.Range(0, Rungs).Sum(k => choice[k] * worth[k][p]))]);
    }

    // A mover that does not look ahead still sees the war it starts.
    private double AtOnce(ImmutableArray<int> moves, int k) =>
        Stage(moves, k) - (IsWar(moves.Add(k)) ? WarCost[moves.Length % Players] : 0);

    private double[] Worth(ImmutableArray<int> moves, double lambda, bool looksAhead)
    {
        var worth = new double[Players];
        worth[(moves.Length - 1) % Players] = Stage(moves[..^1], moves[^1]);
        double[] after = moves.Length < Plies ? At(moves, lambda, looksAhead).Values : worth;
        for (int player = 0; player < Players; player++)
        {
            worth[player] = moves.Length < Plies ? worth[player] + (Discount * after[player])
                : worth[player] - (IsWar(moves) ? WarCost[player] : 0);
        }
        return worth;
    }

    private double Walk(
        ImmutableArray<int> moves, double probability, double lambda, bool looksAhead, double[][] marginals)
    {
        if (moves.Length == Plies)
        {
            return IsWar(moves) ? probability : 0;
        }
        double[] choice = At(moves, lambda, looksAhead).Choice;
        double war = 0;
        for (int k = 0; k < Rungs; k++)
        {
            marginals[moves.Length][k] += probability * choice[k];
            war += Walk(moves.Add(k), probability * choice[k], lambda, looksAhead, marginals);
        }
        return war;
    }
}

/// <summary>A solved game.</summary>
/// <param name="First">How Blue opens.</param>
/// <param name="Marginals">By ply, how often each rung is taken.</param>
/// <param name="War">Probability of war.</param>
/// <param name="Values">What the game is worth to both.</param>
internal sealed record ShortGameSolution(double[] First, double[][] Marginals, double War, double[] Values);
