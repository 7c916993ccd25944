using System;
using System.Linq;

namespace Parry.Statistics;

/// <summary>Weights of draws that add up to 1.</summary>
/// <param name="Weights">One a draw.</param>
/// <param name="Temperature">The share of its weight that the evidence was given, 0 to 1, so that enough draws
/// count.</param>
/// <param name="EffectiveSize">What the weighted draws are worth in equal ones: 1 / sum of w^2 (Kish 1965).</param>
/// <param name="FullEffectiveSize">What they would be worth at temperature 1.</param>
internal sealed record ImportanceWeights(
    double[] Weights, double Temperature, double EffectiveSize, double FullEffectiveSize)
{
    private const int Halvings = 40;

    /// <summary>From logarithms, all finite and short of a constant. Where the draws are worth less than
    /// <paramref name="least"/>, the temperature is lowered to where they are worth that much.</summary>
    /// <param name="before">Of the weights before the evidence, one a draw.</param>
    /// <param name="evidence">Of what the evidence multiplies them by; the temperature multiplies these.</param>
    /// <param name="least">In equal draws; 0 for any.</param>
    public static ImportanceWeights Of(double[] before, double[] evidence, double least)
    {
        double[] full = At(before, evidence, 1);
        double worth = EffectiveSizeOf(full);
        if (worth >= least)
        {
            return new ImportanceWeights(full, 1, worth, worth);
        }
        double low = 0, high = 1;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = EffectiveSizeOf(At(before, evidence, middle)) >= least ? (middle, high) : (low, middle);
        }
        double[] weights = At(before, evidence, low);
        return new ImportanceWeights(weights, low, EffectiveSizeOf(weights), worth);
    }

    /// <summary>The weighted mean and variance of a value of each draw.</summary>
    public (double Mean, double Variance) Moments(Func<int, double> value)
    {
        double mean = 0, square = 0;
        for (int draw = 0; draw < Weights.Length; draw++)
        {
            mean += Weights[draw] * value(draw);
        }
        for (int draw = 0; draw < Weights.Length; draw++)
        {
            double off = value(draw) - mean;
            square += Weights[draw] * off * off;
        }
        return (mean, square);
    }

    private static double EffectiveSizeOf(double[] weights) => 1 / weights.Sum(w => w * w);

    private static double[] At(double[] before, double[] evidence, double temperature)
    {
        var weights = new double[before.Length];
        for (int draw = 0; draw < weights.Length; draw++)
        {
            weights[draw] = before[draw] + (temperature * evidence[draw]);
        }
        double most = weights.Max(), sum = 0;
        for (int draw = 0; draw < weights.Length; draw++)
        {
            weights[draw] = Math.Exp(weights[draw] - most);
            sum += weights[draw];
        }
        for (int draw = 0; draw < weights.Length; draw++)
        {
            weights[draw] /= sum;
        }
        return weights;
    }
}
