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

    private static ProvingGround Ground(string? capacity) => new()
    {
        Nets = [capacity is null ? "picture: {}" : $"picture: {{capacity: {capacity}}}"],
        Interceptors = [ProvingGround.Interceptor("arrow", "1")],
    };
}
