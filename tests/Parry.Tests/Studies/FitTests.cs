using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Studies;

public class FitTests
{
    private const int Drones = 20;
    private static readonly FitOptions Options = new() { Draws = 4000, Replications = 2, Threads = 2 };

    /// <summary>Twenty drones, one round at each: interceptions are binomial.</summary>
    private static Scenario Raid(string id, int stopped, string kill = "0.5", int day = 13) => ScenarioFile.Parse(
        new ProvingGround
        {
            Waves = [ProvingGround.Wave("night", Drones)],
            Interceptors = [ProvingGround.Interceptor("arrow", kill)],
            Layers = ProvingGround.OneShot,
        }.Text
            .Replace("title: Proving ground", $"title: {id}, raid: {id}", StringComparison.Ordinal)
            .Replace("2024-04-13", $"2024-04-{day}", StringComparison.Ordinal)
            + $"\nreported: {{stopped: {{measure: intercepted, band: {stopped}, "
            + "source: {title: T, publisher: P, date: 2024}}}\n",
        $"{id}.yaml");

    private static Fit Fitted(FitOptions options, params Scenario[] raids) =>
        Simulation.Fit(raids, options, null, TestContext.Current.CancellationToken);

    /// <summary>The prior N(0, 1) of m, times the mean over e ~ N(0, 1) and over k ~ binomial of the kernel, on a grid.</summary>
    private static (double Mean, double Deviation) Quadrature(int stopped, double between)
    {
        double[] grid = [.. Enumerable.Range(-60, 121).Select(i => i / 12.0)];
        double Density(double z) => Math.Exp(-z * z / 2);
        double Likelihood(double logits)
        {
            double p = 1 / (1 + Math.Exp(-logits));
            return Enumerable.Range(0, Drones + 1).Sum(k =>
                MathNet.Numerics.Distributions.Binomial.PMF(p, Drones, k) * Density((k - stopped) / (0.1 * Drones)));
        }
        double[] weights = [.. grid.Select(m => Density(m) * grid.Sum(e => Density(e) * Likelihood(m + (between * e))))];
        double mean = grid.Zip(weights, (m, w) => m * w).Sum() / weights.Sum();
        return (mean, Math.Sqrt(grid.Zip(weights, (m, w) => (m - mean) * (m - mean) * w).Sum() / weights.Sum()));
    }

    /// <summary>Over a thousand draws count, so that the standard error is about 0.02.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(17)]
    public void The_posterior_of_one_raid_of_single_shots_is_that_of_a_quadrature(int stopped)
    {
        Fit fit = Fitted(Options, Raid("one", stopped));
        FitGroup group = Assert.Single(fit.Groups);
        (double mean, double deviation) = Quadrature(stopped, Options.BetweenRaids);
        Assert.Equal("kill.drone", group.Name);
        Assert.True(fit.EffectiveSampleSize > 700, $"{fit.EffectiveSampleSize}");
        Assert.Equal(mean, group.Mean, 0.08);
        Assert.Equal(deviation, group.Deviation, 0.08);
        Assert.Equal(1 / (1 + Math.Exp(-group.Mean)), group.Half, 1e-12);
    }

    [Fact]
    public void What_was_reported_of_a_raid_does_not_move_its_own_prediction_and_moves_that_of_others()
    {
        HindcastRaid Predicted(int stopped, string id) =>
            Fitted(Options, Raid("one", stopped), Raid("two", 16, day: 14)).LeftOut.Raids.First(r => r.Id == id);
        double[] Quantiles(HindcastQuantity q) => [q.P05, q.P25, q.P50, q.P75, q.P95];
        Assert.Equal(
            Quantiles(Predicted(3, "one").Quantities[0]), Quantiles(Predicted(17, "one").Quantities[0]));
        Assert.True(Predicted(3, "two").Quantities[0].P50 < Predicted(17, "two").Quantities[0].P50 - 3);
    }

    [Fact]
    public void A_raid_alone_is_predicted_from_the_prior()
    {
        HindcastQuantity one = Fitted(Options, Raid("one", 19)).LeftOut.Raids[0].Quantities[0];
        Assert.Equal((10, true), (one.P50, one.P05 < 4 && one.P95 > 16));
    }

    [Fact]
    public void The_answer_is_the_same_on_one_thread_and_two_and_another_seed_gives_another()
    {
        string Written(int threads, ulong seed)
        {
            var to = new StringWriter();
            Fit fit = Fitted(
                new FitOptions { Draws = 300, Threads = threads, Seed = seed },
                Raid("one", 5),
                Raid("two", 9, "0.4..0.9", 14));
            FitReport.Write(fit, to);
            PosteriorFile.Write(fit, to);
            return to.ToString();
        }
        Assert.Equal(Written(1, 5), Written(2, 5));
        Assert.NotEqual(Written(1, 5), Written(1, 6));
    }

    [Fact]
    public void A_probability_that_is_certain_is_not_fitted()
    {
        Fit fit = Fitted(new FitOptions { Draws = 200 }, Raid("one", 20, "1"));
        Assert.Empty(fit.Groups);
        Assert.Equal(double.NaN, fit.Width.Ratio);
    }

    [Fact]
    public void Raids_that_cannot_be_fitted_together_are_refused_with_every_reason()
    {
        Scenario[] raids = [Some.Scenario(), Raid("one", 5), Raid("one", 6, day: 14)];
        IEnumerable<string> messages = Assert.Throws<ScenarioException>(() => Fitted(Options, raids)).Problems
            .Select(p => p.Message);
        Assert.Equal(3, messages.Count());
        Assert.Contains(messages, m => m.StartsWith("nothing was reported", StringComparison.Ordinal));
        Assert.Contains(messages, m => m.StartsWith("the raid has no id", StringComparison.Ordinal));
        Assert.Contains(messages, m => m.StartsWith("'one' is the raid of 'one.yaml' too", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_comes_of_a_fit_that_is_stopped() =>
        Assert.Throws<OperationCanceledException>(() => Simulation.Fit(
            [Raid("one", 5)], new FitOptions { Draws = 200 }, cancel: new System.Threading.CancellationToken(true)));
}
