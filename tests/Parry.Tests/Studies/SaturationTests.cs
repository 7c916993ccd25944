using System.Linq;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Studies;

public class SaturationTests
{
    // One channel is held ten minutes for each of two drones, out of the time from the first shot to the last arrival.
    [Fact]
    public void Held_channels_and_rounds_left_add_up_to_what_was_fought()
    {
        Saturation saturation = Of(8, ProvingGround.Wave("night", 2, "launch: H, spacing: 20 min"));
        SaturationInterval[] all = [.. saturation.Intervals];
        double heldMinutes = all.Sum(i => i.Layers[0].Busy * (i.ToMinutes - i.FromMinutes));
        double spanned = all[^1].ToMinutes - all[0].FromMinutes;
        Assert.InRange(heldMinutes, 10, 20 + 1e-9); // the second is still held when the last would have arrived
        Assert.True(spanned > 10);
        Assert.Equal(2, all.Sum(i => i.Due), 1e-9);
        Assert.Equal(0, all.Sum(i => i.Leaked), 1e-9);
        Assert.Equal(1 - (2.0 / 64), all[^1].Layers[0].Left, 1e-9);
    }

    [Fact]
    public void Intervals_join_and_shares_stay_between_nothing_and_all()
    {
        Saturation saturation = Of(12, ProvingGround.Wave("night", 30, "launch: H, rate: 2 /min"));
        SaturationInterval[] all = [.. saturation.Intervals];
        Assert.Equal(12, all.Length);
        Assert.All(all.Skip(1).Zip(all), pair => Assert.Equal(pair.Second.ToMinutes, pair.First.FromMinutes));
        Assert.All(all, i => Assert.InRange(i.Layers[0].Busy, 0, 1 + 1e-9));
        Assert.All(all.Skip(1).Zip(all), pair => Assert.True(pair.First.Layers[0].Left <= pair.Second.Layers[0].Left));
        Assert.Equal(30, all.Sum(i => i.Due), 1e-9);
    }

    private static Saturation Of(int intervals, string wave) => Simulation.Saturate(
        ScenarioFile.Parse(
            (new ProvingGround() with
            {
                Waves = [wave],
                Interceptors = [ProvingGround.Interceptor("arrow", "1")],
                Shooters = [ProvingGround.Battery("battery", "arrow: 64", channels: 1, assessment: "10 min")],
            }).Text,
            "ground.yaml"),
        new RunOptions { Replications = 3 },
        intervals);
}
