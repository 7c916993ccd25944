using System;
using System.Linq;
using Parry.Statistics;
using Xunit;

namespace Parry.Tests.Statistics;

public class RegretTests
{
    [Fact]
    public void It_is_the_distance_to_the_best_option_in_each_scenario()
    {
        double[][] regrets = Regret.Of([[5, 1], [3, 4], [5, 2]]);
        Assert.Equal([0, 3], regrets[0]);
        Assert.Equal([2, 0], regrets[1]);
        Assert.Equal([0, 2], regrets[2]);
    }

    [Fact]
    public void Split_the_best_is_chosen_on_one_half_and_measured_on_the_other()
    {
        // First scenario: the second option is best on one half, the first on the other.
        double[][] regrets = Regret.SplitSample([[1, 5], [2, 3]], [[4, 4], [1, 6]]);
        Assert.Equal([-1.5, -1], regrets[0]);
        Assert.Equal([-0.5, -1], regrets[1]);
    }

    // The mean of the largest of so many standard normals: 1 / sqrt(pi), 3 / (2 sqrt(pi)), and Harter's (1961) of five.
    [Theory]
    [InlineData(2, 0.5641895835)]
    [InlineData(3, 0.8462843753)]
    [InlineData(5, 1.1629644736)]
    public void Of_options_that_differ_by_noise_only_the_plain_regret_is_biased_and_the_split_one_is_not(
        int options, double largest)
    {
        var random = new Random(5);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
            * Math.Cos(2 * Math.PI * random.NextDouble());
        double[][] Half() => [.. Enumerable.Range(0, options).Select(_ =>
            Enumerable.Range(0, 4000).Select(_ => Normal()).ToArray())];
        double[][] first = Half(), second = Half();
        Assert.All(Regret.Of(first), r => Fights.MeanIs(largest, r, "plain"));
        Assert.All(Regret.SplitSample(first, second), r => Fights.MeanIs(0, r, "split"));
    }
}
