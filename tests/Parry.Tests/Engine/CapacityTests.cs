using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Engine;

public class CapacityTests
{
    [Fact]
    public void A_net_with_room_for_one_tracks_the_next_when_the_first_is_no_more()
    {
        Told told = Fights.Tell((Ground("1") with { Waves = [ProvingGround.Wave("night", 3)] }).Text);
        long[] tracked = [.. told.All(TraceKind.Tracked).Select(e => e.Time)];
        long[] ended = [.. told.All(TraceKind.Killed).Select(e => e.Time)];
        Assert.Equal([tracked[0], ended[0], ended[1]], tracked);
    }

    [Fact]
    public void No_more_tracks_than_the_capacity_are_held_at_any_instant()
    {
        Told told = Fights.Tell((Ground("4") with
        {
            Waves = [ProvingGround.Wave("night", 30, "launch: H, rate: 2 /min")],
            Interceptors = [ProvingGround.Interceptor("arrow", "0.3")],
        }).Text);
        Dictionary<int, long> ended = told.Trace.Entries
            .Where(e => e.Kind is TraceKind.Killed or TraceKind.Leaked).ToDictionary(e => e.Threat, e => e.Time);
        TraceEntry[] tracks = [.. told.All(TraceKind.Tracked)];
        Assert.All(tracks, now => Assert.InRange(
            tracks.Count(t => t.Time <= now.Time && now.Time < ended[t.Threat]), 1, 4));
        Assert.Contains(tracks, now => tracks.Count(t => t.Time <= now.Time && now.Time < ended[t.Threat]) == 4);
    }

    [Fact]
    public void What_never_gets_its_turn_is_tracked_too_late()
    {
        Fights fights = Fights.Of((Ground("1") with
        {
            Waves = [ProvingGround.Wave("night", 5)],
            Interceptors = [ProvingGround.Interceptor("arrow", "0")],
        }).Text, 1);
        Assert.Equal((5, 4), (fights["leakers"][0], fights["unengaged.too-late"][0]));
    }

    [Fact]
    public void A_limit_that_is_never_reached_changes_no_outcome()
    {
        Fights limited = Fights.Of(Ground("64").Text, 200), free = Fights.Of(Ground(null).Text, 200);
        foreach (string measure in new[] { "leakers", "intercepted", "rounds.arrow", "impacts.port" })
        {
            Assert.Equal(free[measure], limited[measure]);
        }
    }

    [Fact]
    public void Nobody_decides_in_the_past_when_a_track_gets_room()
    {
        // The second drone waits for the only channel of the far battery when the first makes room in the other net.
        Told told = Fights.Tell(new ProvingGround
        {
            Waves = [ProvingGround.Wave("night", 2)],
            Nets = ["net-a: {}", "net-b: {capacity: 1, shares: [net-a]}"],
            Sensors = [ProvingGround.Watch("one", "net-a"), ProvingGround.Watch("two", "net-b")],
            Interceptors = [ProvingGround.Interceptor("long", "1", range: "60 km"), ProvingGround.Interceptor("short", "1")],
            Shooters =
            [
                ProvingGround.Battery("far", "long: 1", channels: 1, net: "net-a", assessment: "1 min"),
                ProvingGround.Battery("near", "short: 1", net: "net-b"),
            ],
        }.Text);
        TraceKind[] decided = [TraceKind.Committed, TraceKind.NotFired, TraceKind.Killed];
        long[] times = [.. told.Trace.Entries.Where(e => decided.Contains(e.Kind)).Select(e => e.Time)];
        Assert.Equal(2, told.Tally.Intercepted.Sum());
        Assert.Equal(times.Order(), times);
    }

    [Theory]
    [InlineData("picture: {}")]
    [InlineData("picture: {capacity: 4}")]
    public void A_track_that_is_due_between_the_last_shot_and_the_impact_is_too_late(string net)
    {
        // Drones fly for 52 minutes; with five to react the last commit is due at 47.
        Fights fights = Fights.Of(new ProvingGround
        {
            Nets = [net],
            Sensors = [ProvingGround.Watch("lookout", delay: "50 min")],
            Shooters = [ProvingGround.Battery("battery", "arrow: 64", reaction: "5 min")],
        }.Text, 1);
        Assert.Equal((8, 8), (fights["leakers"][0], fights["unengaged.too-late"][0]));
    }

    private static ProvingGround Ground(string? capacity) => new()
    {
        Nets = [capacity is null ? "picture: {}" : $"picture: {{capacity: {capacity}}}"],
        Interceptors = [ProvingGround.Interceptor("arrow", "1")],
    };
}
