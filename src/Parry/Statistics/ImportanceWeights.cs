using System;
using System.Linq;

namespace Parry.Statistics;

/// <summary>Weights of draws that add up to 1.</summary>
/// <param name="Weights">One a draw.</param>
/// <param name="Temperature">What the logarithms were multiplied by, 0 to 1, so that enough draws count.</param>
/// <param name="EffectiveSize">What the weighted draws are worth in equal ones: 1 / sum of w^2 (Kish 1965).</param>
/// <param name="FullEffectiveSize">What they would be worth at temperature 1.</param>
internal sealed record ImportanceWeights(
    double[] Weights, double Temperature, double EffectiveSize, double FullEffectiveSize)
{
    private const int Halvings = 60;

    /// <summary>From logarithms of weights, all finite and short of a constant. Where they are worth less than
    /// <paramref name="least"/>, the temperature is lowered to where they are worth that much.</summary>
    public static ImportanceWeights Of(double[] logs, double least)
    {
        double[] full = At(logs, 1);
        double worth = EffectiveSizeOf(full);
        if (worth >= least)
        {
            return new ImportanceWeights(full, 1, worth, worth);
        }
        double low = 0, high = 1;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = EffectiveSizeOf(At(logs, middle)) >= least ? (middle, high) : (low, middle);
        }
        double[] weights = At(logs, low);
        return new ImportanceWeights(weights, low, EffectiveSizeOf(weights), worth);
    }

    /// <summary>The weighted mean of a value of each draw.</summary>
    public double Mean(Func<int, double> value) => Weights.Select((w, draw) => w * value(draw)).Sum();

    /// <summary>The weighted standard deviation of a value of each draw.</summary>
    public double Deviation(Func<int, double> value)
    {
        double mean = Mean(value);
        return Math.Sqrt(Mean(draw => (value(draw) - mean) * (value(draw) - mean)));
    }

    private static double EffectiveSizeOf(double[] weights) => 1 / weights.Sum(w => w * w);

    private static double[] At(double[] logs, double temperature)
    {
        double most = logs.Max();
        double[] weights = [.. logs.Select(l => Math.Exp(temperature * (l - most)))];
        double sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }
}
