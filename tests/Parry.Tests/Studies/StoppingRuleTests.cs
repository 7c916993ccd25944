using System;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Studies;

public class StoppingRuleTests
{
    private static readonly Scenario Ground = ScenarioFile.Parse(
        (new ProvingGround() with { Layers = ProvingGround.OneShot }).Text, "ground.yaml");

    [Fact]
    public void It_stops_at_the_first_look_that_is_precise_enough_and_that_look_is_a_doubling_of_256()
    {
        RaidSummary run = Run(new RunOptions { Replications = 100_000, Precision = 0.05 });
        Assert.InRange(run.HalfWidth!.Value, 0, 0.05);
        Assert.False(run.Partial);
        Assert.Equal(0, Math.Log2(run.Replications / 256.0) % 1);
        Assert.True(run.Replications < 100_000);
    }

    [Fact]
    public void What_it_stops_with_are_the_first_rows_of_the_whole_run()
    {
        RaidSummary stopped = Run(new RunOptions { Replications = 4_096, Precision = 0.1 });
        RaidSummary whole = Run(new RunOptions { Replications = 4_096 });
        Assert.Equal(whole.Column("leakers")[..stopped.Replications], stopped.Column("leakers")[..stopped.Replications]);
    }

    [Fact]
    public void It_ends_with_the_replications_at_the_latest_and_says_how_precise_it_is()
    {
        RaidSummary run = Run(new RunOptions { Replications = 300, Precision = 1e-6 });
        Assert.Equal((300, false), (run.Replications, run.Partial));
        Assert.True(run.HalfWidth > 1e-6);
    }

    // Eight threats at 0.2: the mean of leakers is 1.6. A rule that looked at the plain 90 % interval every time would miss
    // it more often than one time in ten; four standard errors of 400 runs are 0.06.
    [Fact]
    public void The_interval_holds_the_truth_nine_times_in_ten_at_whichever_look_it_stops()
    {
        int held = 0;
        for (ulong seed = 1; seed <= 400; seed++)
        {
            RaidSummary run = Run(new RunOptions { Replications = 2_048, Precision = 0.09, Seed = seed });
            held += Math.Abs(run.Find("leakers")!.Mean - 1.6) <= run.HalfWidth ? 1 : 0;
        }
        Assert.True(held / 400.0 >= 0.9 - 0.06, $"held in {held} of 400");
    }

    private static RaidSummary Run(RunOptions options) =>
        Simulation.Run(Ground, options, cancel: TestContext.Current.CancellationToken);
}
