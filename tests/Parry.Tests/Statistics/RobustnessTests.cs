using System.Linq;
using Parry.Statistics;
using Xunit;

namespace Parry.Tests.Statistics;

/// <summary>The metrics of McPhail et al. (2018), at the values that their authors' program (RAPID) is tested with, where
/// it has any, and by hand.</summary>
public class RobustnessTests
{
    private static readonly double[][] TwoOptions = [[0.99, 1, 0.5], [0.69, 0.6, 0.6]];

    private static readonly Robustness[] Metrics = Robustness.Of(TwoOptions, satisfactory: 0.69, pessimism: 0.75);

    [Fact]
    public void The_worst_the_best_and_what_lies_between()
    {
        Are(0.5, 0.6, [.. Metrics.Select(m => m.Maximin)]);
        Are(1, 0.69, [.. Metrics.Select(m => m.Maximax)]);
        Are(0.625, 0.6225, [.. Metrics.Select(m => m.Hurwicz)]);
        Are(0.83, 0.63, [.. Metrics.Select(m => m.Laplace)]);
    }

    [Fact]
    public void Regret_is_what_the_best_would_have_brought()
    {
        Are(-0.1, -0.4, [.. Metrics.Select(m => m.MinimaxRegret)]);
        // Regrets 0, 1, .. 10 of the second: nine in ten are 9 or less.
        double[][] growing = [new double[11], [.. Enumerable.Range(0, 11).Select(i => -(double)i)]];
        Are(0, -9, [.. Robustness.Of(growing, 0).Select(m => m.PercentileRegret)]);
    }

    [Fact]
    public void Spread_counts_against_an_option()
    {
        Are(1.42320290, 1.54948633, [.. Metrics.Select(m => m.MeanVariance)], 1e-8);
        Are(-0.245, 0, [.. Metrics.Select(m => m.UndesirableDeviations)]);
        // Of four the median lies between 2 and 5: (1 - 3.5 + 2 - 3.5) / 2.
        Assert.Equal(-2, Robustness.Of([[9, 1, 5, 2]], 0)[0].UndesirableDeviations, 1e-12);
    }

    [Fact]
    public void Percentiles_say_where_the_tail_is_and_how_long()
    {
        Are(0.96, -0.7 / 0.9, [.. Robustness.Of([[0.99, 1, 0.5], [0.69, 0.6, 0.61]], 0).Select(m => m.PercentileSkewness)]);
        Are(
            0.5 / 0.47, 5,
            [.. Robustness.Of([[0.99, 1, 0.5, 0.52], [0.69, 0.6, 0.61, 1]], 0).Select(m => m.PercentilePeakedness)]);
    }

    [Fact]
    public void The_domain_is_the_share_of_scenarios_that_will_do() =>
        Are(2.0 / 3, 1.0 / 3, [.. Metrics.Select(m => m.StarrDomain)]);

    private static void Are(double first, double second, double[] found, double tolerance = 1e-12)
    {
        Assert.Equal(first, found[0], tolerance);
        Assert.Equal(second, found[1], tolerance);
    }
}
