using System;
using System.Linq;
using Parry.Statistics;
using Xunit;

namespace Parry.Tests.Statistics;

public class ImportanceWeightsTests
{
    [Theory]
    [InlineData(new[] { 1.0, 1, 1, 1 }, 4)]
    [InlineData(new[] { 1.0, 0, 0, 0 }, 1)]
    [InlineData(new[] { 3.0, 1, 0, 0 }, 1.6)] // 1 / (9/16 + 1/16)
    public void The_effective_size_is_one_over_the_sum_of_squares(double[] weights, double size)
    {
        double[] logs = [.. weights.Select(w => Math.Log(Math.Max(w, 1e-300)) - 5000)];
        ImportanceWeights found = ImportanceWeights.Of(new double[4], logs, least: 0);
        Assert.Equal(size, found.EffectiveSize, 1e-9);
        Assert.Equal(1, found.Temperature);
        Assert.Equal(1, found.Weights.Sum(), 1e-12);
    }

    [Fact]
    public void Too_few_are_tempered_to_as_many_as_are_wanted_and_what_they_were_is_kept()
    {
        double[] logs = [.. Enumerable.Range(0, 1000).Select(i => -0.5 * i)];
        ImportanceWeights found = ImportanceWeights.Of(new double[1000], logs, least: 100);
        Assert.Equal(100, found.EffectiveSize, 1e-3);
        // A geometric series with ratio q is worth (1 + q) / (1 - q).
        Assert.Equal((1 + Math.Exp(-0.5)) / (1 - Math.Exp(-0.5)), found.FullEffectiveSize, 1e-9);
        double ratio = Math.Exp(-0.5 * found.Temperature);
        Assert.Equal(100, (1 + ratio) / (1 - ratio), 1e-3);
    }
}
