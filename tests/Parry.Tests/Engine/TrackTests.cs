using System.Linq;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>Whose tracks one may fire on, and what a watch is there for.</summary>
public class TrackTests
{
    private static readonly ProvingGround Shared = new()
    {
        Waves = [ProvingGround.Wave("night", 4)],
        Nets = ["far: {}", "near: {shares: [far], latency: 20 s}"],
        Sensors = [ProvingGround.Watch("lookout", "far")],
        Interceptors = [ProvingGround.Interceptor("arrow", "1")],
    };

    [Theory]
    [InlineData("true", 4, 0)]
    [InlineData("false", 0, 4)]
    public void Tracks_of_other_nets_are_fired_on_only_where_that_is_permitted(string remote, int rounds, int unseen)
    {
        Told told = Fights.Tell((Shared with { Shooters = [Battery(remote)] }).Text);
        Assert.Equal(rounds, told.Tally.Rounds[0]);
        Assert.Equal(unseen, told.Tally.Unengaged[(int)Reason.NeverDetected]);
    }

    [Theory]
    [InlineData("true", "0 s", 1)]
    [InlineData("false", "51 min", 3060)]
    public void A_shooter_that_may_not_waits_for_its_own_net(string remote, string own, int seconds)
    {
        Told told = Fights.Tell((Shared with
        {
            Sensors = [ProvingGround.Watch("lookout", "far"), ProvingGround.Watch("keeper", "near", delay: own)],
            Shooters = [Battery(remote)],
        }).Text);
        Assert.Equal(4, told.Tally.Rounds[0]);
        Assert.All(told.All(TraceKind.Committed), e => Assert.True(told.Since(e) >= seconds));
        if (remote == "false")
        {
            Assert.All(told.All(TraceKind.Committed), e => Assert.Equal(seconds, told.Since(e), 1e-3));
        }
    }

    [Theory]
    [InlineData("[drone]", 4)]
    [InlineData("[slow-drone]", 4)]
    [InlineData("[cruise, drone]", 4)]
    [InlineData("[ballistic]", 0)]
    [InlineData("[other]", 0)]
    public void A_watch_sees_the_categories_and_classes_it_is_said_to(string sees, int tracks)
    {
        Told told = Fights.Tell((new ProvingGround
        {
            Waves = [ProvingGround.Wave("night", 4)],
            Classes = [ProvingGround.Drone("slow-drone"), ProvingGround.Drone("other")],
            Sensors = [ProvingGround.Watch("lookout").Replace("delay:", $"sees: {sees}, delay:")],
        }).Text);
        Assert.Equal(tracks, told.All(TraceKind.Tracked).Length);
        Assert.Equal(4 - tracks, told.Tally.Unengaged[(int)Reason.NeverDetected]);
    }

    [Fact]
    public void One_s_own_blindness_does_not_blind_another_of_the_same_net()
    {
        Told told = Fights.Tell((Shared with
        {
            Shooters = [Battery("false"), ProvingGround.Battery("second", "arrow: 64", net: "near")],
        }).Text);
        Assert.Equal([0, 4], told.Tally.Rounds.ToArray());
    }

    private static string Battery(string remote) =>
        ProvingGround.Battery("first", "arrow: 64", net: "near", more: $"engage-on-remote: {remote}");
}
