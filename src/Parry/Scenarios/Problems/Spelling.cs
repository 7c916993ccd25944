using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Guesses what was meant by a word that is not allowed.</summary>
internal static class Spelling
{
    /// <summary><c>; did you mean 'x'?</c> for the nearest word, or the few words there are, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> allowed)
    {
        string[] words = [.. allowed.Distinct()];
        string? near = Nearest(word, words);
        return near is not null ? $"; did you mean '{near}'?"
            : words.Length is > 0 and <= 8 ? $"; there is {Sentence.Or(words)}"
            : "";
    }

    /// <summary>Null when every word is further off than a third of the letters.</summary>
    public static string? Nearest(string word, IEnumerable<string> allowed)
    {
        (string Word, int Distance)[] near = [.. allowed
            .Select(a => (a, Distance(word.ToLowerInvariant(), a.ToLowerInvariant())))
            .Where(a => a.Item2 <= Math.Max(1, Math.Max(word.Length, a.a.Length) / 3))
            .OrderBy(a => a.Item2)];
        return near.Length == 0 ? null : near[0].Word;
    }

    /// <summary>Damerau-Levenshtein, optimal string alignment: insertions, deletions, substitutions and swaps of
    /// neighbours, each counting one.</summary>
    public static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }
        return d[a.Length, b.Length];
    }
}
