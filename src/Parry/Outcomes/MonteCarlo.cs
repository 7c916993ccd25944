using System;
using System.Collections.Immutable;
using System.Threading;
using Parry.Engine;
using Parry.Planning;
using Parry.Worlds;

namespace Parry.Outcomes;

/// <summary>Fights the raid many times, on as many threads as asked, and keeps one row a replication.</summary>
internal static class MonteCarlo
{
    private const int Block = 16, RowsAPlan = 4, FirstStage = 256;

    /// <summary>Plans every world that needs a plan; fewer if cancelled.</summary>
    public static ImmutableArray<RaidPlan> Plan(
        RaidPlanner planner, WorldSet worlds, int threads, CancellationToken cancel)
    {
        var plans = new RaidPlan[worlds.Plans.Length];
        int done = ParallelLoop.Run(
            plans.Length, 1, threads, () => planner, (p, i) => plans[i] = p.Plan(worlds.Plans[i]), null, cancel);
        return ImmutableArray.Create(plans, 0, done);
    }

    /// <param name="plans">One a plan of the worlds.</param>
    /// <param name="worlds">The worlds.</param>
    /// <param name="replicationsPerWorld">1 or more.</param>
    /// <param name="seed">Of all draws.</param>
    /// <param name="threads">1 or more; the answer does not depend on it.</param>
    /// <param name="done">Told the number of replications finished so far.</param>
    /// <param name="cancel">Ends the run early with the rows done by then, which are the first ones.</param>
    /// <param name="enough">Asked after 256 worlds, and again each time their number has doubled, whether that will do;
    /// null: all are fought.</param>
    /// <param name="posture">By what the defence sets its posture.</param>
    /// <param name="shifts">One row a world: by how many logits each group of probabilities is moved besides; null: by
    /// none.</param>
    public static OutcomeTable Run(
        ImmutableArray<RaidPlan> plans,
        WorldSet worlds,
        int replicationsPerWorld,
        ulong seed,
        int threads,
        Action<int>? done,
        CancellationToken cancel,
        Posture posture = Posture.Estimate,
        Func<OutcomeTable, bool>? enough = null,
        double[][]? shifts = null)
    {
        RaidLayout layout = plans[0].Layout;
        ImmutableArray<Measure> measures = MeasureSet.Of(layout);
        int rows = checked(worlds.Count * replicationsPerWorld);
        var columns = new OutcomeColumns(measures.Length, rows);
        bool byPlan = replicationsPerWorld == 1 && plans.Length > 1;
        int block = byPlan ? RowsAPlan * plans.Length : Block;
        int finished = 0;
        int stage = enough is null ? rows : Math.Min(rows, Math.Max(FirstStage, worlds.Plans.Length) * replicationsPerWorld);
        while (true)
        {
            int before = finished;
            finished += ParallelLoop.Run(
                stage - before,
                block,
                threads,
                () => new Bench(layout, worlds, posture, shifts),
                (bench, item) => bench.Fight(
                    plans,
                    before + (byPlan ? ByPlan(item, stage - before, block, plans.Length) : item),
                    replicationsPerWorld,
                    seed,
                    measures,
                    columns),
                soFar => done?.Invoke(before + soFar),
                cancel);
            var table = new OutcomeTable(
                worlds, replicationsPerWorld, seed, finished, measures, columns, finished < stage);
            bool stopped = finished < stage;
            if (stopped || (enough?.Invoke(table) ?? true) || stage == rows)
            {
                return table;
            }
            stage = (int)Math.Min(rows, 2L * stage);
        }
    }

    // Where every row has a plan other than the last, the rows of a full block go plan by plan, so that a plan's tables
    // stay near: a fifth of the time.
    private static int ByPlan(int item, int items, int block, int plans)
    {
        int first = item - (item % block);
        (int plan, int turn) = int.DivRem(item - first, RowsAPlan);
        return first + block <= items ? first + (turn * plans) + plan : item;
    }

    /// <summary>One replication again, with its story.</summary>
    public static (Trace Trace, Tally Tally) Explain(
        RaidPlan plan, WorldSet worlds, int replicationsPerWorld, ulong seed, Posture posture, int row)
    {
        var trace = new Trace();
        var bench = new Bench(plan.Layout, worlds, posture);
        return (trace, bench.Fight(plan, row, replicationsPerWorld, seed, trace));
    }

    // What one thread works with.
    private sealed class Bench(RaidLayout layout, WorldSet worlds, Posture posture, double[][]? shifts = null)
    {
        private readonly Replication _replication = new(layout, posture);
        private readonly double[] _values = new double[layout.Scenario.Inputs.Length];
        private readonly double[] _parameters = new double[layout.Parameters.Count];
        private double[] _row = [];
        private int _world = -1;

        public void Fight(
            ImmutableArray<RaidPlan> plans,
            int row,
            int perWorld,
            ulong seed,
            ImmutableArray<Measure> measures,
            OutcomeColumns columns)
        {
            RaidPlan plan = plans[worlds.PlanOf(row / perWorld)];
            var ended = new Ended(plan, _parameters, Fight(plan, row, perWorld, seed, null));
            Array.Resize(ref _row, measures.Length);
            for (int m = 0; m < measures.Length; m++)
            {
                _row[m] = measures[m].Value(ended);
            }
            columns.Write(row, _row);
        }

        public Tally Fight(RaidPlan plan, int row, int perWorld, ulong seed, Trace? trace)
        {
            int world = row / perWorld;
            if (world != _world)
            {
                worlds.Fill(world, _values);
                layout.Parameters.Fill(_values, _parameters, shifts is null ? [] : shifts[world]);
                _world = world;
            }
            return _replication.Run(plan, _parameters, new Stream(seed, (uint)world, (uint)(row % perWorld)), trace);
        }
    }
}
