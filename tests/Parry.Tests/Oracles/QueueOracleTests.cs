using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>A battery as a loss system: Poisson arrivals, a fixed holding time, and nobody who waits.</summary>
public class QueueOracleTests
{
    // A round flies a second and is assessed 599 s later. The track comes 0.3 s before the last commit that still meets
    // the drone: a threat that finds no channel can wait for one no longer than 5e-4 of the holding time, in which
    // one becomes free with a probability of at most 8 x 5e-4: a tenth of the tolerance.
    private const double Holding = 600, Window = 0.3;
    private const int Replications = 40, Counted = 250;

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(1, 2)]
    [InlineData(1, 8)]
    [InlineData(4, 0.5)]
    [InlineData(4, 2)]
    [InlineData(4, 8)]
    [InlineData(8, 2)]
    [InlineData(8, 8)]
    public void The_share_that_finds_no_channel_is_Erlang_s(int channels, double load)
    {
        double blocked = ClosedForms.ErlangB(load, channels);
        for (ulong seed = 1; seed <= 5; seed++)
        {
            // Zero in the mean over replications, each with a number of arrivals of its own.
            double[] excess = [.. Nights(channels, load, seed).Select(n => n.Blocked - (blocked * n.Arrivals))];
            Fights.MeanIs(0, excess, $"blocked of {channels} channels at {load}, seed {seed}");
        }
    }

    [Fact] // Erlang's share is 9e-8
    public void Eight_channels_never_lack_at_a_load_of_a_half() =>
        Assert.All(Nights(8, 0.5, 1), n => Assert.Equal(0, n.Blocked));

    private static IEnumerable<(int Blocked, int Arrivals)> Nights(int channels, double load, ulong seed)
    {
        int threats = Counted + (int)(20 * load);
        string rate = (load / Holding * 60).ToString("r", CultureInfo.InvariantCulture);
        var ground = new ProvingGround
        {
            Waves = [ProvingGround.Wave("night", threats, $"launch: H, rate: {rate} /min")],
            Shooters =
            [
                ProvingGround.Battery(
                    "battery", $"arrow: {threats}", channels, assessment: $"{Holding - 1} s"),
            ],
            Layers = ProvingGround.OneShot,
        };
        double flight = Ticks.ToSeconds(Fights.Tell(ground.Text).Plan.Flight[0]);
        string report = (flight - 1 - Window).ToString("f3", CultureInfo.InvariantCulture) + " s";
        string text = (ground with { Sensors = [ProvingGround.Watch("lookout", delay: report)] }).Text;
        for (uint replication = 0; replication < Replications; replication++)
        {
            Told told = Fights.Tell(text, seed, replication);
            HashSet<int> fired = [.. told.All(TraceKind.Committed).Select(e => e.Threat)];
            long start = told.Trace.Threats[0].Launch + Ticks.Up(20 * Holding);
            int[] late = [.. Enumerable.Range(0, threats).Where(t => told.Trace.Threats[t].Launch >= start)];
            yield return (late.Count(t => !fired.Contains(t)), late.Length);
        }
    }
}
