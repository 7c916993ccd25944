using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>Aircraft leave their station, and others take their places.</summary>
public class PatrolTests
{
    // Twelve threats a minute apart from H-hour on, each drawing a round that misses.
    private static readonly ProvingGround Minutely = new()
    {
        Waves = [ProvingGround.Wave("night", 12, "time-on-target: H+9min, spacing: 1 min")],
        Interceptors = [ProvingGround.Interceptor("arrow", "0")],
        Layers = ["air: {maximum-salvos: 1}"],
    };

    [Theory]
    [InlineData("relief: 0", 4)]
    [InlineData("relief: 1", 6)]
    [InlineData("relief: 3", 10)]
    [InlineData("relief: 9", 12)]
    public void A_relief_brings_a_full_load_in_place_of_an_aircraft_without_missiles(string relief, int rounds)
    {
        Told told = Flown(relief, magazine: 2);
        Assert.Equal(rounds, told.Tally.Rounds[0]);
        Assert.Equal(2 * (2 + int.Parse(relief[^1..])), told.Tally.Loaded[0]);
        Assert.Equal(told.Tally.Loaded[0], told.Tally.Rounds[0] + told.Tally.Left[0]);
    }

    [Fact]
    public void A_relief_is_there_its_delay_after_the_other_went_home()
    {
        Told told = Flown("relief: 3, relief-delay: 90 s", magazine: 2);
        ImmutableArray<TraceEntry> home = told.All(TraceKind.WentHome), there = told.All(TraceKind.Refilled);
        Assert.Equal(3, there.Length);
        Assert.All(there, (entry, i) => Assert.Equal(home[i].Time + Ticks.Up(90), entry.Time));
    }

    [Fact]
    public void Aircraft_go_home_one_after_the_other_when_their_endurance_is_over()
    {
        // Of two with ten minutes each, the first leaves five minutes after H-hour and the second after ten.
        Told told = Flown("endurance: 10 min", magazine: 9);
        long[] minutes = [.. told.All(TraceKind.WentHome).Select(e => (e.Time - told.Plan.HHour) / Ticks.Up(60))];
        Assert.Equal([5, 10], minutes);
        Assert.DoesNotContain(told.All(TraceKind.Committed), e => e.Time > told.Plan.HHour + Ticks.Up(600));
        Assert.InRange(told.Tally.Rounds[0], 6, 10);
    }

    [Fact]
    public void Whoever_is_busy_goes_home_when_the_engagement_is_over()
    {
        Told told = Flown("endurance: 10 min", magazine: 9, assessment: "3 min");
        TraceEntry[] freed = [.. told.All(TraceKind.Freed)];
        Assert.All(told.All(TraceKind.WentHome), home => Assert.Contains(freed, f => f.Time == home.Time));
        Assert.Equal(2, told.All(TraceKind.WentHome).Length);
    }

    [Fact]
    public void With_reliefs_the_station_is_held_beyond_the_endurance_of_one()
    {
        // Eight aircraft hold two places for four times ten minutes: nothing is missed.
        Told told = Flown("endurance: 10 min, relief: 6", magazine: 9);
        Assert.Equal(12, told.Tally.Rounds[0]);
        Assert.Equal(72, told.Tally.Loaded[0]);
    }

    [Fact]
    public void A_relief_leaves_when_its_own_endurance_is_over()
    {
        Told told = Flown("endurance: 8 min, relief: 2", magazine: 9);
        long[] minutes = [.. told.All(TraceKind.WentHome).Select(e => (e.Time - told.Plan.HHour) / Ticks.Up(60))];
        Assert.Equal([4, 8, 12], minutes[..3]);
    }

    [Fact]
    public void What_is_brought_home_is_loaded_again_and_counts_once()
    {
        // Four aircraft change places every six minutes and come back after four: no round is fired.
        Told told = Flown("endurance: 6 min, rearm: 4 min", magazine: 3, kill: "drone: 0", aircraft: 4, threats: 1);
        Assert.NotEmpty(told.All(TraceKind.Refilled));
        Assert.Equal(1, told.Tally.Rounds[0]);
        Assert.InRange(told.Tally.Loaded[0], 12, 13);
        Assert.Equal(told.Tally.Loaded[0] - 1, told.Tally.Left[0]);
    }

    private static Told Flown(
        string more, int magazine, string assessment = "0 s", string kill = "drone: 0", int aircraft = 2, int threats = 12)
        => Fights.Tell((Minutely with
        {
            Waves = [ProvingGround.Wave("night", threats, "time-on-target: H+9min, spacing: 1 min")],
            Interceptors = [ProvingGround.Interceptor("arrow", kill[^1..])],
            Shooters = [ProvingGround.Patrol("patrol", aircraft, $"arrow: {magazine}", assessment, more)],
        }).Text);
}
