using System;
using System.Globalization;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>Radars that are jammed, and radars that are told where to look.</summary>
public class CueOracleTests
{
    private const int Threats = 4_000;

    private const string Radar =
        "eye: {nation: aa, net: picture, position: [10, 20], reference-range: 60 km, scan-period: ";

    private static readonly ProvingGround Many = new()
    {
        Waves = [ProvingGround.Wave("night", Threats)],
        Shooters = [],
    };

    [Theory]
    [InlineData("0.5", "30 km")]
    [InlineData("0.25", "15 km")]
    public void Jamming_is_a_shorter_range_and_nothing_else(string factor, string range)
    {
        HazardTable jammed = Searching($"{Radar}5 s, burn-through: {factor}}}");
        HazardTable shorter = Searching($"{Radar}5 s}}".Replace("60 km", range));
        Assert.Equal(shorter.StartSeconds, jammed.StartSeconds);
        Assert.Equal(shorter.Cumulative, jammed.Cumulative);
        Assert.True(Searching($"{Radar}5 s}}").Cumulative.Length > 1);
    }

    [Theory]
    [InlineData("cued-scan-period: 2 s", "2 s", "60 km")]
    [InlineData("cued-range-factor: 1.5", "50 s", "90 km")]
    [InlineData("cued-scan-period: 2 s, cued-range-factor: 1.5", "2 s", "90 km")]
    public void A_cued_radar_is_one_that_scans_faster_and_farther(string cued, string period, string range)
    {
        HazardTable asTold = Fights.Tell(Cued($"{Radar}50 s, {cued}}}", "10 s", "1").Text).Plan.CuedHazards[0];
        HazardTable asBuilt = Searching($"{Radar}{period}}}".Replace("60 km", range));

        // The two may stop at different certainties; float sums, each to 1e-5.
        int shared = Math.Min(asTold.Cumulative.Length, asBuilt.Cumulative.Length);
        Assert.True(shared > 3);
        Assert.All(Enumerable.Range(0, shared), k =>
            Assert.Equal(asBuilt.Cumulative[k], asTold.Cumulative[k], 1e-5 * (1 + asBuilt.Cumulative[k])));
    }

    [Theory]
    [InlineData(2300, "1", 400, "100 s")]
    [InlineData(2600, "1", 400, "100 s")]
    [InlineData(2600, "0.7", 400, "100 s")]
    [InlineData(2800, "1", 5000, "1 s")] // the cue comes late, to a radar that would long have been certain of it
    [InlineData(2800, "0.7", 5000, "1 s")]
    public void Detection_by_a_time_is_by_the_search_until_the_cue_and_by_the_cued_search_after(
        int cue, string detect, int period, string cuedPeriod)
    {
        string radar = $"{Radar}{period} s, cued-scan-period: {cuedPeriod}, cued-range-factor: 1.2}}";
        Told told = Fights.Tell(Cued(radar, $"{cue} s", detect).Text);
        double chance = double.Parse(detect, CultureInfo.InvariantCulture);
        HazardTable slow = Searching($"{Radar}{period} s}}");
        double speed = double.Parse(cuedPeriod[..^2], CultureInfo.InvariantCulture);

        // The cued hazard from a search a thousand times slower, which no certainty cuts short.
        HazardTable thousandth = Searching($"{Radar}{speed * 1000} s}}".Replace("60 km", "72 km"));
        double[] times = [.. told.All(TraceKind.Tracked).Select(told.Since)];
        foreach (int by in new[] { cue - 200, cue, cue + 2, cue + 20, cue + 100, 3_000 })
        {
            double search = 1 - Math.Exp(-At(slow, by));
            double cued = by <= cue
                ? search
                : 1 - Math.Exp(-At(slow, cue) - (1000 * (At(thousandth, by) - At(thousandth, cue))));
            int seen = times.Count(t => t <= by);
            double[] each = [.. Enumerable.Range(0, Threats).Select(i => i < seen ? 1.0 : 0)];
            Close((chance * cued) + ((1 - chance) * search), each, $"detected by {by} s");
        }
    }

    [Fact]
    public void A_cue_reaches_other_nets_with_their_latency()
    {
        Told told = Fights.Tell((Many with
        {
            Nets = ["space: {}", "picture: {shares: [space], latency: 40 s}"],
            Sensors =
            [
                $"{Radar}1000000 s, cued-scan-period: 0.1 s}}",
                Warning("2800 s", "1", ", sees: [drone]").Replace("net: picture", "net: space"),
            ],
        }).Text);
        double[] times = [.. told.All(TraceKind.Tracked).Select(told.Since)];

        // In a search period of eleven days some thousandth is found before; then half within a scan of the cue.
        Assert.InRange(times.Count(t => t < 2839), 0, 20);
        Assert.InRange(times.Count(t => t < 2842), Threats - 20, Threats);
    }

    [Fact]
    public void Early_warning_makes_no_track_and_sees_ballistic_missiles_only_unless_said()
    {
        ProvingGround blind = Many with { Sensors = [Warning("10 s", "1", ", sees: [drone]")] };
        Assert.Empty(Fights.Tell(blind.Text).All(TraceKind.Tracked));
        string radar = $"{Radar}50 s, cued-scan-period: 1 s}}";
        Told without = Fights.Tell((Many with { Sensors = [radar] }).Text);
        Told with = Fights.Tell((Many with { Sensors = [radar, Warning("10 s", "1", "")] }).Text);
        Assert.Equal(without.Trace.Entries, with.Trace.Entries);
    }

    private static ProvingGround Cued(string radar, string delay, string detect) =>
        Many with { Sensors = [radar, Warning(delay, detect, ", sees: [drone]")] };

    private static string Warning(string delay, string detect, string sees) =>
        "warner: {nation: aa, net: picture, kind: early-warning, position: [10, 20], "
        + $"detect: {detect}, delay: {delay}{sees}}}";

    private static HazardTable Searching(string radar) =>
        Fights.Tell((Many with { Sensors = [radar], Waves = [ProvingGround.Wave("night", 1)] }).Text).Plan.Hazards[0];

    private static double At(HazardTable table, double seconds) => table.At((long)(seconds * Ticks.PerSecond));

    // Where all or none are expected the spread is none: then within one in two thousand.
    private static void Close(double expected, double[] each, string what)
    {
        double error = Math.Sqrt(expected * (1 - expected) / each.Length);
        Assert.True(
            Math.Abs(each.Average() - expected) <= (4 * error) + (1.0 / 2000),
            $"{what}: {each.Average():g5} +- {error:g3}, expected {expected:g5}");
    }
}
