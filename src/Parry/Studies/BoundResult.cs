using System.Collections.Immutable;
using System.Threading;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Statistics;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>What the policy reached, beside a bound on what any assigner could. Threats that fail by themselves, decoys
/// and threats left alone are in neither.</summary>
/// <param name="Replications">How many the means are of.</param>
/// <param name="Intercepted">Mean kills of threats that would otherwise have reached the end.</param>
/// <param name="Bound">Mean, over the same replications, of the most kills that can be expected of an assigner who
/// knows which threats fail by themselves and how good a day the rounds have, but not which will hit. Channels are
/// ignored: it is a bound, and not reachable in general.</param>
/// <param name="StandardError">Of the bound's mean; NaN with fewer than two independent replications.</param>
public sealed record BoundResult(int Replications, double Intercepted, double Bound, double StandardError)
{
    /// <summary>Mean kills over the mean bound; NaN where nothing could be shot at. Luck can bring it above 1.</summary>
    public double Share => Bound > 0 ? Intercepted / Bound : double.NaN;

    internal static BoundResult Of(ImmutableArray<RaidPlan> plans, WorldSet worlds, RunOptions options)
    {
        int perWorld = options.ReplicationsPerWorld;
        var killed = new double[checked(worlds.Count * perWorld)];
        var bound = new double[killed.Length];
        ParallelLoop.Run(
            killed.Length,
            1,
            options.Threads,
            () => new double[plans[0].Layout.Scenario.Inputs.Length],
            (values, row) =>
            {
                RaidPlan plan = plans[worlds.PlanOf(row / perWorld)];
                (Trace trace, Tally tally) =
                    MonteCarlo.Explain(plan, worlds, perWorld, options.Seed, options.Posture, row);
                var parameters = new double[plan.Layout.Parameters.Count];
                worlds.Fill(row / perWorld, values);
                plan.Layout.Parameters.Fill(values, parameters);
                var clairvoyant = new ClairvoyantBound(plan, parameters, trace, tally);
                (killed[row], bound[row]) = (clairvoyant.Killed(), clairvoyant.Kills());
            },
            null,
            CancellationToken.None);
        Clusters clusters = RaidSummary.ClustersOf(worlds, perWorld, killed.Length);
        Sample best = Sample.Of(bound, clusters);
        return new BoundResult(killed.Length, Sample.Of(killed, clusters).Mean, best.Mean, best.StandardError);
    }
}
