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

    [GeneratedRegex("""""//[^\n]*|/\*.*?\*/|\$*"""".*?""""|\$?"""(?s:.*?)"""|[$@]*"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\])'""""")]
    private static partial Regex CommentsAndStrings();
}
