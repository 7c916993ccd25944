using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Small grammar for messages.</summary>
internal static class Sentence
{
    public static string Or(IReadOnlyList<string> words) => Join(words, "or");

    public static string And(IReadOnlyList<string> words) => Join(words, "and");

    public static string A(string noun) => "aeio".Contains(noun[0], System.StringComparison.Ordinal)
        ? "an " + noun
        : "a " + noun;

    private static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "nothing",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " " + last + " " + words[^1],
    };
}
