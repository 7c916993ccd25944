using System.Linq;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>One leaker a scenario, left alone for one reason and no other.</summary>
public class ReasonTests
{
    private static readonly ProvingGround One = new() { Waves = [ProvingGround.Wave("night", 1)] };

    [Fact]
    public void What_no_sensor_sees_is_never_detected() =>
        EndsIn(Reason.NeverDetected, One with { Sensors = [ProvingGround.Watch("lookout", detect: "0")] });

    [Fact]
    public void A_track_after_the_last_shot_is_too_late()
    {
        // The flight takes some 52 min; the track comes a second before impact, the round flies a second and needs two.
        double flight = FlightSeconds();
        EndsIn(Reason.TooLate, One with
        {
            Sensors = [ProvingGround.Watch("lookout", delay: $"{flight - 1:f3} s")],
            Interceptors = [ProvingGround.Interceptor("arrow", "0.8", more: "minimum-flight-time: 2 s")],
        });
    }

    [Fact]
    public void A_track_that_would_form_after_impact_is_no_detection() =>
        EndsIn(Reason.NeverDetected, One with
        {
            Sensors = [ProvingGround.Watch("lookout", delay: $"{FlightSeconds() + 1:f3} s")],
        });

    [Fact]
    public void A_shooter_out_of_reach_has_no_window() =>
        EndsIn(Reason.NoWindow, One with
        {
            Shooters = [ProvingGround.Battery("battery", "arrow: 4", position: "[12, 20]")],
        });

    [Fact]
    public void An_interceptor_without_a_kill_probability_for_the_class_has_no_window() =>
        EndsIn(Reason.NoWindow, One with
        {
            Interceptors =
            [
                "arrow: {kill: {ballistic: 0.9}, speed: 1 km/s, maximum-range: 15 km, maximum-altitude: 8 km, "
                + "unit-cost: 1 USD}",
            ],
        });

    [Fact]
    public void An_empty_magazine_is_no_rounds() =>
        EndsIn(Reason.NoRounds, One with { Shooters = [ProvingGround.Battery("battery", "arrow: 0")] });

    [Fact]
    public void The_last_round_gone_to_another_is_no_rounds()
    {
        Told told = Fights.Tell((One with
        {
            Waves = [ProvingGround.Wave("night", 2)],
            Interceptors = [ProvingGround.Interceptor("arrow", "0")],
            Shooters = [ProvingGround.Battery("battery", "arrow: 1")],
        }).Text);
        Assert.Equal(2, told.Tally.Leaked.Sum());
        Assert.Equal(1, told.Tally.Unengaged[(int)Reason.NoRounds]);
        Assert.Equal(1, told.Tally.Unengaged.Sum());
    }

    [Fact]
    public void The_only_channel_held_by_another_is_no_channel()
    {
        // The first draws the channel until an hour after its intercept; the second is left alone.
        Told told = Fights.Tell((One with
        {
            Waves = [ProvingGround.Wave("night", 2)],
            Interceptors = [ProvingGround.Interceptor("arrow", "1")],
            Shooters = [ProvingGround.Battery("battery", "arrow: 4", channels: 1, assessment: "1 h")],
        }).Text);
        Assert.Equal(1, told.Tally.Leaked.Sum());
        Assert.Equal(1, told.Tally.Unengaged[(int)Reason.NoChannel]);
    }

    [Fact]
    public void A_launcher_busy_until_the_window_closes_is_no_channel()
    {
        Told told = Fights.Tell((One with
        {
            Waves = [ProvingGround.Wave("night", 2)],
            Interceptors = [ProvingGround.Interceptor("arrow", "1")],
            Shooters = [ProvingGround.Battery("battery", "arrow: 4", more: "launch-spacing: 1 h")],
        }).Text);
        Assert.Equal(1, told.Tally.Leaked.Sum());
        Assert.Equal(1, told.Tally.Unengaged[(int)Reason.NoChannel]);
    }

    [Theory]
    [InlineData("aa: {name: Aland, commitment: {engages: [ballistic]}}")]
    [InlineData("aa: {name: Aland, commitment: {defends: [bb]}}")]
    [InlineData("aa: {name: Aland, commitment: {airspace: [aa]}}")]
    public void What_the_rules_forbid_is_held_by_rules(string nation)
    {
        ProvingGround ground = One with
        {
            Nations = [nation, "bb: {name: Bland}"],
            Territory = ["land: {nation: bb, ring: [[9, 19], [9, 22], [12, 22], [12, 19]]}"],
        };
        EndsIn(Reason.HeldByRules, ground);
        Told told = Fights.Tell(ground.Text);
        Assert.Equal(1, told.Tally.Held[0]);
        Assert.Equal(0, told.Tally.Held[1]);
        Assert.Equal(1, Fights.Of(ground.Text, 1)["held.aa"][0]);
    }

    [Fact]
    public void A_nation_without_rounds_holds_nothing_back()
    {
        Told told = Fights.Tell((One with
        {
            Nations = ["aa: {name: Aland, commitment: {engages: [ballistic]}}"],
            Shooters = [ProvingGround.Battery("battery", "arrow: 0")],
        }).Text);
        Assert.Equal(0, told.Tally.Held[0]);
    }

    private static double FlightSeconds() => Ticks.ToSeconds(Fights.Tell(One.Text).Plan.Flight[0]);

    private static void EndsIn(Reason reason, ProvingGround ground)
    {
        Told told = Fights.Tell(ground.Text);
        Assert.Equal(1, told.Tally.Leaked.Sum());
        Assert.All(told.Tally.Engaged, n => Assert.Equal(0, n));
        Assert.Equal(reason, (Reason)told.Tally.Unengaged.ToList().IndexOf(1));
        Assert.Equal(1, Fights.Of(ground.Text, 1)[$"unengaged.{MeasureSet.Name(reason)}"][0]);
    }
}
