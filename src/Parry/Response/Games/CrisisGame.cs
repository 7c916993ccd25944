using System;
using System.Collections.Immutable;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>A crisis as a short game: its utilities with every input at its central value and Red a reciprocator, on the
/// morning after the mean raid. Only the last rungs of both move; support, stocks, pressure and belief stay.</summary>
internal static class CrisisGame
{
    public static ShortGame Of(ResponseSetting setting, GameOptions options)
    {
        WorldValues world = setting.Middle(CrisisDraw.Middle(setting.Crisis));
        int trigger = setting.Crisis.Raid.Trigger;
        CrisisState morning = CrisisState.After(world, trigger, setting.MiddleStock());
        double mediator = setting.Crisis.Actors.Mediator;
        var phi = new double[Ladder.Rungs];
        Ladder.Intensity(world.Convexity, phi);
        ImmutableArray<int> rungs = [.. options.Rungs];
        int Last(ImmutableArray<int> moves, int back, int before) =>
            moves.Length >= back ? rungs[moves[^back]] : before;
        double Stage(ImmutableArray<int> moves, int k)
        {
            CrisisState state = morning;
            bool blue = moves.Length % ShortGame.Players == 0;
            (state.Blue, state.Red) = blue
                ? (Last(moves, 2, morning.Blue), Last(moves, 1, trigger))
                : (Last(moves, 1, morning.Blue), Last(moves, 2, trigger));
            Motives motives = blue
                ? Motives.OfBlue(world, state, state.Red, 0, world.Blue.Settlement + mediator)
                : Motives.OfRed(world, state, state.Blue, world.Red.Settlement + mediator);
            return motives.Utility(rungs[k], phi);
        }
        // As in the model, nothing is over before Red has moved.
        bool IsWar(ImmutableArray<int> moves) => moves.Length >= 2
            && (Math.Max(rungs[moves[^1]], rungs[moves[^2]]) == Ladder.Top
                || Math.Min(rungs[moves[^1]], rungs[moves[^2]]) >= Ladder.War);
        return new ShortGame(options.Plies, rungs.Length, [options.WarCost, options.WarCost], 1, Stage, IsWar);
    }

    public static ImmutableArray<double> Precision(Crisis crisis, GameOptions options)
    {
        WorldValues world = CrisisDraw.Middle(crisis);
        return [options.Lambda ?? world.Blue.Precision, options.Lambda ?? world.Red.Precision];
    }
}
