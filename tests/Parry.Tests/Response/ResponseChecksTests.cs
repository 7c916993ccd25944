using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>The checks that the model of the response was designed with, one by one, and the class that makes each; those
/// that no other class makes are here.
/// <list type="bullet">
/// <item>lambda 0 and epsilon 0, each rung 1/10; lambda large, the best; a constant added; u times s with lambda by s; both
/// sides one law when stripped of what makes them differ: <see cref="ChoiceTests"/>, and whole runs in
/// <see cref="CrisisRunTests"/>.</item>
/// <item>A committed Red that nothing moves replies the same to every option: <see cref="CrisisRunTests"/>, and from the file
/// on here. Beside wA = 1 and pi = gamma = epsilon = 0, omega must be 0: the worth of a way back, omega (1 - P), moves with
/// the pressure that a strike makes.</item>
/// <item>I = 1 adds no harm; one path without noise; a falls with al_o: <see cref="CrisisRunTests"/>.</item>
/// <item>No rounds, the raid's own numbers: <see cref="CrisisRunTests"/>, and against the simulator here.</item>
/// <item>Threads and other options change nothing: <see cref="ResponseStudyTests"/>, here in all worlds.</item>
/// <item>Bimatrix and short game: <see cref="ShortGameTests"/>. Each term of the utilities and transitions:
/// <see cref="ChoiceTests"/>, <see cref="TransitionTests"/>. The surface: <see cref="SurfaceTests"/>.</item>
/// <item>Anchors: <see cref="ResponseStudyTests"/>; their intervals here.</item>
/// <item>Sobol indices, PRIM and robustness: Studies/SobolEstimateTests, Statistics/PrimTests,
/// Statistics/RobustnessTests.</item>
/// </list></summary>
public class ResponseChecksTests
{
    private const string End = "  ally: {name: Cland}\n";
    private static readonly RespondOptions Few = new() { Worlds = 60, Runs = 5, Threads = 1 };

    [Fact]
    public void A_file_with_a_committed_red_that_nothing_moves_has_one_first_reply_for_all_options()
    {
        ResponseResult result = Respond(
            "inputs: {red: {committed: 1, opportunist: 0, pressure-weight: 0, belief-weight: 0, settlement: 0}, "
            + "both: {accident: 0}}\n");
        int reply = ResponseMeasure.Index("first-reply-violent");
        Assert.All(result.Options, o => Assert.Equal(result.Options[0].Columns[reply], o.Columns[reply]));
        Assert.Equal(1, result.TypeShares[(int)RedType.Committed], 1e-12);
    }

    [Fact]
    public void A_file_without_precision_has_every_rung_as_often_as_another()
    {
        ResponseResult result = Respond(
            "inputs: {blue: {precision: 0}, red: {precision: 0}, both: {accident: 0}}\n", Few with { Worlds = 2000 });
        // Half of the rungs are 5 or above: 10,000 runs an option, standard deviation 0.005; five of them either way.
        int reply = ResponseMeasure.Index("first-reply-violent");
        Assert.All(result.Options, o => Assert.Equal(0.5, o.Measures[reply].Mean, 0.025));
    }

    [Fact]
    public void Without_rounds_every_option_is_the_raid_as_the_simulator_fights_it()
    {
        using var box = new Sandbox();
        box.Write("leaky.yaml", Some.ScenarioText(("kill: {drone: 0.8}", "kill: {drone: 0.2}")));
        Crisis crisis = CrisisFile.Read(box.Write(
            "crisis.yaml",
            CrisisTexts.Smallest.Replace("outcomes: raids.csv", "scenario: leaky.yaml", StringComparison.Ordinal)
            + "rounds: 0\noptions: {strike: {opens: broad}, hold: {opens: none}}\n"));
        ResponseResult result = Simulation.Respond(crisis, Few, cancel: TestContext.Current.CancellationToken);
        // The same worlds and draws: a run of the raid by itself, of as many replications.
        RaidSummary raid = Simulation.Run(
            crisis.Raid.Scenario!, new RunOptions { Replications = 60, Seed = Few.Seed, Threads = 1 },
            cancel: TestContext.Current.CancellationToken);
        double hits = raid.Measures.Single(m => m.Name == "impacts.port").Mean;
        Assert.True(hits > 0);
        Assert.Equal(hits, result.First.Loss.Take(60).Average(), 1e-12);
        double harm = result.First.Loss.Take(60).Average(loss => 1 - Math.Exp(-loss / 20));
        Assert.All(result.Options, o =>
        {
            Assert.Equal(harm, Mean(o, "harm.blue"), 1e-12);
            Assert.Equal(0, Mean(o, "harm.red"));
            Assert.Equal(0, Mean(o, "raids"));
            Assert.Equal(7, Mean(o, "peak"));
            Assert.Equal(0, Mean(o, "days-to-settlement", whereNone: 0));
        });
    }

    [Fact]
    public void Without_support_moving_nothing_of_support_changes_from_round_to_round()
    {
        ResponseResult result = Respond("");
        // Held, the lowest is the first, which is the same for all options.
        double[] lowest = [.. result.Options.Select(o =>
            o.SupportHeld[ResponseMeasure.Index("support-lowest")].Mean)];
        Assert.All(lowest, l => Assert.Equal(lowest[0], l));
    }

    // Wilson (1927), 95 %: (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4 n^2)) / (1 + z^2 / n).
    [Fact]
    public void The_intervals_of_the_anchors_are_those_of_their_counts()
    {
        const double Z = 1.959963984540054;
        ResponseResult result = Respond("");
        Assert.Equal(
            [(22, 145), (100, 180), (19, 180), (56, 217)], result.Anchors.Select(a => (a.Cases, a.Of)));
        Assert.All(result.Anchors, a =>
        {
            double n = a.Of, p = a.Cases / n, half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
            double middle = p + (Z * Z / (2 * n)), scale = 1 + (Z * Z / n);
            // Four decimals, as they are kept.
            Assert.Equal((middle - half) / scale, a.Low, 5.1e-5);
            Assert.Equal((middle + half) / scale, a.High, 5.1e-5);
        });
    }

    [Fact]
    public void An_anchor_is_the_mean_over_worlds_of_its_openings_counting_alike()
    {
        ResponseResult result = Respond("");
        double Over(string measure, params string[] options) =>
            options.Average(o => Mean(result.Options.Single(r => r.Id == o), measure));
        double[] expected =
        [
            Over("first-reply-violent", "none", "diplomatic"),
            Over("first-reply-violent", "limited", "proportionate", "broad"),
            Over("war", "none", "diplomatic"),
            Over("war", "limited", "proportionate", "broad"),
        ];
        Assert.All(expected.Zip(result.Anchors), pair => Assert.Equal(pair.First, pair.Second.Before, 1e-12));
    }

    [Fact]
    public void A_run_takes_no_memory()
    {
        var run = new CrisisRun(Crises.Surface(), 7, 10, 3, 30);
        RoundDraws[] draws = Crises.Draws(10, 1);
        OptionPlan option = Crises.Option(Opening.Broad);
        WorldValues world = Crises.World();
        double[] stock = [0.8];
        void Play()
        {
            for (uint i = 0; i < 1000; i++)
            {
                run.Enter(world);
                RoundDraws.Fill(new Parry.Worlds.Stream(1, 0, i), draws);
                run.Play(option, stock, draws, supportMoves: true);
            }
        }
        Play();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Play();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static double Mean(OptionResult option, string measure, double whereNone = double.NaN)
    {
        double mean = option.Measures.Single(m => m.Name == measure).Mean;
        return double.IsNaN(mean) ? whereNone : mean;
    }

    private static ResponseResult Respond(string end, RespondOptions? options = null) => Simulation.Respond(
        CrisisTexts.Crisis((End, End + end)), options ?? Few, cancel: TestContext.Current.CancellationToken);
}
