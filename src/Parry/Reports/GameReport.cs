using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>A solved short game for a terminal, and the game itself for Gambit.</summary>
public static class GameReport
{
    /// <summary>Writes what the game is, how each of its nodes is played, and what it comes to.</summary>
    public static void Write(GameResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        ResponseReport.Say([ResponseResult.Honesty, "", .. Headline(result)], to);
        to.WriteLine();
        TextTable.Write(Nodes(result), to);
        to.WriteLine();
        TextTable.Write(Ends(result), to);
        to.WriteLine();
        ResponseReport.Say(["This checks the law by which the model's actors choose, one move ahead; it advises nothing."], to);
    }

    /// <summary>Writes the game, unsolved, as an extensive-form file (.efg) that Gambit reads.</summary>
    public static void WriteEfg(GameResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        ExtensiveForm.Write(
            result.Game,
            result.RungNames,
            result.Crisis.Title,
            string.Join(' ', Headline(result).Skip(1)),
            to);
    }

    private static IEnumerable<string> Headline(GameResult result)
    {
        CrisisActors actors = result.Crisis.Actors;
        yield return $"{result.Crisis.Title}: a short game of {result.Settings.Plies} moves";
        yield return $"{actors.Blue.Name} and {actors.Red.Name} move in turn, {actors.Blue.Name} first, each seeing all moves "
            + $"before; the raid was rung {result.Crisis.Raid.Trigger}. To choose from: rungs {Rungs(result)}.";
        yield return "Utilities of the model, every input at its central value, Red a reciprocator, after the mean raid; "
            + "support, stocks, pressure and belief stay as they are.";
        yield return $"War ends the game: the last moves of both at {Ladder.War} or above, or one at {Ladder.Top}; it costs "
            + $"both {Figures.Plain(result.Settings.WarCost)}. Lambda: {Figures.Plain(result.Lambda[0])} for "
            + $"{actors.Blue.Name}, {Figures.Plain(result.Lambda[1])} for {actors.Red.Name}.";
    }

    private static string Rungs(GameResult result) =>
        $"{string.Join(", ", result.RungNames.SkipLast(1))} and {result.RungNames[^1]}";

    private static Table Nodes(GameResult result)
    {
        CrisisActors actors = result.Crisis.Actors;
        return new Table(
            "After",
            [
                Column.Names,
                new Column("moves", HoldsWords: true),
                .. result.RungNames.Select(r => new Column($"rung {r}")),
                new Column($"worth to {actors.Blue.Name}"),
                new Column($"to {actors.Red.Name}"),
                new Column("perfect"),
                new Column("one move ahead"),
            ],
            [
                .. result.Ahead.All().Zip(result.Sure.All(), result.AtOnce.All()).Select(n => Node(
                    n.First.Node, n.Second.Node, n.Third.Node, result)),
            ]);
    }

    private static ImmutableArray<string> Node(SolvedNode ahead, SolvedNode sure, SolvedNode atOnce, GameResult result)
    {
        CrisisActors actors = result.Crisis.Actors;
        return
        [
            ahead.Moves.IsEmpty ? "the raid" : string.Join(", ", ahead.Moves.Select(k => result.RungNames[k])),
            ahead.Mover == 0 ? actors.Blue.Name : actors.Red.Name,
            .. ahead.Choice.Select(Share),
            Worth(ahead.Values[0]),
            Worth(ahead.Values[1]),
            Best(sure, result),
            string.Join(" / ", atOnce.Choice.Select(Share)),
        ];
    }

    private static Table Ends(GameResult result)
    {
        CrisisActors actors = result.Crisis.Actors;
        return Table.Of(
            "Solved",
            [
                $"{actors.Blue.Name} opens with {string.Join(" / ", result.RungNames)}", "war",
                $"worth to {actors.Blue.Name}", $"to {actors.Red.Name}",
            ],
            [
                End("agent quantal response, looking ahead", result.Ahead),
                End("quantal response, one move ahead", result.AtOnce),
                End("subgame-perfect (lambda without limit)", result.Sure),
            ]);
    }

    private static ImmutableArray<string> End(string name, SolvedNode root) =>
        [name, string.Join(" / ", root.Choice.Select(Share)), Share(root.War), Worth(root.Values[0]), Worth(root.Values[1])];

    // Rungs that are worth the same are all taken.
    private static string Best(SolvedNode sure, GameResult result) =>
        string.Join(" or ", result.RungNames.Where((_, k) => sure.Choice[k] > 0));

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Worth(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
