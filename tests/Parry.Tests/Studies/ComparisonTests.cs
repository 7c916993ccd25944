using System;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Studies;

/// <summary>The same night twice, less or other than one thing.</summary>
public class ComparisonTests
{
    private static readonly RunOptions Options = new() { Worlds = 40, Replications = 10, Threads = 1 };

    private static readonly ProvingGround Ground = new()
    {
        Nations = ["aa: {name: Aland}", "bb: {name: Bland, commitment: {defends: [aa]}}"],
        Waves = [ProvingGround.Wave("night", 12, "launch: H, rate: 2 /min")],
        Classes = [ProvingGround.Drone("slow-drone", "cep: 200 m, flight-reliability: 0.9, lethal-radius: 50 m")],
        Nets = ["picture: {track-probability: 0.9, common-factor: 0.5}"],
        Interceptors = [ProvingGround.Interceptor("arrow", "0.4..0.6"), ProvingGround.Interceptor("bolt", "0.7")],
        Shooters =
        [
            ProvingGround.Battery("first", "arrow: 12..16", channels: 2, assessment: "20 s"),
            ProvingGround.Battery("second", "bolt: 3", nation: "bb"),
        ],
    };

    private static readonly Scenario Base = Parse(Ground);

    [Fact]
    public void A_raid_differs_from_itself_in_nothing()
    {
        Comparison comparison = Compare(Base, Base);
        Assert.Equal(400, comparison.Pairs);
        Assert.Equal(comparison.First.Measures.Count, comparison.Differences.Count);
        Assert.All(comparison.Differences, d =>
        {
            double nothing = double.IsNaN(d.Base) ? double.NaN : 0;
            Assert.Equal([nothing, nothing, nothing], [d.Difference, d.P05, d.P95]);
            Assert.True(double.IsNaN(d.Pairing));
        });
        Assert.Contains(comparison.Differences, d => d.Difference == 0 && d.Base > 0);
    }

    [Fact]
    public void The_difference_is_of_the_means_and_pairing_narrows_it()
    {
        Scenario better = Parse(Ground with
        {
            Interceptors = [Ground.Interceptors[0], ProvingGround.Interceptor("bolt", "0.9")],
        });
        Comparison comparison = Compare(Base, better);
        MeasureDifference leakers = comparison.Find("leakers")!;
        Assert.Equal(leakers.Other - leakers.Base, leakers.Difference, 1e-12);
        Assert.True(leakers.Difference < 0);
        Assert.InRange(leakers.Difference, leakers.Low, leakers.High);
        Assert.True(leakers.Pairing > 2, $"{leakers.Pairing}");
        Assert.Equal(0, comparison.Find("launched")!.Difference);
    }

    [Fact]
    public void A_nation_that_is_not_there_cannot_be_left_out()
    {
        var error = Assert.Throws<ArgumentException>(() => Variant.Without(Base, "xx"));
        Assert.Equal("there is no nation 'xx'; there are aa, bb", error.Message);
    }

    [Fact]
    public void Without_a_nation_its_shooters_and_sensors_are_gone_and_the_raid_is_as_it_was()
    {
        Scenario without = Variant.Without(Base, "bb");
        Assert.Equal(["first"], without.Shooters.Select(s => s.Id));
        Assert.Equal(Base.Assets, without.Assets);
        Comparison comparison = Compare(Base, without);
        Assert.True(comparison.Find("leakers")!.Difference > 0);
        Assert.Null(comparison.Find("intercepted.bb"));
        Assert.Equal(0, comparison.Find("launched")!.Difference);
        Assert.Empty(Variant.Without(Base, "aa").Sensors);
    }

    [Fact]
    public void To_remove_a_shooter_that_never_fires_moves_no_byte_of_what_is_left()
    {
        // Bland has a battery a continent away, of a type with a range, a day and errors of its own.
        Scenario idle = Parse(Ground with
        {
            Interceptors =
            [
                Ground.Interceptors[0],
                ProvingGround.Interceptor("bolt", "0.5..0.9", more: "common-factor: 0.4..0.8"),
            ],
            Shooters =
            [
                ProvingGround.Battery("second", "bolt: 3..5", nation: "bb", position: "[40, 60]",
                    more: "false-kill: 0.1, reload: 1 min, class-channels: {drone: 1}"),
                Ground.Shooters[0],
            ],
        });
        Comparison comparison = Compare(idle, Variant.Without(idle, "bb"));
        Assert.True(comparison.Differences.Count > 20);
        foreach (string measure in comparison.Differences.Select(d => d.Name))
        {
            byte[] with = Bytes(comparison.First.Column(measure)), without = Bytes(comparison.Second.Column(measure));
            bool own = measure is "left.bolt";
            Assert.True(own || with.AsSpan().SequenceEqual(without), $"{measure} moved");
        }
    }

    private static Comparison Compare(Scenario first, Scenario second) =>
        Simulation.Compare(first, second, Options, null, TestContext.Current.CancellationToken);

    private static byte[] Bytes(double[] column) => [.. column.SelectMany(BitConverter.GetBytes)];

    private static Scenario Parse(ProvingGround ground) => ScenarioFile.Parse(ground.Text, "ground.yaml");
}
