using System;
using System.IO;
using System.Linq;
using System.Threading;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Studies;

public sealed class SweepTests : IDisposable
{
    private const string TwoLevels = """
        design: {kind: factorial}
        inputs:
          shooters.battery.channels: {levels: [1, 2, 4]}
          interceptors.arrow.kill.drone: {levels: [0.5, 0.8]}
        replications: 40

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("parry").FullName;

    public SweepTests() => Scenario(Some.ScenarioText());

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_factorial_design_is_every_combination_the_last_input_changing_first()
    {
        Sweep sweep = Sweep.Of(Study(TwoLevels));
        Assert.Equal(
            ["0,base,1,0.5", "1,base,1,0.8", "2,base,2,0.5", "3,base,2,0.8", "4,base,4,0.5", "5,base,4,0.8"],
            Experiments(sweep));
    }

    [Fact]
    public void Every_point_is_run_as_every_variant()
    {
        Sweep sweep = Sweep.Of(Study("design: {kind: factorial}\ninputs: {shooters.battery.channels: {levels: [1, 2]}}\n"
            + "variants: {as-is: {}, pairs: {set: {doctrine.layers.point.salvo: 2}}}\n"));
        Assert.Equal(["0,as-is,1", "1,pairs,1", "2,as-is,2", "3,pairs,2"], Experiments(sweep));
    }

    [Fact]
    public void A_range_is_gone_through_in_its_unit_and_in_whole_numbers_where_only_they_are_meant()
    {
        Sweep sweep = Sweep.Of(Study("design: {kind: latin-hypercube, points: 60, seed: 5}\ninputs:\n"
            + "  shooters.battery.channels: {from: 2, to: 4}\n"
            + "  shooters.battery.reaction: {from: 1 min, to: 120 s}\n"
            + "  doctrine.control: {levels: [centralised, per-nation, autonomous]}\n"));
        string[][] values = [.. Enumerable.Range(0, 60).Select(p => sweep.ValuesOf(p).ToArray())];
        // As many whole numbers, levels and sixtieths of a minute of each kind: sixty strata fill them evenly.
        Assert.Equal([("2", 20), ("3", 20), ("4", 20)], values.CountBy(v => v[0]).Select(c => (c.Key, c.Value)).Order());
        Assert.All(values.CountBy(v => v[2]), count => Assert.Equal(20, count.Value));
        Assert.All(values, v => Assert.EndsWith(" min", v[1], StringComparison.Ordinal));
        Assert.Equal(
            Enumerable.Range(0, 60),
            values.Select(v => (int)(60 * (double.Parse(v[1][..^4]) - 1))).Order());
    }

    [Fact]
    public void A_sobol_design_begins_at_the_low_ends_and_then_in_the_middle()
    {
        Sweep sweep = Sweep.Of(Study("design: {kind: sobol, points: 3}\ninputs:\n"
            + "  interceptors.arrow.kill.drone: {from: 0.5, to: 0.9}\n  shooters.battery.reaction: {from: 0 s, to: 8 s}\n"));
        Assert.Equal(["0,base,0.5,0 s", "1,base,0.7,4 s", "2,base,0.8,2 s"], Experiments(sweep));
    }

    [Fact]
    public void A_point_is_the_run_of_the_scenario_with_its_values_in_it()
    {
        Sweep sweep = Sweep.Of(Study(TwoLevels + "measures: [all]\n"), seed: 9);
        Scenario same = ScenarioFile.Check(
            $"{_folder}/some.yaml",
            [new("shooters.battery.channels", "2"), new("interceptors.arrow.kill.drone", "0.5")]).Scenario!;
        RaidSummary run = Simulation.Run(
            same, new RunOptions { Replications = 40, Seed = 9 }, null, TestContext.Current.CancellationToken);
        SweepOutcome point = Run(sweep, 2);
        Assert.Equal(run.Measures, point.Measures);
        Assert.Equal(run.Measures.Select(m => m.Name), sweep.Measures);
        Assert.Equal(40, point.Replications);
    }

    [Fact]
    public void The_number_of_threads_does_not_change_a_line()
    {
        Sweep sweep = Sweep.Of(Study(TwoLevels));
        Assert.Equal(
            SweepCsv.Outcome(sweep.Run(1, 1, CancellationToken.None)),
            SweepCsv.Outcome(sweep.Run(1, 3, CancellationToken.None)));
    }

    [Fact]
    public void A_precision_stops_a_point_when_its_measure_is_known_well_and_the_others_go_on()
    {
        Sweep sweep = Sweep.Of(Study("design: {kind: factorial}\n"
            + "inputs: {interceptors.arrow.kill.drone: {levels: [0, 0.5]}}\n"
            + "replications: 4000\nprecision: {measure: intercepted, half-width: 0.04}\n"));
        Assert.Equal(256, Run(sweep, 0).Replications); // nothing is ever intercepted: known at the first look
        SweepOutcome second = Run(sweep, 1);
        Assert.InRange(second.Replications, 512, 4000);
    }

    [Fact]
    public void A_measure_that_a_variant_does_not_have_is_empty_there()
    {
        Scenario(Some.ScenarioText(("  aa: {name: Aland}", "  aa: {name: Aland}\n  bb: {name: Boland}")) + """
              other:
                nation: bb
                net: picture
                layer: point
                position: [10, 20]
                channels: 1
                reaction: 5 s
                assessment: 5 s
                magazine: {arrow: 8}

            """);
        Sweep sweep = Sweep.Of(Study("design: {kind: factorial}\nreplications: 20\nmeasures: [intercepted.bb]\n"
            + "variants: {as-is: {}, alone: {without: [bb]}}\n"));
        Assert.Equal(20, Run(sweep, 0).Measures[0]!.Count);
        Assert.Null(Run(sweep, 1).Measures[0]);
        Assert.Equal("1,20,,,,,,,,", SweepCsv.Outcome(Run(sweep, 1)));
    }

    [Theory]
    [InlineData("measures: [leakrs]\n", ":5:12: error: measures: there is no measure 'leakrs' in every raid of this "
        + "study; did you mean 'leakers'?")]
    [InlineData("precision: {measure: intercept, half-width: 1}\n", ":5:22: error: measures: there is no measure "
        + "'intercept' in every raid of this study; did you mean 'intercepted'?")]
    public void A_measure_that_does_not_exist_is_refused_where_it_is_named(string line, string message)
    {
        Study study = Study("design: {kind: factorial}\ninputs: {shooters.battery.channels: {levels: [1]}}\n" + line);
        Assert.EndsWith(message, Assert.Throws<ScenarioException>(() => Sweep.Of(study)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_do_not_go_together_are_refused_at_their_point()
    {
        Sweep sweep = Sweep.Of(Study("design: {kind: factorial}\ninputs:\n"
            + "  interceptors.arrow.minimum-range: {levels: [0 km, 14 km]}\n"
            + "  interceptors.arrow.maximum-range: {levels: [15 km, 10 km]}\n"));
        Assert.Throws<ScenarioException>(() => Run(sweep, 3));
    }

    [Fact]
    public void The_digest_is_of_the_study_the_scenario_what_it_includes_and_the_seed()
    {
        string Digest(ulong? seed = null, string more = "") => Sweep.Of(Study(TwoLevels + more), seed).Digest;
        string before = Digest();
        Assert.Equal(before, Digest());
        Assert.Equal(before, Digest(1));
        Assert.NotEqual(before, Digest(2));
        Assert.NotEqual(before, Digest(null, "# more\n"));
        File.Move($"{_folder}/some.yaml", $"{_folder}/below.yaml");
        Scenario("parry: 1\ninclude: [below.yaml]\n");
        string included = Digest();
        Assert.NotEqual(before, included);
        File.AppendAllText($"{_folder}/below.yaml", "# more\n");
        Assert.NotEqual(included, Digest());
        Scenario("parry: 1\ninclude: [below.yaml]\nposterior: fit.yaml\n");
        File.WriteAllText($"{_folder}/fit.yaml", """
            parry-posterior: 1
            fitted-on: [april-2024]
            method: by hand
            draws: 2000
            seed: 1
            effective-sample-size: 212.5
            prior: {sd: 1, between-raids: 0.4}
            version: 0.1.0
            groups: {kill.drone: {mean: -0.5, sd: 0.3}}

            """);
        string fitted = Digest();
        File.AppendAllText($"{_folder}/fit.yaml", "# more\n");
        Assert.NotEqual(fitted, Digest());
    }

    [Fact]
    public void Sensitivity_finds_the_one_input_that_matters_and_the_luck()
    {
        Study study = Study("design: {kind: sobol, points: 1}\ninputs:\n"
            + "  interceptors.arrow.kill.drone: {from: 0.2, to: 0.9}\n"
            + "  interceptors.arrow.unit-cost: {from: 1 kUSD, to: 2 kUSD}\n"
            + "replications: 10\nmeasures: [leakers]\n");
        Sensitivity sensitivity = Sensitivity.Of(study, 32);
        Assert.Equal(32 * 5, sensitivity.Evaluations);
        MeasureShares leakers = Assert.Single(
            Assert.Single(sensitivity.Run(2, null, TestContext.Current.CancellationToken)).Measures);
        Assert.Equal(
            ["interceptors.arrow.kill.drone", "interceptors.arrow.unit-cost", "luck"], leakers.Shares.Select(s => s.Path));
        Assert.True(leakers.Shares[0].TotalLow > leakers.Shares[2].TotalHigh);
        Assert.Equal(0, leakers.Shares[1].Total);
        Assert.InRange(leakers.Shares[2].Total, 0.001, 0.5);
    }

    [Fact]
    public void Without_inputs_sensitivity_takes_what_is_uncertain_and_may_be_varied()
    {
        Scenario(Some.ScenarioText(
            ("kill: {drone: 0.8}", "kill: {drone: 0.6..0.9}"), ("count: 4", "count: 3..6"), ("180 km/h", "170..190 km/h")));
        Sensitivity sensitivity = Sensitivity.Of(
            Study("design: {kind: sobol, points: 1}\nreplications: 2\nmeasures: [leakers]\n"), 4);
        Assert.Equal(
            ["raid.waves.night.count", "interceptors.arrow.kill.drone", "luck"],
            sensitivity.Run(1, null, TestContext.Current.CancellationToken)[0].Measures[0].Shares.Select(s => s.Path));
    }

    private static SweepOutcome Run(Sweep sweep, int point) => sweep.Run(point, 2, TestContext.Current.CancellationToken);

    private static string[] Experiments(Sweep sweep) =>
        [.. Enumerable.Range(0, sweep.Points).Select(p => SweepCsv.Experiment(sweep, p))];

    private void Scenario(string text) => File.WriteAllText($"{_folder}/some.yaml", text);

    private Study Study(string rest)
    {
        File.WriteAllText($"{_folder}/study.yaml", "parry-study: 1\nscenario: some.yaml\n" + rest);
        return StudyFile.Read($"{_folder}/study.yaml");
    }
}
