using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Reports;

/// <summary>Dotted paths by as few of their last keys as tell them apart, two at least.</summary>
internal static class ShortNames
{
    public static ImmutableArray<string> Of(IReadOnlyList<string> paths) =>
        [.. paths.Select(path => Tails(path).First(tail => paths.Count(p => Ends(p, tail)) == 1))];

    private static IEnumerable<string> Tails(string path)
    {
        string[] keys = path.Split('.');
        return Enumerable.Range(2, keys.Length).Where(n => n < keys.Length).Select(n => string.Join('.', keys[^n..]))
            .Append(path);
    }

    private static bool Ends(string path, string tail) =>
        path == tail || path.EndsWith("." + tail, StringComparison.Ordinal);
}
