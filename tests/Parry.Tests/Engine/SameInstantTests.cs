using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>What happens first when several things happen at one instant: part of the model, to the tick.</summary>
public class SameInstantTests
{
    private static readonly ProvingGround One = new()
    {
        Waves = [ProvingGround.Wave("night", 1)],
        Interceptors = [ProvingGround.Interceptor("arrow", "1")],
    };

    [Fact]
    public void A_threat_hit_at_the_very_tick_of_impact_is_killed()
    {
        // The last launch that still meets the threat meets it at its impact. Track it at just that tick.
        Told told = Fights.Tell((One with { Sensors = [ProvingGround.Watch("lookout", delay: LastLaunch(0))] }).Text);
        TraceEntry killed = told.One(TraceKind.Killed);
        Assert.Equal(told.Plan.Flight[0], killed.Time - told.Trace.Threats[0].Launch);
        Assert.Equal(0, told.Tally.Leaked.Sum());
    }

    [Fact]
    public void A_wake_at_the_very_last_tick_of_a_window_still_fires_and_one_later_does_not()
    {
        Told last = Fights.Tell((One with { Sensors = [ProvingGround.Watch("lookout", delay: LastLaunch(0))] }).Text);
        Told late = Fights.Tell((One with { Sensors = [ProvingGround.Watch("lookout", delay: LastLaunch(1))] }).Text);
        Assert.Single(last.All(TraceKind.Committed));
        Assert.Empty(late.All(TraceKind.Committed));
        Assert.Equal(1, late.Tally.Unengaged[(int)Reason.TooLate]);
    }

    [Fact]
    public void A_channel_freed_at_the_last_tick_of_a_window_serves_who_waits_for_it()
    {
        // One channel, held by the first drone's engagement until the last commit that could still meet the second, or
        // until a tick after it.
        Told free = TwoForOneChannel(0), held = TwoForOneChannel(1);
        Assert.Equal(2, free.All(TraceKind.Killed).Length);
        TraceEntry second = free.All(TraceKind.Committed)[1];
        Assert.Equal(free.Plan.Shots[0].LastLaunch, second.Time - free.Trace.Threats[second.Threat].Launch);
        Assert.Single(held.All(TraceKind.Killed));
        Assert.Equal(1, held.Tally.Unengaged[(int)Reason.NoChannel]);
    }

    [Fact]
    public void The_channel_freed_by_a_miss_goes_to_whom_it_would_meet_first()
    {
        // Two drones ten seconds apart, one channel, rounds that miss: the survivor, ahead, is met first.
        Told told = Fights.Tell((One with
        {
            Waves = [ProvingGround.Wave("night", 2, "launch: H, spacing: 10 s")],
            Interceptors = [ProvingGround.Interceptor("arrow", "0", more: "minimum-flight-time: 0 s")],
            Shooters = [ProvingGround.Battery("battery", "arrow: 3", channels: 1, assessment: "2 s")],
        }).Text);
        TraceEntry[] commits = [.. told.All(TraceKind.Committed)];
        Assert.Equal([0, 0, 0], commits.Select(c => c.Threat));
        Assert.Equal(-2, commits[2].Open); // of two that waited for it
    }

    [Fact]
    public void Ties_go_to_the_weapon_that_stands_first_and_the_threat_launched_first()
    {
        Told told = Fights.Tell((One with
        {
            Waves = [ProvingGround.Wave("night", 2)],
            Shooters =
            [
                ProvingGround.Battery("zulu", "arrow: 4", channels: 1, assessment: "1 h"),
                ProvingGround.Battery("alpha", "arrow: 4", channels: 1, assessment: "1 h"),
            ],
        }).Text);
        TraceEntry[] commits = [.. told.All(TraceKind.Committed)];
        Assert.Equal(commits[0].Time, commits[1].Time);
        Assert.Equal([(0, 0), (1, 1)], commits.Select(c => (c.Threat, c.Who)));
    }

    [Fact]
    public void A_kill_before_a_failure_at_the_same_instant_is_a_kill()
    {
        Assert.True(EventKind.Intercept < EventKind.Failure);
        Assert.True(EventKind.Failure < EventKind.Wake); // and nothing is fired at what has just failed
    }

    private static Told TwoForOneChannel(int ticksLate)
    {
        Told alone = Fights.Tell(One.Text);
        TraceEntry commit = alone.One(TraceKind.Committed);
        long hold = alone.Plan.Shots[0].LastLaunch + alone.Trace.Threats[0].Launch - commit.Intercept + ticksLate;
        return Fights.Tell((One with
        {
            Waves = [ProvingGround.Wave("night", 2)],
            Shooters = [ProvingGround.Battery("battery", "arrow: 4", channels: 1, assessment: Exactly(hold))],
        }).Text);
    }

    private static string LastLaunch(int ticksLate) =>
        Exactly(Fights.Tell(One.Text).Plan.Shots[0].LastLaunch + ticksLate);

    // Ticks are 1/4096 s: twelve decimals, and a little less so that rounding up lands on the tick.
    private static string Exactly(long ticks) =>
        System.FormattableString.Invariant($"{(ticks - 0.25) / Ticks.PerSecond:f9} s");
}
