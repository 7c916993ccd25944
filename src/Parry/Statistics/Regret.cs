using System;
using System.Linq;

namespace Parry.Statistics;

/// <summary>What choosing one option costs where another would have been better, scenario by scenario (Savage 1951), in
/// the unit of the measure. Larger values of a measure are better; negate one of which less is better.</summary>
internal static class Regret
{
    /// <summary>The best option's value less each option's own, 0 or more.</summary>
    /// <param name="values">An option each, one value a scenario.</param>
    public static double[][] Of(double[][] values)
    {
        double[] best = [.. Enumerable.Range(0, values[0].Length).Select(s => values.Max(option => option[s]))];
        return [.. values.Select(option => option.Select((value, s) => best[s] - value).ToArray())];
    }

    /// <summary>As <see cref="Of"/> where values are means of noisy runs: the largest of noisy means is too large on
    /// average, so the best option is chosen on one half of the runs and measured on the other, either way round, and
    /// the two regrets averaged. Unbiased for the option that was chosen; may be below 0.</summary>
    /// <param name="first">Means over one half of the runs: an option each, one value a scenario.</param>
    /// <param name="second">Over the other half, as large.</param>
    public static double[][] SplitSample(double[][] first, double[][] second)
    {
        int scenarios = first[0].Length;
        int[] byFirst = [.. Enumerable.Range(0, scenarios).Select(s => Best(first, s))];
        int[] bySecond = [.. Enumerable.Range(0, scenarios).Select(s => Best(second, s))];
        return
        [
            .. first.Select((_, option) => Enumerable.Range(0, scenarios)
                .Select(s => (second[byFirst[s]][s] - second[option][s] + first[bySecond[s]][s] - first[option][s]) / 2)
                .ToArray()),
        ];
    }

    private static int Best(double[][] values, int scenario)
    {
        double best = values.Max(option => option[scenario]);
        return Array.FindIndex(values, option => option[scenario] == best);
    }
}
