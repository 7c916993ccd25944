using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>Limits within a shooter's channels, and rounds kept for others.</summary>
public class LimitTests
{
    // Two classes of drones side by side, eight of each, and more of everything than they need.
    private static readonly ProvingGround Two = new()
    {
        Classes = [ProvingGround.Drone("slow-drone"), ProvingGround.Drone("other")],
        Waves =
        [
            ProvingGround.Wave("a", 8),
            ProvingGround.Wave("b", 8).Replace("slow-drone", "other"),
        ],
        Interceptors = [ProvingGround.Interceptor("arrow", "0.5"), ProvingGround.Interceptor("bolt", "0.5")],
    };

    [Theory]
    [InlineData("launch-spacing: 0 s", 8, 8)]
    [InlineData("class-channels: {slow-drone: 2}", 2, 8)]
    [InlineData("class-channels: {slow-drone: 2, other: 3}", 2, 3)]
    public void Class_channels_limit_engagements_of_a_class_at_once(string more, int slow, int other)
    {
        Told told = Fights.Tell(With(more).Text);
        Assert.Equal(slow, AtOnce(told, e => told.Trace.Threats[e.Threat].Wave == 0));
        Assert.Equal(other, AtOnce(told, e => told.Trace.Threats[e.Threat].Wave == 1));
    }

    [Fact]
    public void A_limit_for_a_category_is_for_its_classes_together()
    {
        Told told = Fights.Tell(With("class-channels: {drone: 3}").Text);
        Assert.Equal(3, AtOnce(told, _ => true));
        told = Fights.Tell(With("class-channels: {drone: 3, other: 2}").Text);
        Assert.Equal(3, AtOnce(told, e => told.Trace.Threats[e.Threat].Wave == 0));
        Assert.Equal(2, AtOnce(told, e => told.Trace.Threats[e.Threat].Wave == 1));
    }

    [Fact]
    public void Interceptor_channels_limit_engagements_with_one_at_once()
    {
        Told told = Fights.Tell(With("interceptor-channels: {arrow: 5}").Text);
        Assert.Equal(5, AtOnce(told, e => e.Who == 0));
        Assert.Equal(11, AtOnce(told, e => e.Who == 1));
    }

    [Fact]
    public void What_is_short_of_such_a_channel_only_has_no_channel()
    {
        // Assessed an hour after: one channel serves one threat.
        Told told = Fights.Tell((Two with
        {
            Shooters =
            [
                ProvingGround.Battery(
                    "battery", "arrow: 64", assessment: "1 h", more: "class-channels: {slow-drone: 1}"),
            ],
        }).Text);
        Assert.Equal(7, told.Tally.Unengaged[(int)Reason.NoChannel]);
        Assert.Equal(7, told.Tally.Unengaged.Sum());
    }

    [Theory]
    [InlineData("slow-drone", 4, 2)]
    [InlineData("other", 2, 4)]
    public void A_reserve_is_kept_for_its_class_and_the_reason_says_so(string kept, int slow, int other)
    {
        // Six rounds, of which two wait for a class; the other may have four, and comes first.
        bool slowFirst = kept == "other";
        Told told = Fights.Tell((Two with
        {
            Waves =
            [
                ProvingGround.Wave("a", 8, $"launch: H+{(slowFirst ? 0 : 1)}h"),
                ProvingGround.Wave("b", 8, $"launch: H+{(slowFirst ? 1 : 0)}h").Replace("slow-drone", "other"),
            ],
            Interceptors = [ProvingGround.Interceptor("arrow", "0")],
            Shooters = [ProvingGround.Battery("battery", "arrow: 6")],
            Layers = [$"point: {{maximum-salvos: 1, reserve: {{{kept}: 2}}}}"],
        }).Text);
        int[] fired = [.. new[] { 0, 1 }.Select(wave =>
            told.All(TraceKind.Committed).Count(e => told.Trace.Threats[e.Threat].Wave == wave))];
        Assert.Equal(kept == "other" ? [4, 2] : (int[])[2, 4], fired);
        Assert.Equal(6, slow + other);
        Assert.Equal(4, told.Tally.Unengaged[(int)Reason.Reserve]);
        Assert.Equal(6, told.Tally.Unengaged[(int)Reason.NoRounds]);
    }

    [Fact]
    public void A_salvo_does_not_break_into_a_reserve()
    {
        Told told = Fights.Tell((Two with
        {
            Waves = [ProvingGround.Wave("a", 1)],
            Shooters = [ProvingGround.Battery("battery", "arrow: 5")],
            Layers = ["point: {salvo: 4, maximum-salvos: 1, reserve: {other: 2}}"],
        }).Text);
        Assert.Equal(3, told.Tally.Rounds[0]);
        Assert.Equal(2, told.Tally.Left[0]);
    }

    private static ProvingGround With(string more) =>
        Two with { Shooters = [ProvingGround.Battery("battery", "arrow: 90, bolt: 90", assessment: "10 s", more: more)] };

    // The most engagements under way at a time, from commit to ten seconds after the intercept.
    private static int AtOnce(Told told, System.Func<TraceEntry, bool> which)
    {
        ImmutableArray<TraceEntry> shots = [.. told.All(TraceKind.Committed).Where(which)];
        return shots.Max(s => shots.Count(o => o.Time <= s.Time && s.Time < o.Intercept + (10 * 4096)));
    }
}
