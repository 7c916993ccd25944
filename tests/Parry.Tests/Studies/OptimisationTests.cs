using System;
using System.IO;
using System.Linq;
using System.Threading;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Studies;

public sealed class OptimisationTests : IDisposable
{
    private const string Salvos = """
        optimise:
          indifference: 0.3
          choices:
            doctrine.layers.point.salvo: {levels: [1, 2]}

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("parry").FullName;

    public OptimisationTests() =>
        File.WriteAllText($"{_folder}/some.yaml", Repository.Read("scenarios/02-single-battery.yaml"));

    public void Dispose() => Directory.Delete(_folder, true);

    // 20 missiles, three salvos of s rounds, each missing with q ~ U(0.1, 0.5): 20 E[q^3s]. A mean of the 8,000 replications
    // of the first stage, of standard deviation below 1.3, is within 0.06 of it, at four standard errors.
    [Fact]
    public void Pairs_leak_less_than_singles_by_the_closed_form()
    {
        static double Leakers(int rounds) =>
            20 * (Math.Pow(0.5, rounds + 1) - Math.Pow(0.1, rounds + 1)) / ((rounds + 1) * 0.4);
        OptimisationResult result = Run(Of(Salvos + "  start: 400\n"));
        Assert.True(result.IsReached);
        Assert.Equal(2, result.Leader);
        Assert.Equal(1, result.Outcomes.Count(o => o.IsLeft));
        Assert.Equal(Leakers(3), result.Outcomes[0].Mean, 0.06);
        Assert.Equal(Leakers(6), result.Outcomes[1].Mean, 0.06);
        Assert.Equal((400, 2), (result.Outcomes[0].EliminatedAfter, result.Outcomes[0].EliminatedBy));
        Assert.Equal(result.Outcomes[0].Mean - result.Outcomes[1].Mean, result.Outcomes[0].Difference, 9);
    }

    [Fact]
    public void The_goal_turns_the_order_round()
    {
        Assert.Equal(1, Run(Of(Salvos + "  goal: maximise\n")).Leader);
        Assert.Equal(2, Run(Of(Salvos + "  goal: maximise\n  measure: intercepted\n")).Leader);
    }

    // With channels to spare one less changes nothing, and on common random numbers that is seen at once.
    [Fact]
    public void What_makes_no_difference_is_left_and_named_so()
    {
        OptimisationResult result = Run(Of(
            "optimise: {indifference: 0.01, choices: {shooters.battery.channels: {levels: [64, 63]}}}\n"));
        Assert.True(result.IsReached);
        Assert.Equal(20, result.Batches);
        Assert.All(result.Outcomes, o => Assert.True(o.IsLeft));
        Assert.Equal((0.0, 0.0, 0.0), (result.Outcomes[1].Difference, result.Outcomes[1].DifferenceLow,
            result.Outcomes[1].DifferenceHigh));
    }

    [Fact]
    public void What_is_eliminated_is_fought_no_more()
    {
        OptimisationResult result = Run(Of(
            "optimise: {indifference: 0.05, start: 10, choices: {doctrine.layers.point.maximum-salvos: "
                + "{levels: [1, 2, 3, 4]}}}\n"));
        Assert.True(result.IsReached);
        Assert.Equal(4, result.Leader);
        Assert.All(result.Outcomes, o => Assert.Equal(o.EliminatedAfter ?? result.Batches, o.Batches));
        Assert.True(result.Outcomes[0].Batches < result.Outcomes[2].Batches);
        Assert.Equal(20L * result.Outcomes.Sum(o => o.Batches), result.Replications);
        Assert.Equal(20L * 4 * result.Batches, result.EqualReplications);
    }

    [Fact]
    public void When_the_batches_are_used_up_nothing_is_selected_and_no_confidence_stated()
    {
        Optimisation optimisation = Of("optimise: {indifference: 0.001, start: 10, most: 40, choices: "
            + "{doctrine.layers.point.maximum-salvos: {levels: [1, 3, 4]}}}\n");
        OptimisationResult result = Run(optimisation);
        Assert.Equal((false, false, 40), (result.IsReached, result.IsPartial, result.Batches));
        string text = Text(optimisation, result);
        Assert.Contains("NOT DECIDED: stopped after 40 batches, before a confidence of 95 % was reached.", text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("SELECTED", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("selected", Csv(optimisation, result), StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_does_not_change_a_byte_with_or_without_doubt_about_the_geometry()
    {
        foreach (string range in (string[])["maximum-range: 60 km", "maximum-range: 20..60 km"])
        {
            Scenario(("maximum-range: 60 km", range));
            Optimisation optimisation = Of(Salvos + "  start: 8\n  most: 30\nplans: 3\n");
            string once = Csv(optimisation, optimisation.Run(1, null, CancellationToken.None));
            Assert.Equal(once, Csv(optimisation, optimisation.Run(3, null, CancellationToken.None)));
            Assert.NotEqual(once, Csv(optimisation, Run(Of(Salvos + "  start: 8\n  most: 30\nplans: 3\nseed: 2\n"))));
        }
    }

    [Fact]
    public void A_batch_is_a_run_with_a_seed_of_its_own()
    {
        Scenario(("maximum-range: 60 km", "maximum-range: 20..60 km"));
        Scenario scenario = ScenarioFile.Read($"{_folder}/some.yaml");
        RaidSummary run = Simulation.Run(scenario, new RunOptions { Replications = 12, Seed = 77, Plans = 4 }, null,
            TestContext.Current.CancellationToken);
        double[] batch = new Batches(scenario, 12, 4, Parry.Engine.Posture.Estimate).Fight(77, ["leakers", "cost.defence"]);
        Assert.Equal(run.Find("leakers")!.Mean, batch[0], 12);
        Assert.Equal(run.Find("cost.defence")!.Mean, batch[1], 3);
    }

    [Fact]
    public void Stopped_from_outside_it_has_whole_batches_and_says_so()
    {
        Optimisation optimisation = Of("optimise: {indifference: 0.0001, choices: "
            + "{doctrine.layers.point.maximum-salvos: {levels: [3, 4]}}}\n");
        using var stop = new CancellationTokenSource();
        OptimisationResult result = optimisation.Run(2, done => { if (done > 30) { stop.Cancel(); } }, stop.Token);
        Assert.True(result.IsPartial);
        Assert.False(result.IsReached);
        Assert.InRange(result.Batches, 1, 1999);
        Assert.All(result.Outcomes, o => Assert.Equal(o.EliminatedAfter ?? result.Batches, o.Batches));
        Assert.Contains($"PARTIAL: stopped after {result.Batches:N0} batches", Text(optimisation, result),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Alternatives_are_every_option_with_every_basket_and_cost_what_they_cost()
    {
        Optimisation optimisation = Of("""
            optimise:
              indifference: 1
              choices:
                doctrine.layers.point.salvo: {levels: [1, 2]}
              budget:
                total: 5 MUSD
                items:
                  rounds: {price: 2 MUSD, most: 2, add: {shooters.battery.magazine.arrowhead: 10}}
                  battery: {price: 3 MUSD, more: {shooters.second: {like: battery, position: [10.1, 20]}}}
            """);
        Assert.Equal(
            ["1 1: 2,0 for 4", "2 1: 1,1 for 5", "3 2: 2,0 for 4", "4 2: 1,1 for 5"],
            optimisation.Alternatives.Select(a => FormattableString.Invariant(
                $"{a.Number} {a.Options[0]}: {string.Join(',', a.Bought)} for {a.Price / 1e6}")));
    }

    [Theory]
    [InlineData("measure: leakrs", ":4:12: error: optimise.measure: there is no measure 'leakrs' in every alternative; did you "
        + "mean 'leakers'?")]
    [InlineData("measure: cost.exchange", null)]
    public void A_measure_that_does_not_exist_is_refused_where_it_is_named(string line, string? message)
    {
        Study study = Study($"optimise:\n  {line}\n  indifference: 1\n"
            + "  choices: {shooters.battery.channels: {levels: [1, 2]}}\n");
        if (message is null)
        {
            Assert.Equal("cost.exchange", Optimisation.Of(study).Measure);
            return;
        }
        Assert.EndsWith(message, Assert.Throws<ScenarioException>(() => Optimisation.Of(study)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_without_a_value_in_some_raid_has_no_mean_to_compare()
    {
        Scenario(("unit-cost: 1 MUSD\n    status", "unit-cost: 1 MUSD\n    launch-reliability: 0\n    status"));
        Optimisation optimisation = Of("optimise: {measure: rate.engaged, indifference: 1, choices: "
            + "{shooters.battery.channels: {levels: [1, 2]}}}\n");
        Assert.Contains("is not defined in every replication of alternative",
            Assert.Throws<ScenarioException>(() => Run(optimisation)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_with_a_design_is_not_optimised_and_the_other_way_round()
    {
        Assert.Contains("run 'parry sweep'", Assert.Throws<ScenarioException>(
            () => Of("design: {kind: factorial}\n")).Message, StringComparison.Ordinal);
        Study study = Study(Salvos);
        Assert.Contains("run 'parry optimise'", Assert.Throws<ScenarioException>(() => Sweep.Of(study)).Message,
            StringComparison.Ordinal);
        Assert.Contains("run 'parry optimise'", Assert.Throws<ScenarioException>(() => Sensitivity.Of(study, 4)).Message,
            StringComparison.Ordinal);
    }

    private static OptimisationResult Run(Optimisation optimisation) =>
        optimisation.Run(2, null, TestContext.Current.CancellationToken);

    private static string Text(Optimisation optimisation, OptimisationResult result)
    {
        using var to = new StringWriter();
        OptimisationReport.Write(optimisation, result, to);
        return to.ToString();
    }

    private static string Csv(Optimisation optimisation, OptimisationResult result)
    {
        using var to = new StringWriter();
        OptimisationJson.WriteCsv(optimisation, result, to);
        return to.ToString();
    }

    private void Scenario((string Old, string New) change)
    {
        string text = Repository.Read("scenarios/02-single-battery.yaml");
        Assert.Contains(change.Old, text, StringComparison.Ordinal);
        int at = text.IndexOf(change.Old, StringComparison.Ordinal);
        File.WriteAllText($"{_folder}/some.yaml", text[..at] + change.New + text[(at + change.Old.Length)..]);
    }

    private Optimisation Of(string rest) => Optimisation.Of(Study(rest));

    private Study Study(string rest)
    {
        File.WriteAllText($"{_folder}/study.yaml", "parry-study: 1\nscenario: some.yaml\n" + rest);
        return StudyFile.Read($"{_folder}/study.yaml");
    }
}
