using System;
using System.Linq;

namespace Parry.Cli.Cluster;

/// <summary>Writes a text so that a POSIX shell reads it as one word.</summary>
internal static class ShellWord
{
    public static string Of(string text) => text.Length > 0 && text.All(IsPlain)
        ? text
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or '+' or ':';
}
