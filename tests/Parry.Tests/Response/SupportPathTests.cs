using System;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>Support from round to round.</summary>
public class SupportPathTests
{
    private const string End = "  ally: {name: Cland}\n";
    private const string Options = "options:\n  alone: {opens: broad}\n  joint: {opens: broad, participants: [blue, ally]}\n";

    [Fact]
    public void The_path_of_a_run_is_what_its_story_tells()
    {
        for (uint run = 0; run < 50; run++)
        {
            var trace = new CrisisTrace();
            var played = new CrisisRun(Crises.Surface(), 7, 10, 3, 30);
            played.Enter(Crises.World());
            RunRecord record = played.Play(Crises.Option(Opening.Broad), [0.8], Crises.Draws(10, run), true, trace);
            Assert.Equal(trace.Rounds[0].Before.Ally, played.AllyPath[0]);
            Assert.Equal(trace.Rounds[0].Before.Coalition, played.CoalitionPath[0]);
            for (int round = 1; round <= 10; round++)
            {
                TracedRound told = trace.Rounds[Math.Min(round, record.Rounds) - 1];
                Assert.Equal(told.After.Ally, played.AllyPath[round]);
                Assert.Equal(told.After.Coalition, played.CoalitionPath[round]);
            }
        }
    }

    [Fact]
    public void A_flipped_commitment_admits_the_option_and_changes_the_support_path()
    {
        string flipped = "  ally: {name: Cland, offensive: with-ally, nation: aa}\n" + Options;
        ResponseResult result = Respond(CrisisTexts.Crisis(
            (End, flipped), ("outcomes: raids.csv", "scenario: some.yaml")));
        SupportPath alone = result.SupportPaths.Single(p => p.Option == "alone");
        SupportPath joint = result.SupportPaths.Single(p => p.Option == "joint");
        Assert.Equal(11, alone.Ally.Length);
        // Before the first move nothing has happened yet; after it the ally forgives what it took part in.
        Assert.Equal(alone.Ally[0], joint.Ally[0]);
        Assert.All(Enumerable.Range(1, 10), r => Assert.True(joint.Ally[r].Low > alone.Ally[r].High));
        // The coalition took no part: the first move costs it the same.
        Assert.Equal(alone.Coalition[1], joint.Coalition[1]);
    }

    [Fact]
    public void Paths_are_kept_only_where_asked_for_and_do_not_depend_on_threads()
    {
        Crisis crisis = CrisisTexts.Crisis();
        var options = new RespondOptions { Worlds = 30, Runs = 4, Threads = 1 };
        Assert.Empty(Simulation.Respond(crisis, options, cancel: TestContext.Current.CancellationToken).SupportPaths);
        ResponseResult one = Respond(crisis), two = Respond(crisis, threads: 2);
        Assert.Equal(one.SupportPaths.SelectMany(p => p.Ally), two.SupportPaths.SelectMany(p => p.Ally));
        Assert.Equal(one.SupportPaths.SelectMany(p => p.Coalition), two.SupportPaths.SelectMany(p => p.Coalition));
    }

    [Fact]
    public void It_starts_at_the_mean_of_what_the_worlds_start_with()
    {
        ResponseResult result = Respond(CrisisTexts.Crisis((End, End + "inputs: {support: {ally: 0.7, coalition: 0.6}}\n")));
        Assert.All(result.SupportPaths, p => Assert.Equal(0.7, p.Ally[0].Mean, 1e-9));
        Assert.All(result.SupportPaths, p => Assert.Equal(0.6, p.Coalition[0].Mean, 1e-9));
    }

    private static ResponseResult Respond(Crisis crisis, int threads = 1) => Simulation.Respond(
        crisis,
        new RespondOptions { Worlds = 60, Runs = 5, Threads = threads, SupportPath = true },
        cancel: TestContext.Current.CancellationToken);
}
