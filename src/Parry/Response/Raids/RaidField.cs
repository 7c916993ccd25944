using System;
using System.Collections.Immutable;
using System.Threading;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>The raid of a crisis, planned and ready to be fought under any conditions.</summary>
internal sealed class RaidField
{
    private const int Block = 32;
    private readonly WorldSet _worlds;
    private readonly ImmutableArray<RaidPlan> _plans;
    private readonly RaidLayout _layout;
    private readonly ulong _seed;

    private RaidField(WorldSet worlds, ImmutableArray<RaidPlan> plans, RaidOwners owners, ulong seed)
    {
        (_worlds, _plans, _layout, _seed) = (worlds, plans, plans[0].Layout, seed);
        Owners = owners;
    }

    public RaidOwners Owners { get; }

    public static RaidField Of(Crisis crisis, int worlds, ulong seed, int threads, CancellationToken cancel)
    {
        Scenario scenario = crisis.Raid.Scenario!;
        WorldSet set = WorldSet.Draw(scenario, worlds, seed);
        var planner = new RaidPlanner(scenario);
        ImmutableArray<RaidPlan> plans = MonteCarlo.Plan(planner, set, threads, cancel);
        cancel.ThrowIfCancellationRequested();
        return new RaidField(set, plans, RaidOwners.Of(planner.Layout, crisis), seed);
    }

    /// <summary>Fights one raid an item.</summary>
    /// <param name="items">How many.</param>
    /// <param name="threads">The answer does not depend on it.</param>
    /// <param name="what">The world and the conditions of an item.</param>
    /// <param name="told">Is given an item, its record, what it spent of each cell, and the share that was
    /// seen.</param>
    /// <param name="done">Told how many are finished; may be null.</param>
    /// <param name="cancel">Throws.</param>
    public void Fight(
        int items,
        int threads,
        Func<int, (int World, RaidCase? Under)> what,
        Action<int, RaidRecord, double[], double> told,
        Action<int>? done,
        CancellationToken cancel)
    {
        ParallelLoop.Run(
            items,
            Block,
            threads,
            () => (Bench: new RaidBench(_layout, _worlds, Owners), Spent: new double[Owners.CellNames.Length]),
            (own, item) =>
            {
                (int world, RaidCase? under) = what(item);
                RaidRecord record = own.Bench.Fight(_plans[_worlds.PlanOf(world)], world, _seed, under, own.Spent);
                told(item, record, own.Spent, own.Bench.Tracked);
            },
            done,
            cancel);
        cancel.ThrowIfCancellationRequested();
    }
}
