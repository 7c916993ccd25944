using System;
using System.Linq;
using MathNet.Numerics.Distributions;
using Parry.Scenarios;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Worlds;

/// <summary>Quantiles against MathNet.Numerics, at 999 places.</summary>
public class QuantileTests
{
    private static readonly double[] Places = [.. Enumerable.Range(1, 999).Select(i => i / 1_000.0)];

    [Theory] // the table promises 2e-5 of [0, 1]
    [InlineData(1, 1)]
    [InlineData(8, 2)]
    [InlineData(0.5, 0.5)]
    [InlineData(3, 3)]
    [InlineData(0.6, 7)]
    [InlineData(60, 4)]
    [InlineData(0.3, 2)]
    [InlineData(400, 300)]
    public void A_beta_is_within_2e5_of_the_library(double a, double b)
    {
        Func<double, double> quantile = Quantile.Of(new Spread.Beta(a, b));
        Assert.All(Places, p => Assert.Equal(Beta.InvCDF(a, b, p), quantile(p), 2e-5));
    }

    [Theory]
    [InlineData(0.6, 0.75, 0.9)]
    [InlineData(0, 0, 1)]
    [InlineData(10, 40, 40)]
    public void A_pert_is_a_beta_of_shape_four_with_mean_a_sixth_of_ends_and_four_modes(double from, double mode, double to)
    {
        Func<double, double> quantile = Quantile.Of(new Spread.Pert(from, mode, to));
        double width = to - from, a = 1 + (4 * (mode - from) / width), b = 1 + (4 * (to - mode) / width);
        Assert.All(Places, p =>
            Assert.Equal(from + (width * Beta.InvCDF(a, b, p)), quantile(p), 2e-5 * width));

        // The mean by the midpoint rule over the quantile function: ten thousand cells leave 1e-4 of the width.
        double mean = Enumerable.Range(0, 10_000).Average(i => quantile((i + 0.5) / 10_000));
        Assert.Equal((from + (4 * mode) + to) / 6, mean, 1e-4 * width);
    }

    [Fact]
    public void The_other_spreads_are_the_library_s()
    {
        AssertSame(new Spread.Triangular(1, 2, 5), p => Triangular.InvCDF(1, 5, 2, p));
        AssertSame(new Spread.Normal(5, 2), p => Normal.InvCDF(5, 2, p));
        AssertSame(new Spread.LogNormal(30, 2), p => LogNormal.InvCDF(Math.Log(30), Math.Log(2), p));
        AssertSame(new Spread.Uniform(3, 7), p => 3 + (4 * p));
        AssertSame(new Spread.Point(3), _ => 3);
    }

    [Fact]
    public void Sixty_eight_percent_of_a_lognormal_lie_within_its_factor()
    {
        Func<double, double> quantile = Quantile.Of(new Spread.LogNormal(30, 2));
        Assert.Equal(30, quantile(0.5), 1e-9);
        Assert.Equal(15, quantile(0.158655253931457), 1e-6);
        Assert.Equal(60, quantile(1 - 0.158655253931457), 1e-6);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1 - (1.0 / (1L << 53)))]
    public void The_ends_of_the_unit_interval_give_finite_numbers(double p)
    {
        Spread[] spreads =
        [
            new Spread.Normal(5, 2), new Spread.LogNormal(30, 2), new Spread.Beta(8, 2), new Spread.Beta(0.3, 0.4),
            new Spread.Pert(1, 2, 3), new Spread.Triangular(1, 2, 3), new Spread.Uniform(1, 2),
        ];
        Assert.All(spreads, s =>
        {
            double value = Quantile.Of(s)(p);
            Assert.True(double.IsFinite(value));
            Assert.InRange(value, s.Low, s.High);
        });
    }

    private static void AssertSame(Spread spread, Func<double, double> library)
    {
        Func<double, double> quantile = Quantile.Of(spread);
        Assert.All(Places, p => Assert.Equal(library(p), quantile(p), 1e-9 * Math.Max(1, Math.Abs(library(p)))));
    }
}
