using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Outcomes;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>Plays the option that was taken in every past crisis, in all worlds, many times each.</summary>
internal static class PastCrisisRuns
{
    private const int Block = 32;

    /// <returns>One forecast a case. No case has a say in another's.</returns>
    public static ImmutableArray<CrisisForecast> Play(
        IReadOnlyList<PastCrisis> cases, RespondOptions options, Action<int>? done, CancellationToken cancel)
    {
        ResponseSetting[] settings = [.. cases.Select(c => CodedCrisis.Setting(c, options))];
        OptionPlan[] plans = [.. cases.Select(CodedCrisis.Plan)];
        var counts = new OutcomeCount[cases.Count * options.Worlds];
        ParallelLoop.Run(
            counts.Length,
            Block,
            options.Threads,
            () => new Bench(settings, options),
            (bench, item) =>
            {
                (int which, int world) = Math.DivRem(item, options.Worlds);
                counts[item] = bench.Play(which, plans[which], world);
            },
            done,
            cancel);
        cancel.ThrowIfCancellationRequested();
        return [.. cases.Select((_, i) => Forecast(counts.AsSpan(i * options.Worlds, options.Worlds)))];
    }

    private static CrisisForecast Forecast(ReadOnlySpan<OutcomeCount> worlds)
    {
        var sum = new long[CrisisForecast.Outcomes];
        long renewed = 0;
        foreach (OutcomeCount world in worlds)
        {
            for (int outcome = 0; outcome < sum.Length; outcome++)
            {
                sum[outcome] += world.Of(outcome);
            }
            renewed += world.Renewed;
        }
        double all = sum.Sum();
        return new CrisisForecast([.. sum.Select(n => n / all)], renewed / all);
    }

    // What came of the runs of one world.
    private struct OutcomeCount
    {
        private int _settled, _contained, _continued, _war;

        public int Renewed;

        public readonly int Of(int outcome) => (CrisisOutcome)outcome switch
        {
            CrisisOutcome.Settled => _settled,
            CrisisOutcome.Contained => _contained,
            CrisisOutcome.Continued => _continued,
            _ => _war,
        };

        public void Add(in RunRecord record)
        {
            switch (CrisisCourse.Outcome(record.Ending, record.Raids))
            {
                case CrisisOutcome.Settled: _settled++; break;
                case CrisisOutcome.Contained: _contained++; break;
                case CrisisOutcome.Continued: _continued++; break;
                default: _war++; break;
            }
            Renewed += record.Raids > 0 ? 1 : 0;
        }
    }

    // What one thread works with.
    private sealed class Bench(ResponseSetting[] settings, RespondOptions options)
    {
        private readonly CrisisDraw[] _worlds = [.. settings.Select(s => new CrisisDraw(s.Crisis, options.Seed))];
        private readonly CrisisRun[] _runs = [.. settings.Select(s => s.NewRun())];
        private readonly RoundDraws[] _draws = new RoundDraws[CrisisCourse.Rounds];

        public OutcomeCount Play(int which, in OptionPlan plan, int world)
        {
            ResponseSetting setting = settings[which];
            CrisisRun played = _runs[which];
            played.Enter(setting.World(_worlds[which], world));
            var count = default(OutcomeCount);
            for (int run = 0; run < options.Runs; run++)
            {
                RoundDraws.Fill(new Stream(options.Seed, (uint)world, (uint)run), _draws);
                count.Add(played.Play(plan, setting.First.StockOf(world), _draws, supportMoves: true));
            }
            return count;
        }
    }
}
