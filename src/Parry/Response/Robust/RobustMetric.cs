using System;
using System.Collections.Immutable;
using Parry.Statistics;

namespace Parry.Response;

/// <summary>One of the eleven metrics; of each, larger is better.</summary>
/// <param name="Id">In JSON and CSV.</param>
/// <param name="Name">In reports.</param>
/// <param name="Of">Its value.</param>
internal sealed record RobustMetric(string Id, string Name, Func<Robustness, double> Of)
{
    /// <summary>In the order of McPhail et al. (2018).</summary>
    public static readonly ImmutableArray<RobustMetric> All =
    [
        new("maximin", "maximin", r => r.Maximin),
        new("maximax", "maximax", r => r.Maximax),
        new("hurwicz", "Hurwicz", r => r.Hurwicz),
        new("laplace", "Laplace", r => r.Laplace),
        new("minimax-regret", "minimax regret", r => r.MinimaxRegret),
        new("percentile-regret", "90th-percentile regret", r => r.PercentileRegret),
        new("mean-variance", "mean-variance", r => r.MeanVariance),
        new("undesirable-deviations", "undesirable deviations", r => r.UndesirableDeviations),
        new("percentile-skewness", "percentile skewness", r => r.PercentileSkewness),
        new("percentile-peakedness", "percentile peakedness", r => r.PercentilePeakedness),
        new("starr-domain", "Starr's domain criterion", r => r.StarrDomain),
    ];
}
