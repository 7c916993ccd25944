using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parry.Tests.Response;

/// <summary>A node of a game read from a file: who moves (0: nobody, it has ended), its number and label, and what
/// follows or what both get.</summary>
internal sealed record EfgNode(int Player, int Number, string Label, EfgNode[] After, double[] Payoffs)
{
    public IEnumerable<EfgNode> All() => After.SelectMany(n => n.All()).Prepend(this);

    /// <summary>What both expect if everybody chooses by the logit of what comes of it.</summary>
    public double[] Worth(double lambda)
    {
        if (Player == 0)
        {
            return Payoffs;
        }
        double[][] after = [.. After.Select(n => n.Worth(lambda))];
        double[] weights = [.. after.Select(w => Math.Exp(lambda * w[Player - 1]))];
        return [.. Enumerable.Range(0, 2).Select(p => after.Select((w, k) => weights[k] * w[p]).Sum() / weights.Sum())];
    }
}

/// <summary>Reads extensive-form files by the grammar that Gambit documents (gambitproject.readthedocs.io, "The extensive
/// game (.efg) file format"): written for the tests, apart from the writer.</summary>
internal static partial class EfgText
{
    public static EfgNode Read(string text)
    {
        var words = new Queue<string>(Word().Matches(text).Select(m => m.Value));
        Expect(words, "EFG", "2", "R");
        Label(words);
        Expect(words, "{");
        string[] players = [.. Listed(words)];
        if (players.Length != 2)
        {
            throw new FormatException("two players are wanted");
        }
        if (words.Peek()[0] == '"')
        {
            words.Dequeue();
        }
        EfgNode root = Node(words);
        return words.Count == 0 ? root : throw new FormatException($"'{words.Peek()}' follows the game");
    }

    private static EfgNode Node(Queue<string> words)
    {
        string kind = words.Dequeue();
        Label(words);
        if (kind == "t")
        {
            int outcome = Whole(words);
            string name = Label(words);
            Expect(words, "{");
            return new EfgNode(
                0, outcome, name, [], [.. Listed(words).Select(v => double.Parse(v, CultureInfo.InvariantCulture))]);
        }
        if (kind != "p")
        {
            throw new FormatException($"'{kind}' is no node");
        }
        (int player, int number, string label) = (Whole(words), Whole(words), Label(words));
        Expect(words, "{");
        int actions = Listed(words).Count;
        Expect(words, "0");
        return new EfgNode(player, number, label, [.. Enumerable.Range(0, actions).Select(_ => Node(words))], []);
    }

    private static List<string> Listed(Queue<string> words)
    {
        var listed = new List<string>();
        while (words.Peek() != "}")
        {
            listed.Add(words.Dequeue());
        }
        words.Dequeue();
        return listed;
    }

    private static string Label(Queue<string> words) => words.Peek()[0] == '"'
        ? words.Dequeue()[1..^1]
        : throw new FormatException($"a text in quotes is wanted, not '{words.Peek()}'");

    private static int Whole(Queue<string> words) => int.Parse(words.Dequeue(), CultureInfo.InvariantCulture);

    private static void Expect(Queue<string> words, params string[] wanted)
    {
        foreach (string word in wanted)
        {
            if (words.Dequeue() is var found && found != word)
            {
                throw new FormatException($"'{word}' is wanted, not '{found}'");
            }
        }
    }

    // Texts with escaped quotes, braces, and words; commas part payoffs and mean nothing.
    [GeneratedRegex(@"""(\\.|[^""\\])*""|[{}]|[^\s,{}""]+")]
    private static partial Regex Word();
}
