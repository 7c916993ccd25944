using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>Magazines that are filled again, and patrols that come back.</summary>
public class RefillTests
{
    // Twelve threats a minute apart, each drawing a round that misses.
    private static readonly ProvingGround Minutely = new()
    {
        Waves = [ProvingGround.Wave("night", 12, "launch: H, spacing: 1 min")],
        Interceptors = [ProvingGround.Interceptor("arrow", "0")],
        Layers = ProvingGround.OneShot,
    };

    [Fact]
    public void Without_a_reload_an_empty_battery_stays_empty() =>
        Assert.Equal(4, Fired(Battery("launch-spacing: 0 s")).Tally.Rounds[0]);

    [Theory] // once unless said
    [InlineData("reload: 150 s", 8)]
    [InlineData("reload: 150 s, reloads: 1", 8)]
    [InlineData("reload: 150 s, reloads: 2", 12)]
    [InlineData("reload: 150 s, reloads: 9", 12)]
    public void A_battery_is_full_again_as_often_as_it_is_reloaded(string reload, int rounds)
    {
        // The windows are 300 s long, so what comes during a reload of 150 s can wait for its end.
        Told told = Fired(Battery(reload));
        Assert.Equal(rounds, told.Tally.Rounds[0]);
        Assert.Equal(told.Tally.Loaded[0], told.Tally.Rounds[0] + told.Tally.Left[0]);
        Assert.Equal(4 * (1 + told.All(TraceKind.Refilled).Length), told.Tally.Loaded[0]);
    }

    [Fact]
    public void A_reload_takes_its_time_from_the_last_round_on()
    {
        Told told = Fired(Battery("reload: 150 s"));
        TraceEntry[] shots = [.. told.All(TraceKind.Committed)];
        long refilled = told.One(TraceKind.Refilled).Time;
        Assert.Equal(shots[3].Launch + Ticks.Up(150), refilled);
        Assert.Equal(refilled, shots[4].Time); // two have been waiting
        Assert.Equal(refilled, shots[5].Time);
    }

    [Fact]
    public void What_comes_and_goes_during_a_reload_has_no_rounds()
    {
        // Nine minutes without rounds and windows of five.
        Told told = Fired(Battery("reload: 9 min"));
        Assert.Equal(12 - told.Tally.Rounds[0], told.Tally.Unengaged[(int)Reason.NoRounds]);
        Assert.InRange(told.Tally.Unengaged[(int)Reason.NoRounds], 3, 5);
    }

    [Fact]
    public void What_waits_behind_a_reserve_fires_after_the_reload()
    {
        // Drones may not take the last round; the missile does, and with that the reload begins.
        ProvingGround ground = Minutely with
        {
            Classes = [ProvingGround.Drone("slow-drone"), ProvingGround.Drone("other", speed: "181 km/h")],
            Waves =
            [
                ProvingGround.Wave("a", 6, "time-on-target: H+2h"),
                ProvingGround.Wave("b", 1, "time-on-target: H+121 min").Replace("slow-drone", "other"),
            ],
            Shooters = [ProvingGround.Battery("battery", "arrow: 4", more: "reload: 60 s")],
            Layers = ["point: {maximum-salvos: 1, reserve: {other: 1}}"],
        };
        Told told = Fights.Tell(ground.Text);
        Assert.Equal(7, told.Tally.Rounds[0]);
    }

    [Fact]
    public void A_patrol_goes_home_for_more_and_comes_back_full()
    {
        ProvingGround ground = Minutely with
        {
            Shooters = [ProvingGround.Patrol("patrol", 2, "arrow: 2", more: "rearm: 4 min")],
            Layers = ["air: {maximum-salvos: 1}"],
        };
        Told told = Fights.Tell(ground.Text);
        ImmutableArray<TraceEntry> back = told.All(TraceKind.Refilled);
        Assert.NotEmpty(back);
        Assert.Equal(4 + (2 * back.Length), told.Tally.Loaded[0]);
        Assert.Equal(told.Tally.Loaded[0], told.Tally.Rounds[0] + told.Tally.Left[0]);

        // Aircraft fire in turn; each goes home after the assessment of its second round.
        TraceEntry[] shots = [.. told.All(TraceKind.Missed)];
        Assert.Equal(shots[2].Time + Ticks.Up(240), back[0].Time);
        Assert.Equal(shots[3].Time + Ticks.Up(240), back[1].Time);
        Told once = Fights.Tell((ground with
        {
            Shooters = [ProvingGround.Patrol("patrol", 2, "arrow: 2")],
        }).Text);
        Assert.Equal(4, once.Tally.Rounds[0]);
    }

    [Fact]
    public void A_gun_is_a_battery_by_another_name()
    {
        string text = Battery("launch-spacing: 5 s").Text;
        Told battery = Fights.Tell(text), gun = Fights.Tell(text.Replace("battery: {", "battery: {kind: gun, "));
        Assert.Equal(battery.Trace.Entries, gun.Trace.Entries);
    }

    private static ProvingGround Battery(string more) =>
        Minutely with { Shooters = [ProvingGround.Battery("battery", "arrow: 4", more: more)] };

    private static Told Fired(ProvingGround ground)
    {
        Told told = Fights.Tell(ground.Text);
        Assert.Equal(12, told.Tally.Leaked.Sum());
        return told;
    }
}
