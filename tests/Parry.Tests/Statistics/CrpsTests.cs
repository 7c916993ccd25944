using System;
using System.Linq;
using MathNet.Numerics.Distributions;
using Parry.Statistics;
using Xunit;

namespace Parry.Tests.Statistics;

public class CrpsTests
{
    private static readonly double[] Sample = [3, -1, 4, 1, 5, 9, 2.5, 6, 5, 3];

    [Theory]
    [InlineData(-2)]
    [InlineData(3)]
    [InlineData(4.4)]
    [InlineData(12)]
    public void Of_a_sample_it_is_the_mean_distance_less_half_the_mean_distance_of_two_draws(double came)
    {
        double distance = Sample.Average(x => Math.Abs(x - came));
        double spread = (from x in Sample from y in Sample select Math.Abs(x - y)).Average();
        Assert.Equal(distance - (spread / 2), Crps.Of(Sample, came), 1e-12);
    }

    /// <summary>Gneiting and Raftery 2007, section 4.2: of a standard normal against z, z (2 Phi(z) - 1) + 2 phi(z)
    /// - 1 / sqrt(pi). A sample of 20,000 even quantiles comes within its spacing of it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-2.5)]
    public void Of_many_quantiles_of_a_normal_it_is_the_closed_form(double z)
    {
        double[] quantiles = [.. Enumerable.Range(0, 20_000).Select(i => Normal.InvCDF(0, 1, (i + 0.5) / 20_000))];
        double closed = (z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI));
        Assert.Equal(closed, Crps.Of(quantiles, z), 1e-4);
    }

    /// <summary>Of a uniform forecast on 0..1 the integral of (F - 1)^2 and F^2 is (y^3 + (1 - y)^3) / 3.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void Of_many_quantiles_of_a_uniform_it_is_the_closed_form(double came)
    {
        double[] quantiles = [.. Enumerable.Range(0, 10_000).Select(i => (i + 0.5) / 10_000)];
        Assert.Equal((Math.Pow(came, 3) + Math.Pow(1 - came, 3)) / 3, Crps.Of(quantiles, came), 1e-6);
    }

    [Fact]
    public void Of_a_point_it_is_the_absolute_error_and_of_nothing_it_is_not_defined()
    {
        Assert.Equal(3, Crps.Of([4, 4, 4], 7), 1e-12);
        Assert.True(double.IsNaN(Crps.Of([], 7)));
    }

    [Fact]
    public void Of_a_share_of_trials_it_is_the_integral_over_the_steps_of_the_binomial()
    {
        const int Trials = 7;
        const double Probability = 0.3, Came = 0.4;
        double below = 0, integral = 0;
        for (int k = 0; k < Trials; k++)
        {
            below += Binomial.PMF(Probability, Trials, k);
            double from = k / 7.0, to = (k + 1) / 7.0, split = Math.Clamp(Came, from, to);
            integral += (below * below * (split - from)) + ((below - 1) * (below - 1) * (to - split));
        }
        Assert.Equal(integral, Crps.OfShare(Trials, Probability, Came), 1e-12);
        Assert.Equal(0.6, Crps.OfShare(Trials, 1, 0.4), 1e-12);
    }

    /// <summary>The ends are where the data have a chance of exactly one in twenty on either side.</summary>
    [Theory]
    [InlineData(3, 10)]
    [InlineData(18, 19)]
    public void The_interval_of_a_probability_leaves_one_in_twenty_on_either_side(int successes, int trials)
    {
        (double low, double high) = Intervals.OfProbability(successes, trials);
        double AtLeast(double p) => Enumerable.Range(successes, trials - successes + 1).Sum(k => Binomial.PMF(p, trials, k));
        double AtMost(double p) => Enumerable.Range(0, successes + 1).Sum(k => Binomial.PMF(p, trials, k));
        Assert.Equal(0.05, AtLeast(low), 1e-9);
        Assert.Equal(0.05, AtMost(high), 1e-9);
    }

    [Fact]
    public void The_interval_reaches_the_ends_where_all_or_none_succeed()
    {
        (double none, double some) = Intervals.OfProbability(0, 5);
        Assert.Equal(0, none);
        Assert.Equal(1 - Math.Pow(0.05, 0.2), some, 1e-12);
        Assert.Equal(1, Intervals.OfProbability(5, 5).High);
        Assert.Equal((0.0, 1.0), Intervals.OfProbability(0, 0));
    }
}
