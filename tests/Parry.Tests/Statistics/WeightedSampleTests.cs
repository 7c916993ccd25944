using System.Linq;
using Parry.Statistics;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Statistics;

public class WeightedSampleTests
{
    private static readonly double[] Column = [.. Enumerable.Range(0, 240).Select(i =>
        System.Math.Floor(20 * new Stream(9, 0, 0).Uniform(Purpose.Of(DrawKind.Input, "column"), i)))];

    [Fact]
    public void Of_equal_weights_it_says_what_an_unweighted_sample_says()
    {
        var weighted = new WeightedSample(Column, [.. Column.Select(_ => 1 / 240.0)]);
        Sample plain = Sample.Of(Column, new Clusters(240, row => row));
        Assert.Equal(
            [plain.P05, plain.P25, plain.P50, plain.P75, plain.P95],
            new[] { 0.05, 0.25, 0.5, 0.75, 0.95 }.Select(weighted.Quantile));
        Assert.Equal(Crps.Of(Column, 7.5), weighted.Crps(7.5), 1e-12);
    }

    [Fact]
    public void A_whole_weight_is_as_many_repeats()
    {
        double[] weights = [.. Column.Select((_, i) => (double)(i % 4))];
        double[] repeated = [.. Column.SelectMany((x, i) => Enumerable.Repeat(x, i % 4))];
        var weighted = new WeightedSample(Column, weights);
        Sample plain = Sample.Of(repeated, new Clusters(repeated.Length, row => row));
        Assert.Equal(
            [plain.P05, plain.P25, plain.P50, plain.P75, plain.P95],
            new[] { 0.05, 0.25, 0.5, 0.75, 0.95 }.Select(weighted.Quantile));
        Assert.Equal(Crps.Of(repeated, 3), weighted.Crps(3), 1e-12);
    }

    [Fact]
    public void What_is_not_defined_is_left_out_with_its_weight()
    {
        var sample = new WeightedSample([double.NaN, 2, 5], [0.9, 0.06, 0.04]);
        Assert.Equal((2, 5), (sample.Quantile(0.6), sample.Quantile(0.61)));
        Assert.Equal(double.NaN, new WeightedSample([double.NaN], [1]).Quantile(0.5));
    }
}
