using System.Globalization;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Benchmarks.Peers;

/// <summary>Nothing but replications, for a profiler.</summary>
internal static class Loop
{
    private const int Warm = 300;

    public static string Microseconds(string file, int replications)
    {
        var player = new ParryPlayer(Simulation.Plan(ScenarioFile.Read(file), new RunOptions(), 1));
        player.Time(Warm, 1);
        (double seconds, long bytes, long events) = player.Time(replications, 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{1e6 * seconds / replications:F1} us, {events / (double)replications:F0} events, {bytes} bytes in all");
    }
}
