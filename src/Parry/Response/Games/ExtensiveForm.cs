using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Parry.Response;

/// <summary>Writes a short game as a Gambit extensive-form file, so that another program can check it. With a discount
/// of 1 its agent quantal response equilibria are those of <see cref="ShortGame.Solve"/>.</summary>
internal sealed class ExtensiveForm(ShortGame game, TextWriter to)
{
    private readonly int[] _informationSets = new int[ShortGame.Players];
    private int _outcomes;

    public static void Write(ShortGame game, string title, TextWriter to)
    {
        to.Write($"EFG 2 R \"{title}\" {{ \"Blue\" \"Red\" }}\n\"\"\n\n");
        new ExtensiveForm(game, to).Node([]);
    }

    // Depth first; every node is an information set of its own, since all moves are seen.
    private void Node(ImmutableArray<int> moves)
    {
        if (moves.Length == game.Plies)
        {
            string payoffs = string.Join(", ", game.Payoffs(moves)
                .Select(p => p.ToString("R", CultureInfo.InvariantCulture)));
            to.Write($"t \"\" {++_outcomes} \"\" {{ {payoffs} }}\n");
            return;
        }
        int mover = moves.Length % ShortGame.Players;
        string actions = string.Join(" ", Enumerable.Range(0, ShortGame.Rungs).Select(k => $"\"{k}\""));
        to.Write($"p \"\" {mover + 1} {++_informationSets[mover]} \"\" {{ {actions} }} 0\n");
        for (int k = 0; k < ShortGame.Rungs; k++)
        {
            Node(moves.Add(k));
        }
    }
}
