using System;
using System.Collections.Generic;
using System.Linq;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using Parry.Statistics;
using Xunit;

namespace Parry.Tests.Statistics;

public class EliminationTests
{
    [Theory]
    [InlineData(6, 3, 0.05, 24.5, 98)]         // (0.1 / 5)^-1 = 50
    [InlineData(11, 5, 0.05, 4.5, 36)]         // (0.1 / 10)^-(1/2) = 10
    [InlineData(2, 5, 0.125, 0.5, 4)]          // (1 / 4)^-(1/2) = 2
    [InlineData(9, 9, 0.0004, 4.5, 72)]        // (0.0008 / 8)^-(1/4) = 10
    public void The_constants_are_those_of_kim_and_nelson(int k, int n0, double alpha, double eta, double h2)
    {
        Assert.Equal(eta, KimNelson.Eta(k, n0, alpha), 10);
        Assert.Equal(h2, KimNelson.HSquared(k, n0, alpha), 9);
    }

    // A Brownian motion with drift d and variance s2 leaves the triangle a - d t / 2 on its wrong side with probability
    // exp(-a d / s2) / 2 (Fabian 1974). Here a = h2 S2 / (2 d), and (n0 - 1) S2 / s2 is chi-squared.
    [Theory]
    [InlineData(2, 10, 0.05)]
    [InlineData(12, 20, 0.05)]
    [InlineData(300, 10, 0.01)]
    public void Over_all_estimates_of_the_variance_a_pair_is_decided_wrongly_so_often(int k, int n0, double alpha)
    {
        double h2 = KimNelson.HSquared(k, n0, alpha);
        double wrong = GaussLegendreRule.Integrate(
            x => ChiSquared.PDF(n0 - 1, x) * Math.Exp(-h2 * x / (n0 - 1) / 2) / 2, 0, 200, 512);
        Assert.Equal(alpha / (k - 1), wrong, 1e-9);
    }

    [Fact]
    public void The_triangle_closes_in_a_straight_line()
    {
        Assert.Equal(98.0 * 2 / (2 * 0.5), KimNelson.Boundary(98, 2, 0.5, 0), 12);
        Assert.Equal(98.0 * 2 / (4 * 0.5), KimNelson.Boundary(98, 2, 0.5, 392), 12);
        Assert.Equal(0, KimNelson.Boundary(98, 2, 0.5, 784), 12);
        Assert.Equal(0, KimNelson.Boundary(98, 2, 0.5, 800));
    }

    // The best is better than all others by just the tolerance. The bound is nearly reached by two, when the looks are many
    // and each adds little: misses then lie just below alpha. Four standard errors of a share of 4,000 are 0.025.
    [Fact]
    public void Two_systems_a_tolerance_apart_are_taken_for_each_other_nearly_as_often_as_allowed()
    {
        Tried tried = Try(trials: 4000, [0.2, 0], correlation: 0, tolerance: 0.2, confidence: 0.8, first: 10);
        Assert.InRange(1 - tried.Good, 0.2 - 0.025 - 0.03, 0.2 + 0.025);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    public void In_the_slippage_configuration_the_best_is_found_as_often_as_stated(double correlation)
    {
        Tried tried = Try(trials: 2000, [0, 0, 0, 0.5, 0, 0], correlation, tolerance: 0.5, confidence: 0.9, first: 10);
        Assert.InRange(tried.Good, 0.9 - (3 * Math.Sqrt(0.09 / 2000)), 1);
    }

    // Neighbours less than the tolerance apart: the best may fall to one nearly as good, but not that one to a third.
    [Fact]
    public void With_means_in_steps_below_the_tolerance_all_that_are_left_are_within_it()
    {
        Tried tried = Try(trials: 2000, [0, 0.45, 0.9, 1.35, 1.8], 0.5, tolerance: 0.5, confidence: 0.9, first: 10);
        Assert.InRange(tried.Good, 0.9 - (3 * Math.Sqrt(0.09 / 2000)), 1);
        Assert.InRange(tried.BestIsLeft, 0.9 - (3 * Math.Sqrt(0.09 / 2000)), 1);
    }

    [Fact]
    public void Of_systems_with_equal_means_each_stays_as_often_as_stated()
    {
        Tried tried = Try(trials: 1000, [1, 1, 1], 0.5, tolerance: 0.5, confidence: 0.9, first: 10);
        Assert.InRange(tried.BestIsLeft, 0.9 - (3 * Math.Sqrt(0.09 / 1000)), 1);
    }

    // The variance of a difference is 2 (1 - correlation): at 0.7 that is 0.3 of what it was, and so are the observations,
    // but that none stops before the first stage.
    [Fact]
    public void Common_random_numbers_save_observations()
    {
        double[] means = [0, 0, 0, 0.3];
        double apart = Try(300, means, 0, 0.3, 0.95, 10).Observations;
        double together = Try(300, means, 0.7, 0.3, 0.95, 10).Observations;
        Assert.InRange(together / apart, 0.25, 0.4);
    }

    [Fact]
    public void Systems_that_never_differ_are_left_at_the_first_look_and_one_that_always_does_is_not()
    {
        double[][] first = [[1, 5, 2], [1, 5, 2], [0, 4, 1]];
        Elimination elimination = new(first, tolerance: 0.5, confidence: 0.95);
        Assert.False(elimination.IsDone);
        Assert.Equal([(2, 0)], elimination.Look([8, 8, 5], 3));
        Assert.True(elimination.IsDone);
        Assert.Equal([0, 1], elimination.Left);
    }

    private sealed record Tried(double Good, double BestIsLeft, double Observations);

    /// <summary>Runs the procedure on normal systems of variance 1, a look an observation, and counts the trials in
    /// which every system left was within the tolerance of the best, and those in which the best, or the first of them,
    /// was left.</summary>
    private static Tried Try(
        int trials, double[] means, double correlation, double tolerance, double confidence, int first)
    {
        var random = new Random(17);
        int good = 0, best = 0;
        long observations = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            double[][] start = [.. Enumerable.Range(0, first).Select(_ => Row(random, means, correlation))];
            Elimination elimination = new(
                [.. means.Select((_, i) => start.Select(row => row[i]).ToArray())], tolerance, confidence);
            double[] sums = [.. means.Select((_, i) => start.Sum(row => row[i]))];
            int count = first;
            elimination.Look(sums, count);
            while (!elimination.IsDone)
            {
                observations += elimination.Left.Count();
                double[] row = Row(random, means, correlation);
                sums = [.. sums.Zip(row, (s, x) => s + x)];
                elimination.Look(sums, ++count);
            }
            observations += (long)first * means.Length;
            int[] left = [.. elimination.Left];
            good += left.All(i => means[i] >= means.Max() - tolerance + 1e-12) ? 1 : 0;
            best += left.Contains(Array.IndexOf(means, means.Max())) ? 1 : 0;
        }
        return new Tried(good / (double)trials, best / (double)trials, observations / (double)trials);
    }

    private static double[] Row(Random random, double[] means, double correlation)
    {
        double shared = Math.Sqrt(correlation) * Normal.Sample(random, 0, 1);
        return [.. means.Select(m => m + shared + Normal.Sample(random, 0, Math.Sqrt(1 - correlation)))];
    }
}
