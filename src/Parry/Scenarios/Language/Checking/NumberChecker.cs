using System;

namespace Parry.Scenarios;

/// <summary>Holds one plain number against its bound.</summary>
internal static class NumberChecker
{
    /// <summary>Null when the number is in order.</summary>
    public static string? Complaint(NumberShape shape, string text) =>
        NumberText.TryParse(text, out double value)
        && (!shape.Whole || value == Math.Floor(value))
        && (shape.LeastExcluded ? value > shape.Least : value >= shape.Least)
        && (!shape.Whole || value <= int.MaxValue)
            ? null
            : $"'{text}' is not {Allowed(shape)}";

    /// <summary>With its article: <c>a whole number, 1 or more</c>.</summary>
    public static string Allowed(NumberShape shape)
    {
        string least = NumberText.Write(shape.Least);
        return (shape.Whole ? "a whole number, " : "a number, ")
            + (shape.LeastExcluded ? $"more than {least}" : $"{least} or more");
    }
}
