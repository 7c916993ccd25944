using System;
using System.Globalization;

namespace Parry.Scenarios;

/// <summary>An amount as a reader wants it: the number, or between which numbers, and the unit.</summary>
internal static class WrittenAmount
{
    public static string Of(Amount amount)
    {
        Spread spread = amount.Spread;
        string number = spread switch
        {
            { IsPoint: true } => Number(spread.Central),
            { Low: var low, High: var high } when double.IsFinite(low) && double.IsFinite(high) =>
                $"{Number(low)}..{Number(high)}",
            _ => $"about {Number(spread.Central)}",
        };
        return amount.Unit.Symbol.Length == 0 ? number : $"{number} {amount.Unit.Symbol}";
    }

    private static string Number(double value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);
}
