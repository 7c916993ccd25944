using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Tests.House;
using Parry.Tests.Properties;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Studies;

/// <summary>The bound as a scenario meets it: what it counts, and that no policy passes it.</summary>
public partial class ClairvoyantBoundTests
{
    private static readonly RunOptions Options = new() { Worlds = 1, Replications = 40, Threads = 1 };

    [Theory]
    [InlineData(64, 8)] // ample: every threat
    [InlineData(4, 3.2)] // short: rounds x SSPK
    public void One_weapon_is_bounded_by_the_threats_or_by_rounds_times_sspk(int rounds, double expected)
    {
        BoundResult bound = Of(new ProvingGround { Shooters = [ProvingGround.Battery("battery", $"arrow: {rounds}")] });
        Assert.Equal((40, expected), (bound.Replications, Math.Round(bound.Bound, 12)));
        Assert.Equal(0, bound.StandardError, 12);
        Assert.Equal(bound.Intercepted / bound.Bound, bound.Share, 12);
    }

    [Theory]
    [InlineData("reaction: 0 s", "reaction: 1 h")] // half an hour and a bit of flight
    [InlineData("detect: 1", "detect: 0")]
    [InlineData("delay: 0 s", "delay: 1 h")]
    [InlineData("arrow: 64", "arrow: 0")]
    public void What_cannot_be_shot_at_in_time_is_not_counted(string old, string replacement)
    {
        string text = new ProvingGround().Text;
        Assert.Contains(old, text, StringComparison.Ordinal);
        BoundResult bound = Of(text.Replace(old, replacement, StringComparison.Ordinal));
        Assert.Equal((0, 0), (bound.Bound, bound.Intercepted));
        Assert.True(double.IsNaN(bound.Share));
    }

    [Fact]
    public void Threats_that_fail_by_themselves_decoys_and_what_is_left_alone_are_in_neither_figure()
    {
        BoundResult none = Of(new ProvingGround
        {
            Classes = [ProvingGround.Drone("slow-drone", "cep: 10 m, flight-reliability: 0")],
        });
        Assert.Equal((0, 0), (none.Bound, none.Intercepted));

        BoundResult decoys = Of(new ProvingGround
        {
            Classes = [ProvingGround.Drone("slow-drone", "decoy: true, cep: 10 m")],
        });
        Assert.Equal((0, 0), (decoys.Bound, decoys.Intercepted));

        BoundResult left = Of(new ProvingGround
        {
            Assets = ["port: {nation: aa, position: [10, 20], radius: 300 m, defended: false}"],
            Doctrine = ["leave-alone: undefended"],
        });
        Assert.Equal((0, 0), (left.Bound, left.Intercepted));
    }

    [Theory] // drones a minute apart, a commit possible at each for an instant; 90 s hold every other one, 130 every third
    [InlineData(1, "90 s", 4)]
    [InlineData(1, "130 s", 3)]
    [InlineData(2, "130 s", 6)]
    [InlineData(3, "130 s", 8)]
    [InlineData(1, "0 s", 8)]
    public void A_channel_has_time_for_one_engagement_after_the_other(int channels, string assessment, double expected)
    {
        BoundResult bound = Of(new ProvingGround
        {
            Waves = [ProvingGround.Wave("night", 8, "launch: H, spacing: 1 min")],
            Interceptors = [ProvingGround.Interceptor("arrow", "1", "301 m")],
            Shooters = [ProvingGround.Battery("battery", "arrow: 64", channels, assessment: assessment)],
        });
        Assert.Equal(expected, bound.Bound, 12);
    }

    [Fact]
    public void Rounds_that_come_back_count_as_often_as_they_can()
    {
        string once = ProvingGround.Battery(
            "battery", "arrow: 2", more: "launch-spacing: 0 s, reload: 1 min, reloads: 1");
        Assert.Equal(3.2, Of(new ProvingGround { Shooters = [once] }).Bound, 12);
    }

    // The defence knows what its rounds are worth that day, so the bound must too: two rounds at 0.5 on average are
    // worth one kill on average, and no more.
    [Fact]
    public void A_common_factor_moves_the_bound_of_a_night_and_not_its_mean()
    {
        BoundResult bound = Of(
            new ProvingGround
            {
                Interceptors =
                [
                    ProvingGround.Interceptor("arrow", "0.5", more: "minimum-flight-time: 1 s, common-factor: 2"),
                ],
                Shooters = [ProvingGround.Battery("battery", "arrow: 2")],
            },
            2000);
        Assert.True(bound.StandardError > 0);
        Assert.InRange(Math.Abs(bound.Bound - 1) / bound.StandardError, 0, 4);
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_threads()
    {
        Scenario april = April("earliest");
        RunOptions options = new() { Replications = 12, Threads = 1 };
        Assert.Equal(Simulation.Bound(april, options), Simulation.Bound(april, options with { Threads = 3 }));
    }

    // About 230 kills with a spread of a few: the bound is ten above, many standard errors of twenty replications.
    [Theory]
    [InlineData("earliest")]
    [InlineData("best-kill")]
    [InlineData("thrifty")]
    [InlineData("layered")]
    public void No_policy_passes_the_bound_on_the_night_of_April_2024(string policy)
    {
        BoundResult bound = Simulation.Bound(April(policy), new RunOptions { Replications = 20, Threads = 2 });
        Assert.InRange(bound.Intercepted, 100, bound.Bound);
        Assert.InRange(bound.Share, 0.4, 1);
    }

    // One replication may be luckier than any expectation; the mean over many may not, within four standard errors.
    [Theory]
    [InlineData("earliest")]
    [InlineData("best-kill")]
    [InlineData("thrifty")]
    [InlineData("layered")]
    public void No_policy_passes_the_bound_on_generated_scenarios(string policy)
    {
        var above = new List<double>();
        foreach (string text in AnyScenario.Text.Sample(150, new Rnd(11, 1), 50))
        {
            string order = policy == "layered" ? $"order: {Layers(ScenarioFile.Parse(text, "any.yaml"))}, " : "";
            Scenario scenario = ScenarioFile.Parse(
                Assignment().Replace(text, $"doctrine: {{assignment: {policy}, {order}"), "any.yaml");
            WorldSet worlds = WorldSet.Draw(scenario, 2, 5);
            for (int world = 0; world < 2; world++)
            {
                Told told = Told.Of(scenario, worlds, world, 5, 0);
                var bound = new ClairvoyantBound(told.Plan, told.Parameters, told.Trace, told.Tally);
                (int killed, double kills) = (bound.Killed(), bound.Kills());
                Assert.True(killed == 0 || kills > 0, text);
                above.Add(killed - kills);
            }
        }
        double mean = above.Average();
        double error = Math.Sqrt(above.Sum(d => (d - mean) * (d - mean))) / above.Count;
        Assert.InRange(mean, double.NegativeInfinity, 4 * error);
    }

    [Fact]
    public void The_report_says_in_three_lines_that_it_is_a_bound_and_of_what()
    {
        using var to = new StringWriter();
        BoundReport.Write(new BoundResult(1000, 7.5, 10, 0.25), to);
        Assert.Equal(
            [
                "Policy: 7.5 kills of threats that would have reached the end, mean of 1,000 replications.",
                "Bound: 10 (standard error 0.25); no assigner with these windows, channels and magazines can "
                + "expect more. Not reachable in general.",
                "Share: the policy reaches 75 % of the bound.",
            ],
            to.ToString().TrimEnd().Split(to.NewLine));
    }

    private static Scenario April(string policy)
    {
        string file = Repository.PathOf("scenarios/01-april-2024.yaml");
        var settings = new List<Setting> { new("doctrine.assignment", policy) };
        if (policy == "layered")
        {
            settings.Add(new Setting("doctrine.order", Layers(ScenarioFile.Read(file))));
        }
        return ScenarioFile.Check(file, settings).Scenario!;
    }

    private static string Layers(Scenario scenario) =>
        $"[{string.Join(", ", scenario.Shooters.Select(s => s.Layer).Distinct())}]";

    [GeneratedRegex(@"doctrine: \{(assignment: [^,]*, )?(required-kill: [^,]*, )?(order: \[[^\]]*\], )?")]
    private static partial Regex Assignment();

    private static BoundResult Of(ProvingGround ground, int replications = 40) => Of(ground.Text, replications);

    private static BoundResult Of(string text, int replications = 40) => Simulation.Bound(
        ScenarioFile.Parse(text, "proving-ground.yaml"), Options with { Replications = replications });
}
