using System;
using System.Linq;
using Parry.Statistics;
using Xunit;

namespace Parry.Tests.Statistics;

public class ForecastScoreTests
{
    /// <summary>By hand: below the borders 0.5, 0.8 and 0.95 were forecast and 0, 1 and 1 came;
    /// (0.25 + 0.04 + 0.0025) / 3.</summary>
    [Fact]
    public void The_ranked_probability_score_is_the_mean_squared_distance_at_the_borders() =>
        Assert.Equal(0.0975, ForecastScore.RankedProbability([0.5, 0.3, 0.15, 0.05], 1), 1e-12);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1 / 3.0)]
    [InlineData(2, 2 / 3.0)]
    [InlineData(3, 1)]
    public void A_forecast_without_doubt_scores_how_many_classes_it_is_off(int came, double score) =>
        Assert.Equal(score, ForecastScore.RankedProbability([1, 0, 0, 0], came), 1e-12);

    [Theory]
    [InlineData(0.7, true, 0.09)]
    [InlineData(0.7, false, 0.49)]
    [InlineData(1, true, 0)]
    [InlineData(0, true, 1)]
    public void The_brier_score_is_the_squared_distance(double forecast, bool came, double score) =>
        Assert.Equal(score, ForecastScore.Brier(forecast, came), 1e-12);

    /// <summary>Both are proper: whoever believes a distribution scores best, on average under it, by saying so.</summary>
    [Fact]
    public void Saying_what_one_believes_scores_best()
    {
        double[] believed = [0.4, 0.1, 0.2, 0.3];
        double Expected(double[] said) =>
            believed.Select((p, came) => p * ForecastScore.RankedProbability(said, came)).Sum();
        double[][] others = [[0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0], [0.41, 0.09, 0.2, 0.3], [0.4, 0.1, 0.3, 0.2]];
        Assert.All(others, said => Assert.True(Expected(said) > Expected(believed)));
        double ExpectedOfTwo(double said) =>
            (0.3 * ForecastScore.Brier(said, true)) + (0.7 * ForecastScore.Brier(said, false));
        Assert.All(new[] { 0, 0.29, 0.31, 1 }, said => Assert.True(ExpectedOfTwo(said) > ExpectedOfTwo(0.3)));
    }

    [Fact]
    public void A_skill_is_what_part_of_the_other_score_is_gone_in_all_cases_together()
    {
        int[][] resamples = [[0, 0, 0], [1, 1, 1], [2, 2, 2], [0, 1, 2]];
        var same = PairedSkill.Of([0.1, 0.3, 0.2], [0.2, 0.6, 0.4], resamples);
        Assert.Equal((0.2, 0.4), (Math.Round(same.Model, 12), Math.Round(same.Plain, 12)));
        Assert.All([same.Skill, same.Low, same.High], skill => Assert.Equal(0.5, skill, 1e-12));
        // By case 0, -1 and 1/2; together 1 - 0.5 / 0.6.
        var apart = PairedSkill.Of([0.2, 0.2, 0.1], [0.2, 0.1, 0.2], resamples);
        Assert.Equal(0, apart.Skill, 1e-12);
        Assert.Equal(-1, apart.Low, 1e-12);
        Assert.Equal(0.5, apart.High, 1e-12);
    }

    [Fact]
    public void Over_a_perfect_forecast_there_is_no_skill()
    {
        var perfect = PairedSkill.Of([0.1, 0.2], [0, 0], [[0, 1], [1, 1]]);
        Assert.All([perfect.Skill, perfect.Low, perfect.High], skill => Assert.True(double.IsNaN(skill)));
    }
}
