using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Parry.Response;

/// <summary>Writes a short game as a Gambit extensive-form file (.efg, version 2), so that another program can check it.
/// With a discount of 1 and one lambda its agent quantal response equilibria are those of
/// <see cref="ShortGame.Solve(ImmutableArray{double}, bool)"/>.</summary>
/// <param name="game">The game.</param>
/// <param name="names">Of its rungs.</param>
/// <param name="to">Where.</param>
internal sealed class ExtensiveForm(ShortGame game, ImmutableArray<string> names, TextWriter to)
{
    private readonly int[] _informationSets = new int[ShortGame.Players];
    private int _outcomes;

    public static void Write(
        ShortGame game, ImmutableArray<string> names, string title, string comment, TextWriter to)
    {
        to.Write($"EFG 2 R {Quoted(title)} {{ \"Blue\" \"Red\" }}\n{Quoted(comment)}\n\n");
        new ExtensiveForm(game, names, to).Node([]);
    }

    // Depth first; every node is an information set of its own, since all moves are seen. Gambit wants every information
    // set and outcome to have a name of its own: the moves that led there.
    private void Node(ImmutableArray<int> moves)
    {
        string path = moves.IsEmpty ? "start" : string.Join(" ", moves.Select(k => names[k]));
        if (game.Ends(moves))
        {
            string payoffs = string.Join(", ", game.Payoffs(moves).Select(Decimal));
            to.Write($"t \"\" {++_outcomes} {Quoted(path)} {{ {payoffs} }}\n");
            return;
        }
        int mover = moves.Length % ShortGame.Players;
        string actions = string.Join(" ", names.Select(Quoted));
        to.Write($"p \"\" {mover + 1} {++_informationSets[mover]} {Quoted(path)} {{ {actions} }} 0\n");
        for (int k = 0; k < game.Rungs; k++)
        {
            Node(moves.Add(k));
        }
    }

    private static string Quoted(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    // No exponents: not every reader of these files knows them.
    private static string Decimal(double value) => value.ToString("0.0################", CultureInfo.InvariantCulture);
}
