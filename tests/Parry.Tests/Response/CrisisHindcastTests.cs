using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Response;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>Past crises played again, and the forecasts they are held beside.</summary>
public class CrisisHindcastTests
{
    private static readonly RespondOptions Few = new() { Worlds = 40, Runs = 5, Threads = 1 };

    /// <summary>With inputs that leave no choice each side does what it aims at: Red what it saw, moved by the offset.
    /// A broad strike answered two rungs higher is a war; nobody's move answered alike comes to rest; a covert act answered
    /// alike never rests and brings no raid; a committed Red raids every round.</summary>
    [Theory]
    [InlineData("opens: broad", "offset: 2", CrisisOutcome.War, true)]
    [InlineData("opens: none", "offset: 0", CrisisOutcome.Settled, false)]
    [InlineData("opens: proportionate, rung: 4", "offset: 0", CrisisOutcome.Contained, false)]
    [InlineData("opens: proportionate", "committed: 1, offset: 0", CrisisOutcome.Continued, true)]
    public void Inputs_that_leave_no_choice_leave_no_doubt(string taken, string red, CrisisOutcome outcome, bool renewed)
    {
        string inputs = PastCrisisTexts.Plain.Replace(
            red.StartsWith("committed", System.StringComparison.Ordinal) ? "committed: 0, offset: 0" : "offset: 0",
            red,
            System.StringComparison.Ordinal);
        PastCrises past = PastCrisisTexts.Crises(
            ("opens: limited", taken), ("outcome: settled", inputs + "\n    outcome: settled"));
        CrisisHindcastCase first = Hindcast(past).Cases[0];
        Assert.Equal(1, first.Shares[(int)outcome]);
        Assert.Equal(renewed ? 1 : 0, first.RenewedShare);
        Assert.Equal(outcome != CrisisOutcome.Settled, first.IsMiss);
    }

    [Fact]
    public void Base_rates_are_of_the_other_cases()
    {
        PastOutcome settled = new(CrisisOutcome.Settled, false, null), war = new(CrisisOutcome.War, true, null);
        PastCrises two = PastCrisisTexts.Crises();
        PastCrisis[] cases =
        [
            two.Cases[0] with { Id = "a", Came = settled }, two.Cases[0] with { Id = "b", Came = war },
            two.Cases[0] with { Id = "c", Came = settled },
        ];
        CrisisForecast Of(int which) => CrisisHindcast.Plain(cases[which], cases).First(p => p.Name == "base-rates").Of;
        Assert.Equal([0.5, 0, 0, 0.5], Of(0).Shares);
        Assert.Equal(0.5, Of(0).Renewed);
        Assert.Equal([1, 0, 0, 0], Of(1).Shares);
        Assert.Equal(0, Of(1).Renewed);
        // Two borders of three are 0.5 off and the third too: settled came.
        Assert.Equal(0.25, Of(0).RankedScore(CrisisOutcome.Settled), 1e-12);
        Assert.Equal(1, Of(1).RankedScore(CrisisOutcome.War), 1e-12);
        Assert.Equal(1, Of(1).RenewedScore(true), 1e-12);
    }

    [Theory]
    [InlineData(7, 2, CrisisOutcome.Settled, false)]
    [InlineData(7, 4, CrisisOutcome.Contained, false)]
    [InlineData(5, 6, CrisisOutcome.Continued, true)]
    [InlineData(5, 8, CrisisOutcome.War, true)]
    public void Tit_for_tat_goes_on_with_the_first_move(int trigger, int first, CrisisOutcome outcome, bool renewed) =>
        AssertCertain(outcome, renewed, CrisisCourse.TitForTat(trigger, first));

    [Theory]
    [InlineData(7, 2, CrisisOutcome.Continued, true)]
    [InlineData(4, 2, CrisisOutcome.Contained, false)]
    [InlineData(8, 8, CrisisOutcome.War, true)]
    [InlineData(9, 1, CrisisOutcome.War, true)]
    public void The_same_as_last_round_goes_on_with_both(int trigger, int first, CrisisOutcome outcome, bool renewed) =>
        AssertCertain(outcome, renewed, CrisisCourse.SameAgain(trigger, first));

    [Theory]
    [InlineData("settled", 3, CrisisOutcome.Settled)]
    [InlineData("unresolved", 1, CrisisOutcome.Contained)]
    [InlineData("exhausted", 1, CrisisOutcome.Contained)]
    [InlineData("unresolved", 2, CrisisOutcome.Continued)]
    [InlineData("war", 0, CrisisOutcome.War)]
    public void An_outcome_is_the_ending_and_how_many_raids_there_were(string ending, int raids, CrisisOutcome outcome) =>
        Assert.Equal(outcome, CrisisCourse.Outcome(System.Enum.Parse<Ending>(ending, ignoreCase: true), raids));

    [Fact]
    public void The_raid_is_as_it_was_coded_and_the_more_harm_it_did_the_less_of_it_was_stopped()
    {
        PastCrises past = PastCrisisTexts.Crises();
        ResponseSetting sure = CodedCrisis.Setting(past.Cases[0], Few);
        Assert.Equal(0.2, sure.World(new CrisisDraw(sure.Crisis, 1), 3).Severity, 1e-12);
        ImmutableArray<RaidOutcome> rows = CodedCrisis.Setting(past.Cases[1], Few).Crisis.Raid.Outcomes!.Rows;
        Assert.Equal(0.25, rows.Average(r => 1 - System.Math.Exp(-r.Leakers[0] / 20)), 1e-9);
        Assert.Equal(0.6, rows.Average(r => r.Intercepted), 1e-9);
        Assert.True(rows[0].Leakers[0] < rows[^1].Leakers[0] && rows[0].Intercepted > rows[^1].Intercepted);
    }

    [Fact]
    public void What_is_said_of_a_case_does_not_depend_on_the_others_on_threads_or_on_the_order_of_the_file()
    {
        PastCrises past = PastCrisisTexts.Crises();
        ImmutableArray<CrisisForecast> both = Play([.. past.Cases], 1);
        ImmutableArray<CrisisForecast> turned = Play([past.Cases[1], past.Cases[0]], 2);
        ImmutableArray<CrisisForecast> alone = Play([past.Cases[1]], 1);
        Assert.Equal(both[1].Shares.AsEnumerable(), turned[0].Shares);
        Assert.Equal(both[1].Shares.AsEnumerable(), alone[0].Shares);
        Assert.Equal(both[1].Renewed, alone[0].Renewed);
        Assert.Equal(Table(past, 1), Table(past, 2));
    }

    [Fact]
    public void A_disputed_outcome_is_scored_both_ways()
    {
        PastCrises past = PastCrisisTexts.Crises(("outcome: settled", "outcome: settled\n    disputed: war"));
        CrisisHindcast hindcast = Hindcast(past);
        CrisisHindcastCase first = hindcast.Cases[0];
        double war = first.Model.RankedScore(CrisisOutcome.War);
        Assert.Equal((war + hindcast.Cases[1].RankedScore) / 2, hindcast.OtherReading[0].Model, 1e-12);
        Assert.Equal((first.RankedScore + hindcast.Cases[1].RankedScore) / 2, hindcast.Skill[0].Model, 1e-12);
        Assert.Empty(Hindcast(PastCrisisTexts.Crises()).OtherReading);
    }

    [Fact]
    public void Every_share_counts_the_runs_and_the_expected_numbers_add_up_to_the_cases()
    {
        CrisisHindcast hindcast = Hindcast(PastCrisisTexts.Crises());
        Assert.All(hindcast.Cases, c => Assert.Equal(1, c.Shares.Sum(), 1e-12));
        Assert.Equal(2, hindcast.Tallies.Sum(t => t.Observed));
        Assert.Equal(2, hindcast.Tallies.Sum(t => t.Expected), 1e-12);
    }

    private static CrisisHindcast Hindcast(PastCrises past) =>
        Simulation.Hindcast(past, Few, cancel: TestContext.Current.CancellationToken);

    private static ImmutableArray<CrisisForecast> Play(PastCrisis[] cases, int threads) =>
        PastCrisisRuns.Play(cases, Few with { Threads = threads }, null, TestContext.Current.CancellationToken);

    private static string Table(PastCrises past, int threads)
    {
        using var text = new StringWriter();
        CrisisHindcastCsv.Write(
            Simulation.Hindcast(past, Few with { Threads = threads }, cancel: TestContext.Current.CancellationToken),
            text);
        return text.ToString();
    }

    private static void AssertCertain(CrisisOutcome outcome, bool renewed, CrisisForecast forecast)
    {
        Assert.Equal(1, forecast.Shares[(int)outcome]);
        Assert.Equal(1, forecast.Shares.Sum());
        Assert.Equal(renewed ? 1 : 0, forecast.Renewed);
    }
}
