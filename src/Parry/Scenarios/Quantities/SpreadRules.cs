using System;

namespace Parry.Scenarios;

/// <summary>What the parameters of a distribution must satisfy for it to be one.</summary>
internal static class SpreadRules
{
    /// <summary>Empty when all is well.</summary>
    public static string Complaint(Spread spread, string text) => spread switch
    {
        Spread.Uniform(var low, var high) => Ordered(text, low, null, high),
        Spread.Pert(var low, var mode, var high) => Ordered(text, low, mode, high),
        Spread.Triangular(var low, var mode, var high) => Ordered(text, low, mode, high),
        Spread.Normal { Deviation: <= 0 } => $"the standard deviation in '{text}' is more than 0; "
            + "for a number without spread write it alone",
        Spread.LogNormal { Median: <= 0 } => $"the median in '{text}' is more than 0",
        Spread.LogNormal { Factor: <= 1 } => $"the factor in '{text}' is more than 1: 2 means that 68 % lies between "
            + "half and twice the median",
        Spread.Beta(var a, var b) when a <= 0 || b <= 0 => $"both parameters in '{text}' are more than 0",
        _ => "",
    };

    private static string Ordered(string text, double low, double? mode, double high)
    {
        string Number(double value) => NumberText.Write(value);
        if (low == high)
        {
            return $"both ends of '{text}' are the same; write the number alone: '{Number(low)}'";
        }
        if (low > high)
        {
            string middle = mode is { } m ? $"..{Number(m)}" : "";
            int end = text.Contains(')', StringComparison.Ordinal) ? text.LastIndexOf(')') + 1 : text.IndexOf(' ');
            string unit = end > 0 && end < text.Length ? " " + text[end..].Trim() : "";
            string turned = $"{Number(high)}{middle}..{Number(low)}{unit}";
            return $"'{text}' runs from high to low; the low end comes first: '{turned}'";
        }
        return mode < low || mode > high
            ? $"the middle of '{text}' is outside its ends; write low..mode..high"
            : "";
    }
}
