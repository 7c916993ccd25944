using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parry.Tests.House;

/// <summary>A C# file without its comments and its strings, so that a word in it is code.</summary>
internal sealed partial record Code(string Path, string Text)
{
    public static IEnumerable<Code> Of(string folder) =>
        Repository.Files(folder, "*.cs").Select(path => new Code(path, Bare(Repository.Read(path))));

    private static string Bare(string text) =>
        CommentsAndStrings().Replace(text, m => m.Value.StartsWith('"') || m.Value.StartsWith('$') ? "\"\"" : " ");

    // A comment to the end of the line or to its own end; a raw string; a string; a character.
    [GeneratedRegex("""""//[^\n]*|/\*(?s:.*?)\*/|\$*(?<q>"{3,})(?s:.*?)\k<q>|[$@]*"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\])'""""")]
    private static partial Regex CommentsAndStrings();
}
