using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Benchmarks.Peers;

/// <summary>RAID-1 on Parry and its peers, in turn, round after round with other seeds, so that what else the machine does
/// touches all of them: <c>raid-1 [--rounds N]</c>.</summary>
internal static class RaidRounds
{
    private const int ParryReplications = 2000, TextbookReplications = 1000, SimpyReplications = 20;

    public static void Print(int rounds)
    {
        Scenario scenario = ScenarioFile.Read(April.Beside("bench", "raid-1.yaml"));
        PlannedWorld world = Simulation.Plan(scenario, new RunOptions(), 1);
        string exported = Path.GetTempFileName();
        try
        {
            using (FileStream to = File.Create(exported))
            {
                PlanReport.Write(world, to);
            }
            using SimpyPlayer? simpy = SimpyPlayer.Start(world, exported);
            Print(rounds, world, new ParryPlayer(world), new TextbookPlayer(world, exported), simpy);
        }
        finally
        {
            File.Delete(exported);
        }
    }

    private static void Print(
        int rounds, PlannedWorld world, ParryPlayer parry, TextbookPlayer textbook, SimpyPlayer? simpy)
    {
        List<(Player Player, int Replications)> players =
            [(parry, ParryReplications), (textbook, TextbookReplications)];
        if (simpy is not null)
        {
            players.Add((simpy, SimpyReplications));
        }
        var two = new List<(double Wall, double Cpu)>();
        var played = players.ConvertAll(_ => new List<Played>());
        for (int round = 0; round <= rounds; round++)
        {
            for (int p = 0; p < players.Count; p++)
            {
                Played now = players[p].Player.Play(players[p].Replications, 1000 + round);
                if (round > 0) // the first warms up
                {
                    played[p].Add(now);
                }
            }
            (double, double) threads = TwoThreads(world, 2000 + round);
            if (round > 0)
            {
                two.Add(threads);
            }
        }
        Speed(players.ConvertAll(p => p.Player), played);
        Line("");
        Line($"Two threads, against one in the same round: {Median(two.Select(t => t.Wall)):F2} times the replications in a "
            + $"second, each at {Median(two.Select(t => t.Cpu)):F2} times the CPU time.");
        Line("");
        Agreement.Print(players.ConvertAll(p => p.Player), played);
    }

    private static void Speed(List<Player> players, List<List<Played>> played)
    {
        Line("| player | us a replication | replications/s | ns an event | events | bytes a replication | Parry is faster by |");
        Line("|---|--:|--:|--:|--:|--:|--:|");
        double[] parry = [.. played[0].Select(Microseconds)];
        for (int p = 0; p < players.Count; p++)
        {
            double us = Median(played[p].Select(Microseconds));
            double events = played[p].Sum(r => r.Events) / (double)played[p].Sum(r => r.Rows.Length);
            double bytes = Median(played[p].Select(r => r.Bytes / (double)r.Rows.Length));
            double ratio = Median(played[p].Select((r, round) => Microseconds(r) / parry[round]));
            string counted = events > 0 ? $"{1000 * us / events:F1} | {events:N0} | {bytes:N0}" : "| |";
            Line($"| {players[p].Name} | {us:N1} | {1e6 / us:N0} | {counted} | {ratio:F1} |");
        }
    }

    private static (double Wall, double Cpu) TwoThreads(PlannedWorld world, int seed)
    {
        ParryPlayer[] players = [new(world), new(world)];
        Array.ForEach(players, p => p.Time(200, seed));
        long start = Stopwatch.GetTimestamp();
        double alone = players[0].Time(2 * ParryReplications, seed).Seconds;
        double wallAlone = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double[] seconds = new double[2];
        Thread[] threads = [.. players.Select((p, i) => new Thread(
            () => seconds[i] = p.Time(ParryReplications, seed + i).Seconds))];
        start = Stopwatch.GetTimestamp();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (wallAlone / wall, seconds.Sum() / alone);
    }

    private static double Microseconds(Played played) => 1e6 * played.Seconds / played.Rows.Length;

    internal static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return 0.5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]);
    }

    internal static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    internal static void Line(string line) => Console.WriteLine(line);
}
