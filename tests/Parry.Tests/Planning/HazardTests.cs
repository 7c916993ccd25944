using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Geo;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Planning;

/// <summary>P(detected by t) from the hazard table against the product of misses over scans.</summary>
public class HazardTests
{
    private const string Radar = "eye: {nation: aa, net: picture, position: [10, 20], reference-range: 60 km, scan-period: 5 s";

    private static readonly ProvingGround Seen = new() { Sensors = [Radar + "}"] };

    [Theory]
    [InlineData("", 60_000, 0.5, 1e-6)]
    [InlineData(", reference-detection: 0.9, false-alarm: 1e-8", 60_000, 0.9, 1e-8)]
    public void Detection_by_a_time_is_one_less_the_product_of_misses(
        string more, double reference, double referenceDetection, double falseAlarm)
    {
        Told told = Fights.Tell((Seen with { Sensors = [Radar + more + "}"] }).Text);
        FamilyPath path = new RaidPlanner(told.Layout.Scenario).Paths(told.World)[0];
        HazardTable table = told.Plan.Hazards[0];
        GeoPoint site = new(10, 20);
        double missed = 1;
        var byScan = new List<(double Time, double Detected)>();
        for (double t = 2.5; t < path.FlightSeconds; t += 5)
        {
            Vec3 target = path.At(t);
            if (Horizon.Visible(Sphere.ToEarthFixed(site, 10), target)
                && Horizon.ElevationRadians(site, 10, target) >= 0)
            {
                // Swerling 1: Pd = Pfa^(1 / (1 + S)), S falling with the fourth power of range and with the cross-section.
                double referenceSignal = (Math.Log(falseAlarm) / Math.Log(referenceDetection)) - 1;
                double range = Sphere.ToEarthFixed(site, 10).DistanceTo(target);
                double signal = referenceSignal * 0.1 * Math.Pow(reference / range, 4);
                missed *= 1 - Math.Pow(falseAlarm, 1 / (1 + signal));
            }
            byScan.Add((t + 2.5, 1 - missed));
        }
        Assert.True(missed < 1e-6, "the drone is seen for certain in the end");

        // The hazard is known at the samples of the path, 49 s apart, and straight between them: where the drone comes
        // over the horizon it rises over one step instead of at once. So the table is where the scans are to within one
        // step of time, and 0.01 for the bend within a step.
        double Scans(double by) => byScan.LastOrDefault(s => s.Time <= by).Detected;
        Assert.All(byScan, s => Assert.InRange(
            By(table, s.Time), Scans(s.Time - path.StepSeconds) - 0.01, Scans(s.Time + path.StepSeconds) + 0.01));
    }

    [Fact]
    public void Hazards_of_radars_in_a_net_add_and_those_of_another_net_stay_there()
    {
        ProvingGround two = Seen with
        {
            Nets = ["picture: {}", "other: {}"],
            Sensors = [Radar + "}", (Radar + "}").Replace("eye:", "twin:"), (Radar + "}").Replace("eye:", "far:")
                .Replace("net: picture", "net: other")],
        };
        Told one = Fights.Tell(Seen.Text), both = Fights.Tell(two.Text);
        float[] single = one.Plan.Hazards[0].Cumulative, twins = both.Plan.Hazards[0].Cumulative;
        int shared = Math.Min(single.Length, twins.Length);
        Assert.All(Enumerable.Range(0, shared), k => Assert.Equal(2 * single[k], twins[k], 1e-5 * (1 + twins[k])));
        Assert.Equal(single, both.Plan.Hazards[1].Cumulative);
    }

    [Fact]
    public void The_time_of_detection_has_the_distribution_of_the_table()
    {
        ProvingGround many = Seen with { Waves = [ProvingGround.Wave("night", 4_000)], Shooters = [] };
        Told told = Fights.Tell(many.Text);
        double[] times = [.. told.All(TraceKind.Tracked).Select(told.Since)];
        Assert.Equal(4_000, times.Length);
        HazardTable table = told.Plan.Hazards[0];
        foreach (double share in new[] { 0.1, 0.3, 0.5, 0.8 })
        {
            double by = Ticks.ToSeconds(table.TicksAt(-Math.Log(1 - share)));
            Fights.MeanIs(share, [.. times.Select(t => t <= by ? 1.0 : 0)], $"detected by {by:f0} s");
        }
    }

    [Fact]
    public void Nothing_is_seen_beyond_the_maximum_range_outside_the_sector_or_below_the_beam()
    {
        foreach (string blind in new[]
            { ", maximum-range: 10 m", ", sector: {bearing: 225 deg, width: 90 deg}", ", minimum-elevation: 89 deg" })
        {
            // The drone ends at the radar itself: 300 m above it, at the zenith, on the last sample only.
            Told told = Fights.Tell((Seen with { Sensors = [Radar + blind + "}"] }).Text);
            HazardTable table = told.Plan.Hazards[0];
            Assert.True(By(table, Ticks.ToSeconds(told.Plan.Flight[0]) * 0.98) == 0, blind);
        }
    }

    // 1 - exp(-H(t)), H straight between entries.
    private static double By(HazardTable table, double seconds)
    {
        if (table.Cumulative.Length < 2)
        {
            return 0;
        }
        double place = Math.Clamp((seconds - table.StartSeconds) / table.StepSeconds, 0, table.Cumulative.Length - 1);
        int cell = Math.Min((int)place, table.Cumulative.Length - 2);
        double h = table.Cumulative[cell]
            + ((table.Cumulative[cell + 1] - table.Cumulative[cell]) * (place - cell));
        return 1 - Math.Exp(-h);
    }
}
