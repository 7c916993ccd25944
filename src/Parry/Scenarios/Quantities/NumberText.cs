using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Parry.Scenarios;

/// <summary>Numbers as files write them: a point for decimals, underscores between digits, an exponent.</summary>
internal static partial class NumberText
{
    public static bool TryParse(string text, out double value)
    {
        value = 0;
        return Whole().IsMatch(text) && Convert(text, out value);
    }

    /// <summary>Reads a number at the front and says how many characters it took; 0 where there is none.</summary>
    public static int Leading(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        foreach (ValueMatch match in Front().EnumerateMatches(text))
        {
            return Convert(text[..match.Length].ToString(), out value) ? match.Length : 0;
        }
        return 0;
    }

    /// <summary>Whether someone meant "not a number" or infinity, in YAML's spelling or a spreadsheet's.</summary>
    public static bool IsNotFinite(string text) => NotFinite().IsMatch(text);

    public static string Write(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static bool Convert(string text, out double value) => double.TryParse(
        text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);

    private const string Digits = @"\d+(_\d+)*";
    private const string Number = $@"[+-]?({Digits}(\.{Digits})?|\.{Digits})([eE][+-]?\d+)?";

    [GeneratedRegex($@"\A{Number}\z")]
    private static partial Regex Whole();

    [GeneratedRegex($@"\A{Number}")]
    private static partial Regex Front();

    [GeneratedRegex(@"\A[+-]?\.?(nan|inf(inity)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotFinite();
}
