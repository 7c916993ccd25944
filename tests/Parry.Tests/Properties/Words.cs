using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Parry.Tests.Properties;

/// <summary>Small generators of pieces of scenario text.</summary>
internal static class Words
{
    public static Gen<string> Any(params string[] texts) => Gen.Elements(texts);

    /// <summary>A text in so many cases of a hundred, else nothing.</summary>
    public static Gen<string> Sometimes(int percent, Gen<string> text) =>
        Gen.Frequency((percent, text), (100 - percent, Gen.Constant("")));

    /// <summary>A list of some of the words, none perhaps.</summary>
    public static Gen<string> Some(IEnumerable<string> words) => Gen.SubListOf(words).Select(some => List([.. some]));

    /// <summary>Texts laid end to end.</summary>
    public static Gen<string> Run(params Gen<string>[] texts) =>
        Gen.CollectToArray(texts).Select(all => string.Concat(all));

    public static Gen<string> Entries(IEnumerable<Gen<string>> entries) =>
        Gen.CollectToArray(entries).Select(all => "{" + string.Join(",\n      ", all) + "}");

    /// <summary>Ids with a stem and a number: a1, a2.</summary>
    public static string[] Ids(string stem, int count) => [.. Enumerable.Range(1, count).Select(i => stem + i)];

    public static string List(string[] words) => "[" + string.Join(", ", words) + "]";

    /// <summary>A position in a box, to a hundredth of a degree.</summary>
    public static Gen<string> Position(double south, double north, double west, double east) =>
        from n in Gen.Choose((int)(south * 100), (int)(north * 100))
        from e in Gen.Choose((int)(west * 100), (int)(east * 100))
        select System.FormattableString.Invariant($"[{n / 100.0:f2}, {e / 100.0:f2}]");
}
