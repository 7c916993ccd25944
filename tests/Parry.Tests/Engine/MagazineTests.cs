using System.Linq;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Engine;

public class MagazineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(63)]
    [InlineData(64)]
    public void A_battery_has_exactly_its_channels(int channels)
    {
        Magazines magazines = Loaded(ProvingGround.Battery("battery", "arrow: 99", channels));
        int[] taken = [.. Enumerable.Range(0, channels).Select(_ => magazines.Take(0, 0, 1).Channel)];
        Assert.Equal(Enumerable.Range(0, channels), taken);
        Assert.False(magazines.CanFire(0, 0));
        magazines.Release(0, channels - 1);
        Assert.True(magazines.CanFire(0, 0));
        Assert.Equal(channels - 1, magazines.Take(0, 0, 1).Channel);
    }

    [Fact]
    public void A_salvo_larger_than_what_is_left_is_what_is_left()
    {
        Magazines magazines = Loaded(ProvingGround.Battery("battery", "arrow: 5", channels: 4));
        Assert.Equal(3, magazines.Take(0, 0, 3).Fired);
        Assert.Equal(2, magazines.Rounds(0));
        Assert.Equal(2, magazines.Take(0, 0, 3).Fired);
        Assert.Equal(0, magazines.Rounds(0));
        Assert.False(magazines.CanFire(0, 0));
    }

    [Fact]
    public void An_empty_weapon_leaves_the_channels_to_the_other()
    {
        Magazines magazines = Loaded(ProvingGround.Battery("battery", "arrow: 1, bolt: 1", channels: 2));
        magazines.Take(0, 0, 1);
        Assert.False(magazines.CanFire(0, 0));
        Assert.True(magazines.CanFire(0, 1));
    }

    [Fact]
    public void Every_aircraft_of_a_patrol_carries_its_own_rounds()
    {
        Magazines magazines = Loaded(ProvingGround.Patrol("cap", 2, "arrow: 3"));
        Assert.Equal(6, magazines.Rounds(0));
        Assert.Equal((0, 3), magazines.Take(0, 0, 4)); // all that one carries, though the two carry six
        Assert.Equal((1, 3), magazines.Take(0, 0, 4));
        Assert.Equal(0, magazines.Rounds(0));
        magazines.Release(0, 0);
        Assert.False(magazines.CanFire(0, 0));
    }

    [Fact]
    public void The_aircraft_with_the_most_rounds_goes_next()
    {
        Magazines magazines = Loaded(ProvingGround.Patrol("cap", 3, "arrow: 2"));
        Assert.Equal(0, magazines.Take(0, 0, 1).Channel);
        magazines.Release(0, 0);
        Assert.Equal(1, magazines.Take(0, 0, 1).Channel);
        magazines.Release(0, 1);
        Assert.Equal(2, magazines.Take(0, 0, 1).Channel);
        magazines.Release(0, 2);
        Assert.Equal(0, magazines.Take(0, 0, 1).Channel);
    }

    [Fact]
    public void An_aircraft_with_empty_rails_is_not_free_to_fire_while_a_loaded_one_is_away()
    {
        Magazines magazines = Loaded(ProvingGround.Patrol("cap", 2, "arrow: 2"));
        magazines.Take(0, 0, 2);
        magazines.Take(0, 0, 1);
        magazines.Release(0, 0);
        Assert.Equal(1, magazines.Rounds(0));
        Assert.False(magazines.CanFire(0, 0));
        magazines.Release(0, 1);
        Assert.Equal((1, 1), magazines.Take(0, 0, 1));
    }

    [Fact]
    public void A_patrol_without_aircraft_fires_nothing()
    {
        Magazines magazines = Loaded(ProvingGround.Patrol("cap", 0, "arrow: 2"));
        Assert.Equal(0, magazines.Rounds(0));
        Assert.False(magazines.CanFire(0, 0));
    }

    private static Magazines Loaded(string shooter)
    {
        Told told = Fights.Tell(new ProvingGround
        {
            Interceptors = [ProvingGround.Interceptor("arrow", "0.8"), ProvingGround.Interceptor("bolt", "0.8")],
            Shooters = [shooter],
            Waves = [ProvingGround.Wave("night", 0)],
        }.Text);
        var magazines = new Magazines(told.Layout);
        magazines.Load(told.Parameters, new int[told.Layout.Weapons.Length]);
        return magazines;
    }
}
