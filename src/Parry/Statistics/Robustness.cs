using System;
using System.Linq;

namespace Parry.Statistics;

/// <summary>How well one option does over all scenarios, by the eleven metrics that McPhail et al. (2018) compare; of
/// each, larger is better. Details that the paper leaves open are those of its authors' program (RAPID).</summary>
/// <param name="Maximin">The worst value.</param>
/// <param name="Maximax">The best value.</param>
/// <param name="Hurwicz">The worst and the best, weighted by pessimism and optimism.</param>
/// <param name="Laplace">The mean.</param>
/// <param name="MinimaxRegret">The largest regret, negative.</param>
/// <param name="PercentileRegret">The regret that 90 % of scenarios do not exceed, negative.</param>
/// <param name="MeanVariance">(mean + 1) / (standard deviation + 1), n - 1 in its denominator.</param>
/// <param name="UndesirableDeviations">Mean distance to the median of the worse half of scenarios, negative.</param>
/// <param name="PercentileSkewness">Where the median lies between the 10 % and 90 % points: 1 at the better end, -1 at
/// the other; NaN where these are one.</param>
/// <param name="PercentilePeakedness">What lies between the 10 % and 90 % points over what lies between the quartiles;
/// NaN or infinite where these are one.</param>
/// <param name="StarrDomain">Share of scenarios in which the value is satisfactory.</param>
internal sealed record Robustness(
    double Maximin,
    double Maximax,
    double Hurwicz,
    double Laplace,
    double MinimaxRegret,
    double PercentileRegret,
    double MeanVariance,
    double UndesirableDeviations,
    double PercentileSkewness,
    double PercentilePeakedness,
    double StarrDomain)
{
    /// <summary>One an option.</summary>
    /// <param name="values">An option each, one value a scenario, two scenarios or more; larger is better, so negate a
    /// measure of which less is better.</param>
    /// <param name="satisfactory">The least value that will do.</param>
    /// <param name="pessimism">Weight of the worst value, 0..1.</param>
    public static Robustness[] Of(double[][] values, double satisfactory, double pessimism = 0.5) =>
        [.. values.Zip(Regret.Of(values), (v, r) => Of(v, r, satisfactory, pessimism))];

    /// <summary>Of one option.</summary>
    /// <param name="values">One a scenario, two or more; larger is better.</param>
    /// <param name="regrets">One a scenario.</param>
    /// <param name="satisfactory">As above.</param>
    /// <param name="pessimism">As above.</param>
    public static Robustness Of(double[] values, double[] regrets, double satisfactory, double pessimism = 0.5)
    {
        double[] sorted = [.. values.Order()];
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
        double p10 = Quantile(sorted, 0.1), p90 = Quantile(sorted, 0.9), median = Median(sorted);
        return new Robustness(
            sorted[0],
            sorted[^1],
            (pessimism * sorted[0]) + ((1 - pessimism) * sorted[^1]),
            mean,
            -regrets.Max(),
            Quantile([.. regrets.Select(r => -r).Order()], 0.1),
            (mean + 1) / (deviation + 1),
            sorted.Take((sorted.Length + 1) / 2).Average(v => v - median),
            (Quantile(sorted, 0.5) - ((p90 + p10) / 2)) / ((p90 - p10) / 2),
            (p90 - p10) / (Quantile(sorted, 0.75) - Quantile(sorted, 0.25)),
            values.Average(v => v >= satisfactory ? 1.0 : 0));
    }

    // The value that occurred nearest to the place.
    private static double Quantile(double[] sorted, double p) =>
        sorted[(int)Math.Round((sorted.Length - 1) * p, MidpointRounding.ToEven)];

    private static double Median(double[] sorted) =>
        (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
