using System;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>What comes, and where it falls, against closed forms. Tolerances are four standard errors.</summary>
public class RaidOracleTests
{
    private const int Replications = 3_000;

    private static readonly ProvingGround Undefended = new()
    {
        Shooters = [],
        Interceptors = [],
        Waves = [ProvingGround.Wave("night", 20)],
    };

    [Theory]
    [InlineData("300 m", "600 m", 0.5)]
    [InlineData("300 m", "300 m", 1)]
    [InlineData("0.3 km", "150 m", 2)]
    public void Half_of_the_leakers_fall_within_their_cep(string radius, string cep, double radiusInCeps)
    {
        ProvingGround ground = Undefended with
        {
            Assets = [$"port: {{nation: aa, position: [10, 20], radius: {radius}}}"],
            Classes = [ProvingGround.Drone("slow-drone", $"cep: {cep}")],
        };
        Fights.Of(ground.Text, Replications).MeanIs(20 * ClosedForms.HitWithin(radiusInCeps, 1), "impacts.port");
    }

    [Fact]
    public void Without_an_error_every_leaker_hits()
    {
        ProvingGround ground = Undefended with { Classes = [ProvingGround.Drone("slow-drone", "cep: 0 m")] };
        Assert.All(Fights.Of(ground.Text, 100)["impacts.port"], x => Assert.Equal(20, x));
    }

    [Fact]
    public void Launch_and_flight_failures_multiply_and_are_no_interceptions()
    {
        ProvingGround ground = Undefended with
        {
            Classes = [ProvingGround.Drone("slow-drone", "cep: 0 m, launch-reliability: 0.9, flight-reliability: 0.7")],
        };
        Fights fights = Fights.Of(ground.Text, Replications);
        fights.MeanIs(20 * (1 - (0.9 * 0.7)), "failed.drone");
        fights.MeanIs(20 * 0.9 * 0.7, "leakers");
        Assert.All(fights["rate.flown"], rate => Assert.Equal(0, rate));
        Assert.All(fights["intercepted"], x => Assert.Equal(0, x));
    }

    [Fact]
    public void Failures_in_flight_are_spread_evenly_over_the_flight()
    {
        ProvingGround ground = Undefended with
        {
            Waves = [ProvingGround.Wave("night", 2_000)],
            Classes = [ProvingGround.Drone("slow-drone", "cep: 0 m, flight-reliability: 0")],
        };
        Told told = Fights.Tell(ground.Text);
        double flight = Ticks.ToSeconds(told.Plan.Flight[0]);
        double[] shares = [.. told.All(TraceKind.FailedInFlight).Select(e => told.Since(e) / flight)];
        Assert.Equal(2_000, shares.Length);
        Fights.MeanIs(0.5, shares, "mean");
        Fights.MeanIs(1.0 / 12, [.. shares.Select(s => (s - 0.5) * (s - 0.5))], "variance");
    }

    [Fact]
    public void Poisson_waves_have_exponential_gaps_of_the_rate_written()
    {
        ProvingGround ground = Undefended with { Waves = [ProvingGround.Wave("night", 3_000, "launch: H, rate: 6 /min")] };
        Told told = Fights.Tell(ground.Text);
        double[] launches = [.. told.Trace.Threats.Select(t => Ticks.ToSeconds(t.Launch - told.Plan.HHour))];
        double[] gaps = [.. launches.Zip(launches.Skip(1), (a, b) => b - a)];
        Assert.Equal(0, launches[0]);
        Assert.Equal(2_999, gaps.Length);
        Fights.MeanIs(10, gaps, "mean gap");
        Fights.MeanIs(100, [.. gaps.Select(g => (g - 10) * (g - 10))], "variance of gaps");
        Fights.MeanIs(Math.Exp(-1), [.. gaps.Select(g => g > 10 ? 1.0 : 0)], "P(gap > mean)");
    }

    [Fact]
    public void Constant_spacing_on_target_is_the_spacing_of_impacts()
    {
        ProvingGround ground = Undefended with
        {
            Waves = [ProvingGround.Wave("night", 5, "time-on-target: H+3h, spacing: 30 s")],
        };
        Told told = Fights.Tell(ground.Text);
        double[] impacts = [.. told.All(TraceKind.Leaked).Select(e => Ticks.ToSeconds(e.Time - told.Plan.HHour))];
        Assert.Equal([10_800, 10_830, 10_860, 10_890, 10_920], impacts);
    }

    [Fact]
    public void Targets_are_drawn_in_proportion_to_their_weights()
    {
        ProvingGround ground = Undefended with
        {
            Assets =
            [
                "port: {nation: aa, position: [10, 20], radius: 300 m}",
                "mill: {nation: aa, position: [10.2, 20], radius: 300 m}",
                "dam: {nation: aa, position: [10.2, 20.2], radius: 300 m}",
            ],
            Classes = [ProvingGround.Drone("slow-drone", "cep: 0 m")],
            Waves = [ProvingGround.Wave("night", 20, to: "{port: 1, mill: 3, dam: 0.5}")],
        };
        Fights fights = Fights.Of(ground.Text, Replications);
        fights.MeanIs(20 * 1 / 4.5, "impacts.port");
        fights.MeanIs(20 * 3 / 4.5, "impacts.mill");
        fights.MeanIs(20 * 0.5 / 4.5, "impacts.dam");
    }
}
