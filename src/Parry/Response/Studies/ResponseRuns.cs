using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Outcomes;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>A crisis with its raid and its surface at hand, to be played with any options.</summary>
/// <param name="Crisis">The crisis.</param>
/// <param name="Surface">What renewed raids come to.</param>
/// <param name="First">The raid that is answered, one a world.</param>
internal sealed record ResponseSetting(Crisis Crisis, RaidSurface Surface, FirstRaids First)
{
    public RunLimits Limits => new(Crisis.Thresholds.Ally, Crisis.Thresholds.Coalition);

    public CrisisRun NewRun() => new(
        Surface, Crisis.Raid.Trigger, Crisis.Rounds, Crisis.RoundDays, Crisis.Thresholds.HorizonDays);

    /// <summary>One world with its raid.</summary>
    public WorldValues World(CrisisDraw draw, int world) => After(draw.World(world), world);

    /// <summary>Values of a world, after one of the raids.</summary>
    public WorldValues After(WorldValues values, int raid)
    {
        values.Severity = 1 - Math.Exp(-First.Loss[raid] / values.SeverityScale);
        values.Intercepted = First.Intercepted[raid];
        values.Attribution = double.IsNaN(values.Attribution) ? First.Tracked[raid] : values.Attribution;
        return values;
    }

    /// <summary>The same values after the mean of the raids.</summary>
    public WorldValues Middle(WorldValues values)
    {
        double scale = values.SeverityScale;
        values.Severity = First.Loss.Average(loss => 1 - Math.Exp(-loss / scale));
        values.Intercepted = First.Intercepted.Average();
        values.Attribution = double.IsNaN(values.Attribution) ? First.Tracked.Average() : values.Attribution;
        return values;
    }

    /// <summary>What is left of the interceptors after the mean of the raids.</summary>
    public double MiddleStock() =>
        Enumerable.Range(0, First.Loss.Length).Average(world => Surface.Cells.Weigh(First.StockOf(world)));
}

/// <summary>Something to play: an option, with support free to move or held.</summary>
internal readonly record struct Played(CrisisOption Option, bool SupportMoves);

/// <summary>Plays options in all worlds, many times each. All share the draws of a world and run, so that no result
/// depends on which others are played.</summary>
internal static class ResponseRuns
{
    private const int Block = 4;

    /// <returns>One for everything played.</returns>
    public static RunMeans[] Play(
        ResponseSetting setting,
        ImmutableArray<Played> played,
        RespondOptions options,
        Action<int>? done,
        CancellationToken cancel)
    {
        RunMeans[] means = [.. played.Select(_ => new RunMeans(options.Worlds))];
        OptionPlan[] plans = [.. played.Select(p => new OptionPlan(p.Option, setting.Crisis.Actors.Mediator))];
        ParallelLoop.Run(
            options.Worlds,
            Block,
            options.Threads,
            () => new Bench(setting, options.Seed),
            (bench, world) => bench.Play(world, played, plans, options.Runs, means),
            done,
            cancel);
        cancel.ThrowIfCancellationRequested();
        return means;
    }

    // What one thread works with.
    private sealed class Bench(ResponseSetting setting, ulong seed)
    {
        private readonly CrisisDraw _draw = new(setting.Crisis, seed);
        private readonly CrisisRun _run = setting.NewRun();
        private readonly MeasureSums _first = new(setting.Limits), _second = new(setting.Limits);
        private RoundDraws[][] _ofRuns = [];

        public void Play(
            int world, ImmutableArray<Played> played, OptionPlan[] plans, int runs, RunMeans[] means)
        {
            _run.Enter(setting.World(_draw, world));
            Draw(world, runs);
            for (int p = 0; p < plans.Length; p++)
            {
                _first.Clear();
                _second.Clear();
                for (int run = 0; run < runs; run++)
                {
                    (run < runs / 2 ? _first : _second).Add(_run.Play(
                        plans[p], setting.First.StockOf(world), _ofRuns[run], played[p].SupportMoves));
                }
                means[p].Note(world, _first, _second);
            }
        }

        private void Draw(int world, int runs)
        {
            if (_ofRuns.Length != runs)
            {
                _ofRuns = [.. Enumerable.Range(0, runs).Select(_ => new RoundDraws[setting.Crisis.Rounds])];
            }
            for (int run = 0; run < runs; run++)
            {
                RoundDraws.Fill(new Stream(seed, (uint)world, (uint)run), _ofRuns[run]);
            }
        }
    }
}
