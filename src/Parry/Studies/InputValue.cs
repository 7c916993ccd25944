using System;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>The value of an input of a study at a place of its range.</summary>
internal static class InputValue
{
    /// <param name="input">The input.</param>
    /// <param name="place">In [0, 1): levels have equal parts of it, a range runs through it.</param>
    public static Node At(StudyInput input, double place)
    {
        if (input.Range is not { } range)
        {
            return input.Levels[(int)(place * input.Levels.Length)];
        }
        double value = (input.Whole, range) switch
        {
            // Every whole number from end to end has the same part.
            (true, Spread.Uniform(var low, var high)) => low + Math.Floor(place * (high - low + 1)),
            (true, _) => Math.Round(Quantile.Of(range)(place)),
            _ => Quantile.Of(range)(place),
        };
        return WrittenNode.Number(value, input.Unit, input.At);
    }
}
