using System;

namespace Parry.Scenarios;

/// <summary>Reads <c>SPREAD UNIT</c>, for example <c>0.6..0.9</c> or <c>normal(5, 1) min</c>.</summary>
internal static class AmountText
{
    /// <summary>A percentage comes back as the plain number it stands for. On failure the spread is null and the
    /// complaint says what is allowed.</summary>
    public static (Spread? Spread, Unit Unit, string Complaint) Read(string text, Dimension wanted)
    {
        string trimmed = text.Trim();
        Spread? spread = SpreadText.Read(trimmed, out string symbol, out string complaint);
        if (spread is null)
        {
            return (null, Unit.None, complaint);
        }
        if (symbol == "%" && wanted == Dimension.Number && spread is not Spread.Beta)
        {
            return (Percent(spread), Unit.None, "");
        }
        Unit? unit = Units.Find(symbol);
        if (unit is null)
        {
            return (null, Unit.None, $"'{symbol}' in '{trimmed}' is not a unit; {Units.Wanted(wanted)}"
                + NearUnit(symbol, wanted));
        }
        if (unit.Dimension == wanted)
        {
            return spread is Spread.Beta && wanted != Dimension.Number
                ? (null, unit, $"'{trimmed}': a beta lies between 0 and 1 and has no unit; use pert(a, m, b)")
                : (spread, unit, "");
        }
        return (null, unit, symbol.Length == 0
            ? $"'{trimmed}' has no unit; {Units.Wanted(wanted)}: '{trimmed} {Units.Symbols(wanted)[0]}'?"
            : $"'{trimmed}' is {Units.Noun(unit.Dimension)}; {Units.Wanted(wanted)}");
    }

    private static string NearUnit(string symbol, Dimension wanted)
    {
        string? near = Spelling.Nearest(symbol, Units.Symbols(wanted));
        return near is null ? "" : $"; did you mean '{near}'?";
    }

    private static Spread Percent(Spread spread) => spread switch
    {
        Spread.Point(var v) => new Spread.Point(v / 100),
        Spread.Uniform(var a, var b) => new Spread.Uniform(a / 100, b / 100),
        Spread.Pert(var a, var m, var b) => new Spread.Pert(a / 100, m / 100, b / 100),
        Spread.Triangular(var a, var m, var b) => new Spread.Triangular(a / 100, m / 100, b / 100),
        Spread.Normal(var m, var d) => new Spread.Normal(m / 100, d / 100),
        Spread.LogNormal(var m, var f) => new Spread.LogNormal(m / 100, f),
        _ => throw new InvalidOperationException("a beta has no percentage"),
    };
}
