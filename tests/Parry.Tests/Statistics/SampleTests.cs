using System;
using System.Linq;
using Parry.Statistics;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Statistics;

public class SampleTests
{
    private static readonly double[] Column = [.. Enumerable.Range(0, 240).Select(i =>
        Math.Floor(20 * new Stream(9, 0, 0).Uniform(Purpose.Of(DrawKind.Input, "column"), i)))];

    [Fact]
    public void Alone_every_row_counts_and_the_error_is_the_textbook_s()
    {
        Sample s = Sample.Of(Column, new Clusters(240, row => row));
        double mean = Column.Sum() / 240;
        double variance = Column.Sum(x => (x - mean) * (x - mean)) / 239;
        Assert.Equal(240, s.Count);
        Assert.Equal(mean, s.Mean, 1e-12);
        Assert.Equal(variance, s.Variance, 1e-9);
        Assert.Equal(Math.Sqrt(variance / 240), s.StandardError, 1e-12);
    }

    [Fact]
    public void In_equal_clusters_the_error_is_that_of_the_means_of_clusters()
    {
        Sample s = Sample.Of(Column, new Clusters(24, row => row % 24));
        double[] means = [.. Enumerable.Range(0, 24).Select(c => Column.Where((_, row) => row % 24 == c).Average())];
        double spread = means.Sum(m => (m - means.Average()) * (m - means.Average())) / 23;
        Assert.Equal(Math.Sqrt(spread / 24), s.StandardError, 1e-12);
    }

    [Fact]
    public void Quantiles_are_the_smallest_values_with_that_share_at_or_below()
    {
        Sample s = Sample.Of(Column, new Clusters(240, row => row));
        double Smallest(double share) =>
            Column.Order().First(x => Column.Count(y => y <= x) >= (share * 240) - 1e-9);
        Assert.Equal(Smallest(0.05), s.P05);
        Assert.Equal(Smallest(0.25), s.P25);
        Assert.Equal(Smallest(0.5), s.P50);
        Assert.Equal(Smallest(0.75), s.P75);
        Assert.Equal(Smallest(0.95), s.P95);
    }

    [Fact]
    public void What_is_not_defined_is_left_out()
    {
        double[] holes = [.. Column.Select((x, row) => row % 3 == 0 ? double.NaN : x)];
        double[] rest = [.. holes.Where(x => !double.IsNaN(x))];
        Sample with = Sample.Of(holes, new Clusters(240, row => row)), without = Sample.Of(rest, new Clusters(160, r => r));
        Assert.Equal(without.Count, with.Count);
        Assert.Equal(without.Mean, with.Mean, 1e-12);
        Assert.Equal(without.StandardError, with.StandardError, 1e-12);
        Assert.Equal(without.P25, with.P25);
    }

    [Fact]
    public void A_column_of_nothing_says_nothing()
    {
        Sample s = Sample.Of([double.NaN, double.NaN], new Clusters(2, row => row));
        Assert.Equal(0, s.Count);
        Assert.True(double.IsNaN(s.Mean) && double.IsNaN(s.StandardError) && double.IsNaN(s.P50));
        Assert.True(double.IsNaN(Sample.Of([5], new Clusters(1, _ => 0)).StandardError));
        Assert.True(double.IsNaN(Sample.Of([5, 6, 7], new Clusters(1, _ => 0)).StandardError));
    }

    [Fact]
    public void The_error_covers_the_mean_as_often_as_it_should()
    {
        // Clusters of ten rows that share a draw: 200 samples of 30 clusters each; 90 % of intervals (t with 29 degrees of
        // freedom, 1.699) hold the truth, give or take three binomial errors (2.1 %).
        int covered = 0;
        for (uint run = 0; run < 200; run++)
        {
            var stream = new Stream(11, 0, run);
            double[] column = [.. Enumerable.Range(0, 300).Select(row =>
                stream.Uniform(Purpose.Of(DrawKind.Input, "shared"), row / 10)
                + (0.3 * stream.Uniform(Purpose.Of(DrawKind.Input, "own"), row)))];
            Sample s = Sample.Of(column, new Clusters(30, row => row / 10));
            covered += Math.Abs(s.Mean - 0.65) <= 1.699 * s.StandardError ? 1 : 0;
        }
        Assert.InRange(covered / 200.0, 0.9 - 0.064, 0.9 + 0.064);
    }
}
