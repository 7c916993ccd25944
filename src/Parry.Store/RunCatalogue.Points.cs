using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Studies;

namespace Parry.Store;

// The points of sweeps: each a run, and each in a database once, whoever ran it and however often.
public sealed partial class RunCatalogue
{
    /// <summary>Keeps a point of a sweep as a run, unless it is there.</summary>
    /// <param name="sweep">Of which it is a point.</param>
    /// <param name="outcome">From <see cref="Sweep.Run"/>.</param>
    /// <param name="started">When it was started.</param>
    /// <param name="wall">How long it took.</param>
    /// <param name="outcomes">Whether to keep every measure of every replication too.</param>
    /// <returns>Its number as a run.</returns>
    public long Add(Sweep sweep, SweepOutcome outcome, DateTimeOffset started, TimeSpan wall, bool outcomes = false)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(outcome);
        RaidSummary summary = outcome.Run
            ?? throw new ArgumentException("the outcome was not run but read back", nameof(outcome));
        return Changed(() =>
        {
            if (Reader.Point(sweep.Digest, outcome.Point) is { } there)
            {
                return there;
            }
            long run = new RunWriter(_connection).Write(summary, sweep.Options, started, wall, outcomes);
            new PointWriter(_connection).Write(sweep, outcome.Point, run);
            return run;
        });
    }

    /// <summary>The points of a sweep that are kept, and the number of the run that each is.</summary>
    public IReadOnlyDictionary<int, long> Points(Sweep sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        return Guarded(() => Reader.Points(sweep.Digest));
    }

    /// <summary>What came of a point of a sweep, as it was when it was kept.</summary>
    /// <param name="sweep">Of which it is a point.</param>
    /// <param name="point">Of <see cref="Points"/>.</param>
    /// <exception cref="StoreException">Also if it is not kept.</exception>
    public SweepOutcome Outcome(Sweep sweep, int point)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        StoredRun run = Find(Guarded(() => Reader.Point(sweep.Digest, point))
            ?? throw new StoreException($"'{_path}' does not have point {point} of '{sweep.Title}'"));
        Dictionary<string, MeasureSummary> measures = Measures(run).ToDictionary(m => m.Name);
        return new SweepOutcome(point, run.Replications, [.. sweep.Measures.Select(measures.GetValueOrDefault)]);
    }
}
