using System;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>Options set against each other: on planted numbers, and on those of a comparison.</summary>
public class RobustnessStudyTests
{
    private static readonly RespondOptions Few = new() { Worlds = 60, Runs = 6, Threads = 1 };

    // Five equal options whose halves are off by a standard normal each: over both, the largest of five normals of
    // variance 1/2 is 1.1629644736 / sqrt(2) on average.
    [Fact]
    public void Equal_options_have_the_naive_regret_of_noise_and_no_corrected_one()
    {
        var random = new Random(11);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
            * Math.Cos(2 * Math.PI * random.NextDouble());
        var study = RobustnessStudy.Of(
            [.. Enumerable.Range(0, 5).Select(_ => Planted(4000, _ => (Normal(), Normal())))], CrisisTexts.Crisis(), Few);
        Assert.All(study.Options, o =>
        {
            Assert.Equal(1.1629644736 / Math.Sqrt(2), o.Naive.Mean, 4 * o.Naive.StandardError);
            Assert.Equal(0, o.Corrected!.Mean, 4 * o.Corrected.StandardError);
            Assert.InRange(o.Naive.StandardError, 0, 0.02);
        });
    }

    [Fact]
    public void Metrics_are_those_of_the_reference_and_of_less_the_best_is_the_least()
    {
        double[][] values = [[0.99, 1, 0.5], [0.69, 0.6, 0.6]];
        OptionResult[] options = [.. values.Select(v => Planted(3, w => (v[w], v[w])))];
        var study = RobustnessStudy.Of(options, CrisisTexts.Crisis(), Few with { Satisfactory = 0.69 });
        double Of(string metric, int option) =>
            study.Options[option].Metrics[RobustMetric.All.Select(m => m.Id).ToList().IndexOf(metric)];
        Assert.Equal((0.5, 0.6), (Of("maximin", 0), Of("maximin", 1)));
        Assert.Equal(0.83, Of("laplace", 0), 1e-12);
        Assert.Equal(0.63, Of("laplace", 1), 1e-12);
        Assert.Equal(-0.1, Of("minimax-regret", 0), 1e-12);
        Assert.Equal(-0.4, Of("minimax-regret", 1), 1e-12);
        Assert.Equal(1.42320290, Of("mean-variance", 0), 1e-8);
        Assert.Equal(1.54948633, Of("mean-variance", 1), 1e-8);
        Assert.Equal(-0.245, Of("undesirable-deviations", 0), 1e-12);
        Assert.Equal(2.0 / 3, Of("starr-domain", 0), 1e-12);

        // The same numbers, taken for the share of wars: the least of them is the best.
        var wars = RobustnessStudy.Of(
            [.. values.Select(v => Planted(3, w => (v[w], v[w]), "war"))],
            CrisisTexts.Crisis(),
            Few with { RobustMeasure = "war", Satisfactory = 0.6 });
        Assert.Equal([-1, -0.69], wars.Options.Select(o => o.Metrics[0]));
        // The first loses 0.3 and 0.4 where the second is better, the second 0.1 in the third.
        Assert.Equal(0.7 / 3, wars.Options[0].Naive.Mean, 1e-12);
        Assert.Equal(0.1 / 3, wars.Options[1].Naive.Mean, 1e-12);
        Assert.Equal(2.0 / 3, wars.Options[1].Metrics[^1], 1e-12);
    }

    [Fact]
    public void Where_nobody_says_what_will_do_there_is_no_domain()
    {
        ResponseResult harm = Respond(Few with { RobustMeasure = "harm.blue" });
        Assert.All(harm.Robustness.Options, o => Assert.True(double.IsNaN(o.Metrics[^1])));
        Assert.Empty(harm.Robustness.Preferred[^1]);
        ResponseResult said = Respond(Few with { RobustMeasure = "harm.blue", Satisfactory = 100 });
        Assert.All(said.Robustness.Options, o => Assert.Equal(1, o.Metrics[^1]));
    }

    [Fact]
    public void One_run_a_world_cannot_be_halved()
    {
        OptionRobustness option = Respond(Few with { Runs = 1 }).Robustness.Options[0];
        Assert.Null(option.Corrected);
        Assert.Equal(-option.Naive.Largest, option.Metrics[4]);
    }

    [Fact]
    public void What_is_an_option_s_own_does_not_depend_on_which_others_run()
    {
        OptionRobustness among = Respond(Few).Robustness.Options.Single(o => o.Option == "limited");
        OptionRobustness alone = Assert.Single(Respond(Few with { Options = ["limited"] }).Robustness.Options);
        int[] own = [0, 1, 2, 3, 6, 7, 8, 9, 10]; // all but regret
        Assert.Equal(own.Select(m => among.Metrics[m]), own.Select(m => alone.Metrics[m]));
        Assert.Equal(0, alone.Naive.Largest);
    }

    [Fact]
    public void Both_halves_of_the_runs_make_the_whole()
    {
        RunMeans means = Respond(Few).Options[0].Means;
        int raids = ResponseMeasure.Index("raids");
        Assert.All(Enumerable.Range(0, Few.Worlds), w =>
            Assert.Equal((means.First[raids][w] + means.Second[raids][w]) / 2, means.All[raids][w], 1e-12));
        Assert.NotEqual(means.First[raids], means.Second[raids]);
    }

    [Fact]
    public void A_measure_that_some_worlds_lack_is_refused() =>
        Assert.Throws<ArgumentException>(() => Respond(Few with { RobustMeasure = "days-to-settlement" }));

    private static OptionResult Planted(
        int worlds, Func<int, (double First, double Second)> halves, string measure = "calibrated")
    {
        var means = new RunMeans(worlds);
        int m = ResponseMeasure.Index(measure);
        for (int w = 0; w < worlds; w++)
        {
            (means.First[m][w], means.Second[m][w]) = halves(w);
            means.All[m][w] = (means.First[m][w] + means.Second[m][w]) / 2;
        }
        return new OptionResult(CrisisOption.Plain(Opening.None), means, means, null, new RedType[worlds]);
    }

    private static ResponseResult Respond(RespondOptions options) =>
        Simulation.Respond(CrisisTexts.Crisis(), options, cancel: TestContext.Current.CancellationToken);
}
