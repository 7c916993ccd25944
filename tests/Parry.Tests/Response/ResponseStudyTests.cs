using System;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Response;
using Parry.Scenarios;
using Parry.Statistics;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>Options compared: what must not depend on what, refusals, and the weights of worlds.</summary>
public class ResponseStudyTests
{
    private const string End = "  ally: {name: Cland}\n";
    private static readonly RespondOptions Few = new() { Worlds = 60, Runs = 5, Threads = 1 };

    [Fact]
    public void Results_do_not_depend_on_threads()
    {
        Crisis crisis = CrisisTexts.Crisis();
        Assert.Equal(
            Printed(Respond(crisis, Few)), Printed(Respond(crisis, Few with { Threads = 2 })));
    }

    [Fact]
    public void An_option_comes_to_the_same_whichever_others_run()
    {
        Crisis crisis = CrisisTexts.Crisis();
        OptionResult alone = Assert.Single(Respond(crisis, Few with { Options = ["limited"] }).Options);
        OptionResult among = Respond(crisis, Few).Options.Single(o => o.Id == "limited");
        Assert.Equal(among.Columns, alone.Columns);
    }

    [Fact]
    public void An_option_that_needs_an_ally_that_does_not_strike_is_refused_and_admitted_when_it_does()
    {
        const string Options = "options:\n  alone: {opens: broad}\n"
            + "  joint: {opens: broad, participants: [blue, ally]}\n";
        ResponseResult kept = Respond(CrisisTexts.Crisis((End, End + Options)), Few);
        Refusal refusal = Assert.Single(kept.Refused);
        Assert.Equal("joint", refusal.Option);
        Assert.Contains("Cland, whose commitment to offensive action is 'never'", refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(["alone"], kept.Options.Select(o => o.Id));
        ResponseResult flipped = Respond(
            CrisisTexts.Crisis((End, "  ally: {name: Cland, offensive: with-ally}\n" + Options)), Few);
        Assert.Empty(flipped.Refused);
        double Lowest(string id) => flipped.Options.Single(o => o.Id == id).Measures
            .Single(m => m.Name == "support-lowest").Mean;
        Assert.True(Lowest("joint") > Lowest("alone"));
    }

    [Fact]
    public void Diplomacy_with_an_ally_that_does_not_strike_is_not_refused()
    {
        const string Options = "options:\n  talk: {opens: diplomatic, participants: [blue, ally, coalition]}\n"
            + "  joint: {opens: limited, participants: [blue, ally]}\n";
        ResponseResult result = Respond(CrisisTexts.Crisis((End, End + Options)), Few);
        Assert.Equal(["talk"], result.Options.Select(o => o.Id));
        Assert.Equal(["joint"], result.Refused.Select(r => r.Option));
    }

    [Fact]
    public void One_world_has_no_interval_and_leads_on_nothing()
    {
        ResponseResult one = Respond(CrisisTexts.Crisis(), Few with { Worlds = 1 });
        Assert.All(one.Options.SelectMany(o => o.Measures), m => Assert.Equal(double.NaN, m.StandardError));
        Assert.All(one.Standings, s => Assert.Empty(s.Leads));
        Assert.DoesNotContain("NaN", Printed(one), StringComparison.Ordinal);
    }

    [Fact]
    public void With_support_held_it_stays_where_it_started()
    {
        ResponseResult result = Respond(
            CrisisTexts.Crisis((End, End + "inputs: {support: {ally: 0.8, coalition: 0.6}}\n")), Few);
        Assert.All(result.Options, o =>
            Assert.Equal(0.8, o.SupportHeld.Single(m => m.Name == "support-lowest").Mean, 1e-9));
    }

    [Fact]
    public void Types_of_red_are_as_frequent_as_the_file_says()
    {
        Crisis crisis = CrisisTexts.Crisis((End, End + "inputs: {red: {opportunist: 0.3, committed: 0.2}}\n"));
        ResponseResult result = Respond(crisis, Few with { Worlds = 4000, Runs = 1, Options = ["none"] });
        // Standard deviations of 0.007 and below: four of them either way.
        Assert.Equal(0.3, result.TypeShares[(int)RedType.Opportunist], 0.03);
        Assert.Equal(0.2, result.TypeShares[(int)RedType.Committed], 0.03);
    }

    [Fact]
    public void Weights_of_maximum_entropy_meet_the_mean_and_are_exponential_in_the_column()
    {
        // Three rows at 0, 1 and 2 with mean 1.5: x = e^lambda solves 0.5 x^2 - 0.5 x - 1.5 = 0.
        double x = (1 + Math.Sqrt(13)) / 2;
        MaximumEntropy fit = MaximumEntropy.Fit([[0, 1, 2]], [1.5], [1.5]);
        double sum = 1 + x + (x * x);
        Assert.Equal(1 / sum, fit.Weights[0], 1e-6);
        Assert.Equal(x / sum, fit.Weights[1], 1e-6);
        Assert.True(fit.Meets);
        Assert.Equal(3, MaximumEntropy.Fit([[0, 1, 2]], [0.5], [1.5]).EffectiveRows, 1e-9);
        Assert.False(MaximumEntropy.Fit([[0, 1, 2]], [3], [3]).Meets);
    }

    [Fact]
    public void Calibrated_worlds_meet_the_four_counts_or_say_that_only_the_intervals_are_asked_for()
    {
        ResponseResult result = Respond(
            CrisisTexts.Crisis(), Few with { Worlds = 1000, Runs = 10, Calibrate = true });
        Calibration fit = result.Calibration!;
        Assert.Equal(1, fit.Weights.Sum(), 1e-9);
        Assert.Equal(1 / fit.Weights.Sum(w => w * w), fit.EffectiveWorlds, 1e-6);
        Assert.All(result.Anchors, a =>
        {
            Assert.InRange(a.After, a.Low - 1e-3, a.High + 1e-3);
            Assert.True(fit.WithinIntervals || Math.Abs(a.After - (a.Cases / (double)a.Of)) < 1e-3);
        });
        Assert.Equal(fit.WithinIntervals, fit.Why.Length > 0);
    }

    [Fact]
    public void The_two_tables_have_a_row_for_every_world_and_option()
    {
        ResponseResult result = Respond(CrisisTexts.Crisis(), Few);
        StringWriter inputs = new(), outcomes = new();
        ResponseCsv.WriteExperiments(result, inputs);
        ResponseCsv.WriteOutcomes(result, outcomes);
        string[] rows = inputs.ToString().TrimEnd('\n').Split('\n'), came = outcomes.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(1 + (5 * 60), rows.Length);
        Assert.Equal(rows.Length, came.Length);
        Assert.StartsWith("scenario,policy,model,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("60,broad,parry,", rows[^1], StringComparison.Ordinal);
        Assert.StartsWith("60,broad,", came[^1], StringComparison.Ordinal);
        Assert.All(rows, r => Assert.Equal(rows[0].Count(c => c == ','), r.Count(c => c == ',')));
        Assert.All(came, r => Assert.Equal(came[0].Count(c => c == ','), r.Count(c => c == ',')));
    }

    [Fact]
    public void A_story_tells_the_run_that_the_comparison_counts()
    {
        Crisis crisis = CrisisTexts.Crisis();
        RespondOptions one = Few with { Runs = 1 };
        ResponseResult result = Respond(crisis, one);
        OptionResult limited = result.Options.Single(o => o.Id == "limited");
        for (int world = 1; world <= 20; world++)
        {
            CrisisStory story = Simulation.Explain(crisis, one, "limited", world, 1);
            Assert.Equal(limited.Columns[ResponseMeasure.Index("peak")][world - 1], story.Record.Peak);
            Assert.Equal(limited.Columns[ResponseMeasure.Index("harm.blue")][world - 1], story.Record.BlueHarm);
            Assert.Equal(story.Record.Rounds, story.Trace.Rounds.Count);
        }
    }

    private static ResponseResult Respond(Crisis crisis, RespondOptions options) =>
        Simulation.Respond(crisis, options, cancel: TestContext.Current.CancellationToken);

    private static string Printed(ResponseResult result)
    {
        var text = new StringWriter();
        ResponseReport.Write(result, text);
        ResponseCsv.WriteOutcomes(result, text);
        return text.ToString();
    }
}
