using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>When things happen, to the tick, in scenarios small enough to work out by hand.</summary>
public class TimingTests
{
    private static readonly ProvingGround One = new()
    {
        Waves = [ProvingGround.Wave("night", 1)],
        Interceptors = [ProvingGround.Interceptor("arrow", "0")],
        Layers = ProvingGround.OneShot,
    };

    [Fact]
    public void A_track_forms_after_the_report_the_formation_and_the_identification()
    {
        Told told = Fights.Tell((One with
        {
            Nets = ["picture: {formation-delay: 7 s, identification-delay: 11 s}"],
            Sensors = [ProvingGround.Watch("lookout", delay: "100 s")],
        }).Text);
        Assert.Equal(118, told.Since(told.One(TraceKind.Tracked)));
    }

    [Fact]
    public void The_first_of_two_watches_makes_the_track()
    {
        Told told = Fights.Tell((One with
        {
            Sensors = [ProvingGround.Watch("slow", delay: "90 s"), ProvingGround.Watch("quick", delay: "30 s")],
        }).Text);
        Assert.Equal(30, told.Since(told.One(TraceKind.Tracked)));
    }

    [Fact]
    public void A_shared_track_is_as_old_as_the_latencies_on_its_way()
    {
        // c hears b, b hears a: 3 + 4 seconds; a hears nobody.
        Told told = Fights.Tell((One with
        {
            Nets = ["net-a: {latency: 50 s}", "net-b: {shares: [net-a], latency: 4 s}", "net-c: {shares: [net-b], latency: 3 s}"],
            Sensors = [ProvingGround.Watch("lookout", net: "net-a", delay: "10 s")],
            Shooters = [ProvingGround.Battery("battery", "arrow: 4", net: "net-c")],
        }).Text);
        Assert.Equal([10, 14, 17], told.All(TraceKind.Tracked).OrderBy(e => e.Who).Select(told.Since));
    }

    [Fact]
    public void What_the_listener_sees_does_not_reach_the_net_it_listens_to()
    {
        Told told = Fights.Tell((One with
        {
            Nets = ["net-a: {}", "net-b: {shares: [net-a], latency: 4 s}"],
            Sensors = [ProvingGround.Watch("lookout", net: "net-b")],
            Shooters = [ProvingGround.Battery("battery", "arrow: 4", net: "net-a")],
        }).Text);
        Assert.Equal(1, told.One(TraceKind.Tracked).Who);
        Assert.Empty(told.All(TraceKind.Committed));
    }

    [Fact]
    public void A_commit_waits_so_that_the_round_meets_the_threat_as_it_enters()
    {
        Told told = Fights.Tell((One with
        {
            Shooters = [ProvingGround.Battery("battery", "arrow: 4", reaction: "20 s")],
        }).Text);
        TraceEntry commit = told.One(TraceKind.Committed);
        Shot shot = told.Plan.Shots[0];
        Assert.Equal(shot.FirstLaunch - (20 * Ticks.PerSecond), commit.Time - told.Trace.Threats[0].Launch);
        Assert.Equal(20 * Ticks.PerSecond, commit.Launch - commit.Time);
        Assert.Equal(told.Plan.Curve[shot.Start].InterceptAt, commit.Intercept - told.Trace.Threats[0].Launch);
    }

    [Fact]
    public void Shoot_look_shoot_fires_again_at_the_instant_of_the_look()
    {
        Told told = Fights.Tell((One with
        {
            Shooters = [ProvingGround.Battery("battery", "arrow: 4", reaction: "3 s", assessment: "9 s")],
            Layers = [],
        }).Text);
        TraceEntry[] commits = [.. told.All(TraceKind.Committed)];
        Assert.Equal(4, commits.Length);
        foreach ((TraceEntry before, TraceEntry after) in commits.Zip(commits.Skip(1)))
        {
            Assert.Equal(before.Intercept + (9 * Ticks.PerSecond), after.Time);
            Assert.Equal(after.Time + (3 * Ticks.PerSecond), after.Launch);
        }
    }

    [Fact]
    public void A_salvo_keeps_the_launcher_for_the_spacing_of_its_rounds()
    {
        Told told = Fights.Tell((One with
        {
            Waves = [ProvingGround.Wave("night", 2)],
            Shooters = [ProvingGround.Battery("battery", "arrow: 6", more: "launch-spacing: 2 s")],
            Layers = ["point: {salvo: 3, maximum-salvos: 1}"],
        }).Text);
        TraceEntry[] commits = [.. told.All(TraceKind.Committed)];
        Assert.Equal(2, commits.Length);
        Assert.Equal(commits[0].Time, commits[1].Time);
        Assert.Equal(commits[0].Launch + (6 * Ticks.PerSecond), commits[1].Launch);
    }

    [Fact]
    public void Re_attack_holds_the_aircraft_but_not_the_threat()
    {
        ProvingGround ground = One with
        {
            Shooters = [ProvingGround.Patrol("cap", 1, "arrow: 3", assessment: "5 s", more: "re-attack: 30 s")],
            Layers = [],
        };
        TraceEntry[] commits = [.. Fights.Tell(ground.Text).All(TraceKind.Committed)];
        Assert.Equal(3, commits.Length);
        Assert.Equal(commits[0].Intercept + (35 * Ticks.PerSecond), commits[1].Time);

        // With a second aircraft, it goes at the look.
        commits = [.. Fights.Tell((ground with
        {
            Shooters = [ProvingGround.Patrol("cap", 2, "arrow: 3", assessment: "5 s", more: "re-attack: 30 s")],
        }).Text).All(TraceKind.Committed)];
        Assert.Equal(commits[0].Intercept + (5 * Ticks.PerSecond), commits[1].Time);
    }
}
