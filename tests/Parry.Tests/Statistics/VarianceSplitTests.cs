using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;
using Parry.Statistics;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Statistics;

/// <summary>What luck does and what ignorance does, told apart.</summary>
public class VarianceSplitTests
{
    // Means 2, 6 and 11.5. Within: (2 + 2 + 12.5) / 3. Between: (20.25 + 0.25 + 25) / 2 = 22.75, less half of 5.5.
    private static readonly double[] ByHand = [1, 3, 5, 7, 9, 14];

    [Fact]
    public void A_small_table_is_split_as_by_hand()
    {
        VarianceSplit split = VarianceSplit.Of(ByHand, 2);
        Assert.Equal(5.5, split.Luck, 1e-12);
        Assert.Equal(20, split.Ignorance, 1e-12);
    }

    [Fact]
    public void Worlds_that_are_not_whole_or_not_defined_are_left_out()
    {
        Assert.Equal(VarianceSplit.Of(ByHand, 2), VarianceSplit.Of([.. ByHand, 99], 2));
        Assert.Equal(VarianceSplit.Of(ByHand, 2), VarianceSplit.Of([99, double.NaN, .. ByHand], 2));
    }

    [Fact]
    public void Ignorance_is_never_below_zero() =>
        Assert.Equal(new VarianceSplit(2, 0), VarianceSplit.Of([1, 3, 3, 1, 1, 3], 2));

    [Fact]
    public void One_world_or_one_replication_a_world_splits_nothing()
    {
        Assert.True(double.IsNaN(VarianceSplit.Of(ByHand, 1).Luck));
        Assert.True(double.IsNaN(VarianceSplit.Of(ByHand, 6).Ignorance));
        Assert.True(double.IsNaN(VarianceSplit.Of(ByHand.AsSpan(0, 3), 2).Ignorance));
    }

    [Theory]
    [InlineData(3.0, 2.0)]
    [InlineData(1.0, 4.0)]
    public void Both_parts_are_right_in_the_mean_of_many_tables(double within, double between)
    {
        // Forty worlds of five: that the between part falls below zero and is cut off happens to less than one in 1e6.
        var random = new Random(11);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
            * Math.Cos(2 * Math.PI * random.NextDouble());
        VarianceSplit[] splits = [.. Enumerable.Range(0, 500).Select(_ =>
        {
            var column = new List<double>();
            for (int world = 0; world < 40; world++)
            {
                double middle = between * Normal();
                column.AddRange(Enumerable.Range(0, 5).Select(_ => middle + (within * Normal())));
            }
            return VarianceSplit.Of(column.ToArray(), 5);
        })];
        Fights.MeanIs(within * within, [.. splits.Select(s => s.Luck)], "luck");
        Fights.MeanIs(between * between, [.. splits.Select(s => s.Ignorance)], "ignorance");
    }

    [Fact]
    public void A_raid_in_which_only_the_kill_probability_is_unknown_splits_as_theory_says()
    {
        // Twenty threats, one shot each, p uniform on 0.5..0.9. Luck: 20 E[p(1 - p)] = 20 (0.7 - 0.49 - 0.16/12);
        // ignorance: 400 Var p = 400 x 0.16/12.
        var ground = new ProvingGround
        {
            Waves = [ProvingGround.Wave("night", 20)],
            Interceptors = [ProvingGround.Interceptor("arrow", "0.5..0.9")],
            Layers = ProvingGround.OneShot,
        };
        Scenario scenario = ScenarioFile.Parse(ground.Text, "ground.yaml");
        MeasureSummary[] leakers = [.. Enumerable.Range(1, 16).Select(seed => Simulation.Run(
            scenario,
            new RunOptions { Worlds = 250, Replications = 8, Seed = (ulong)seed, Threads = 1 },
            null,
            TestContext.Current.CancellationToken).Find("leakers")!)];
        const double variance = 0.16 / 12;
        Fights.MeanIs(20 * (0.7 - 0.49 - variance), [.. leakers.Select(m => m.Luck)], "luck");
        Fights.MeanIs(400 * variance, [.. leakers.Select(m => m.Ignorance)], "ignorance");
        Fights.MeanIs(20 * 0.3, [.. leakers.Select(m => m.Mean)], "leakers");
    }
}
