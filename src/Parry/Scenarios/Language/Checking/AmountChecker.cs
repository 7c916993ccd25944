using System;

namespace Parry.Scenarios;

/// <summary>Holds one figure against its dimension and bounds.</summary>
internal static class AmountChecker
{
    /// <summary>Null when the figure is in order.</summary>
    public static string? Complaint(AmountShape shape, string text, string path)
    {
        (Spread? spread, Unit unit, string complaint) = AmountText.Read(text, shape.Dimension);
        if (spread is null)
        {
            return complaint;
        }
        if (shape.IsBand && text.Contains('(', StringComparison.Ordinal))
        {
            return $"'{text}' is a distribution; a band is a number (9), a range (4..9), or low..best..high (4..6..9)";
        }
        string noun = shape.Noun ?? Sentence.A(path[(path.LastIndexOf('.') + 1)..].Replace('-', ' '));
        if (shape.Whole && WholeComplaint(spread, text, noun) is { } notWhole)
        {
            return notWhole;
        }
        if (shape.Fixed && !spread.IsPoint)
        {
            return $"'{text}' is a spread; {noun} is set, and is one number";
        }
        (double low, double high) = Ends(spread);
        double scale = unit.SiFactor / Units.Spoken(shape.Dimension).SiFactor;
        double slack = 1e-12 * Math.Abs(scale * high);
        string allowed = $"{noun} is {shape.Allowed()}";
        string least = NumberText.Write(shape.Least);
        string most = NumberText.Write(shape.Most);
        bool reached = spread is not Spread.Beta; // a beta comes as near to its ends as you like, and never there
        string verb = spread.IsPoint ? "is" : "reaches";
        return low * scale < shape.Least ? $"'{text}' {verb} below {least}; {allowed}"
            : shape.LeastExcluded && reached && low * scale <= shape.Least ? $"'{text}' {verb} {least}; {allowed}"
            : high * scale > shape.Most + slack ? $"'{text}' {verb} above {most}; {allowed}"
            : shape.MostExcluded && reached && high * scale >= shape.Most ? $"'{text}' {verb} {most}; {allowed}"
            : null;
    }

    private static (double Low, double High) Ends(Spread spread) =>
        spread is Spread.Normal or Spread.LogNormal ? (spread.Central, spread.Central) : (spread.Low, spread.High);

    private static string? WholeComplaint(Spread spread, string text, string noun)
    {
        if (spread is Spread.Normal or Spread.LogNormal or Spread.Beta)
        {
            return $"'{text}' has no ends in whole numbers; {noun} is a whole number or a range of them, such as 8..12";
        }
        return spread.Low == Math.Floor(spread.Low) && spread.High == Math.Floor(spread.High)
            ? null
            : $"'{text}' is not whole; {noun} is a whole number, or a range between two";
    }
}
