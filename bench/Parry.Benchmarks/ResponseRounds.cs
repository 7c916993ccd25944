using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Parry.Benchmarks.Peers;
using Parry.Response;
using Parry.Scenarios;
using Played = Parry.Response.Played;
using static Parry.Benchmarks.Peers.RaidRounds;

namespace Parry.Benchmarks;

/// <summary>Five options in 2,000 worlds, 40 runs of ten rounds at most, after the surface is built, beside the same loop
/// written down plainly; in turn, round after round, so that what else the machine does touches both:
/// <c>respond</c>.</summary>
internal static class ResponseRounds
{
    private const int Rounds = 5, PlainWorlds = 100, InnerRuns = 20_000;

    private sealed record Timed(int Runs, double Seconds, long Bytes)
    {
        public double Microseconds => 1e6 * Seconds / Runs;

        public static Timed Of(int runs, Action play)
        {
            (double start, long bytes) = (ThreadClock.Seconds, GC.GetAllocatedBytesForCurrentThread());
            play();
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            return new Timed(runs, ThreadClock.Seconds - start, bytes);
        }
    }

    public static void Print()
    {
        Crisis crisis = CrisisFile.Read(April.Crisis);
        var options = new RespondOptions { Threads = 1 };
        RaidBook book = RaidBook.Make(crisis, options with { Threads = 2 });
        var setting = new ResponseSetting(crisis, book.Surface, book.First);
        ImmutableArray<Played> played = Anchors.Openings;
        var parry = new Timed[Rounds];
        var plain = new Timed[Rounds];
        var two = new double[Rounds];
        for (int round = -1; round < Rounds; round++) // the first warms up
        {
            Timed fast = Timed.Of(
                played.Length * options.Worlds * options.Runs,
                () => ResponseRuns.Play(setting, played, options, null, CancellationToken.None));
            Timed slow = Timed.Of(played.Length * PlainWorlds * options.Runs, () => Plain(setting, played, round, PlainWorlds));
            long start = Stopwatch.GetTimestamp();
            ResponseRuns.Play(setting, played, options with { Threads = 2 }, null, CancellationToken.None);
            double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (round >= 0)
            {
                (parry[round], plain[round], two[round]) = (fast, slow, wall);
            }
        }
        Line("| player | runs | us of CPU a run | bytes a run | Parry is faster by |");
        Line("|---|--:|--:|--:|--:|");
        Row("Parry", parry, parry);
        Row("written down plainly", plain, parry);
        Line("");
        Line($"One thread, {Median(parry.Select(t => t.Seconds)):F2} s of CPU for all of it; two threads, "
            + $"{two.Min():F2} s at best and {Median(two):F2} s at the median of {Rounds}.");
        Line($"Allocated in {InnerRuns:N0} runs of the inner loop: {Inner(setting)} bytes.");
        Line("");
        Agree(setting, book, played);
    }

    private static void Row(string name, Timed[] timed, Timed[] parry) => Line(
        $"| {name} | {timed[0].Runs:N0} | {Median(timed.Select(t => t.Microseconds)):F2} | "
        + $"{Median(timed.Select(t => t.Bytes / (double)t.Runs)):N0} | "
        + $"{Median(timed.Zip(parry, (t, p) => t.Microseconds / p.Microseconds)):F1} |");

    // By option: how often war, and how many raids.
    private static (double War, double Raids)[] Plain(
        ResponseSetting setting, ImmutableArray<Played> played, int seed, int worlds)
    {
        var draw = new CrisisDraw(setting.Crisis, new RespondOptions().Seed);
        var crisis = new PlainCrisis(setting, seed);
        var sums = new (double War, double Raids)[played.Length];
        int runs = new RespondOptions().Runs;
        for (int world = 0; world < worlds; world++)
        {
            WorldValues values = setting.World(draw, world);
            double[] stock = setting.First.StockOf(world).ToArray();
            for (int o = 0; o < played.Length; o++)
            {
                for (int run = 0; run < runs; run++)
                {
                    PlainCrisis.Outcome outcome = crisis.Play(values, stock, played[o].Option);
                    sums[o].War += (outcome.War ? 1.0 : 0) / (worlds * runs);
                    sums[o].Raids += outcome.Raids / (double)(worlds * runs);
                }
            }
        }
        return sums;
    }

    private static long Inner(ResponseSetting setting)
    {
        CrisisRun run = setting.NewRun();
        run.Enter(setting.World(new CrisisDraw(setting.Crisis, 1), 0));
        var draws = new RoundDraws[setting.Crisis.Rounds];
        var option = new OptionPlan(CrisisOption.Plain(Opening.Broad), 0);
        void Play(int runs)
        {
            for (int i = 0; i < runs; i++)
            {
                RoundDraws.Fill(new Worlds.Stream(1, 0, (uint)i), draws);
                run.Play(option, setting.First.StockOf(0), draws, supportMoves: true);
            }
        }
        Play(InnerRuns);
        return Timed.Of(InnerRuns, () => Play(InnerRuns)).Bytes;
    }

    private static void Agree(ResponseSetting setting, RaidBook book, ImmutableArray<Played> played)
    {
        (double War, double Raids)[] plain = Plain(setting, played, Rounds, new RespondOptions().Worlds);
        ResponseResult result = Simulation.Respond(setting.Crisis, new RespondOptions(), book);
        Line("| option | war, Parry | war, plainly | raids, Parry | raids, plainly |");
        Line("|---|--:|--:|--:|--:|");
        for (int o = 0; o < played.Length; o++)
        {
            OptionResult own = result.Options.Single(r => r.Id == played[o].Option.Id);
            double Mean(string name) => own.Measures.Single(m => m.Name == name).Mean;
            Line($"| {own.Id} | {Mean("war"):F4} | {plain[o].War:F4} | {Mean("raids"):F3} | {plain[o].Raids:F3} |");
        }
    }
}
