using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>A crisis as a short game, solved three ways: a check on the model's law of choice, whose actors look one move
/// ahead. It advises nothing.</summary>
public sealed class GameResult
{
    private GameResult() { }

    /// <summary>The crisis.</summary>
    public Crisis Crisis { get; private init; } = null!;

    /// <summary>What game was made of it.</summary>
    public GameOptions Settings { get; private init; } = null!;

    internal ShortGame Game { get; private init; } = null!;

    /// <summary>Of Blue and Red.</summary>
    internal ImmutableArray<double> Lambda { get; private init; } = [];

    /// <summary>The agent quantal response equilibrium.</summary>
    internal SolvedNode Ahead { get; private init; } = null!;

    /// <summary>Each weighing its own move alone, as in the model.</summary>
    internal SolvedNode AtOnce { get; private init; } = null!;

    /// <summary>Lambda without limit: the subgame-perfect equilibrium.</summary>
    internal SolvedNode Sure { get; private init; } = null!;

    internal ImmutableArray<string> RungNames =>
        [.. Settings.Rungs.Select(r => r.ToString(CultureInfo.InvariantCulture))];

    internal static GameResult Of(ResponseSetting setting, GameOptions options)
    {
        ShortGame game = CrisisGame.Of(setting, options);
        ImmutableArray<double> lambda = CrisisGame.Precision(setting.Crisis, options);
        return new GameResult
        {
            Crisis = setting.Crisis,
            Settings = options,
            Game = game,
            Lambda = lambda,
            Ahead = game.Solve(lambda, looksAhead: true),
            AtOnce = game.Solve(lambda, looksAhead: false),
            Sure = game.Solve([double.PositiveInfinity, double.PositiveInfinity], looksAhead: true),
        };
    }
}
