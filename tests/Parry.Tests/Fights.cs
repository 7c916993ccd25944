using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests;

/// <summary>The columns of a run of a scenario text.</summary>
internal sealed class Fights(OutcomeTable table)
{
    public OutcomeTable Table => table;

    public double[] this[string measure]
    {
        get
        {
            int at = table.Measures.IndexOf(table.Measures.Single(m => m.Name == measure));
            return table.Columns[at];
        }
    }

    /// <summary>Fights it in one world, or in as many as said, each replicated as often.</summary>
    public static Fights Of(string text, int replications, ulong seed = 1, int threads = 1, int worlds = 1)
    {
        Scenario scenario = ScenarioFile.Parse(text, "proving-ground.yaml");
        WorldSet set = WorldSet.Draw(scenario, worlds, seed);
        ImmutableArray<RaidPlan> plans =
            MonteCarlo.Plan(new RaidPlanner(scenario), set, threads, CancellationToken.None);
        return new Fights(MonteCarlo.Run(plans, set, replications, seed, threads, null, CancellationToken.None));
    }

    /// <summary>One replication with its story.</summary>
    public static Told Tell(string text, ulong seed = 1, uint replication = 0)
    {
        Scenario scenario = ScenarioFile.Parse(text, "proving-ground.yaml");
        return Told.Of(scenario, WorldSet.Draw(scenario, 1, seed), 0, seed, replication);
    }

    /// <summary>That the mean of a column is as expected, within four of its standard errors: a true engine passes all
    /// but one in 16,000 seeds, and the seeds are fixed.</summary>
    public void MeanIs(double expected, string measure) => MeanIs(expected, this[measure], measure);

    public static void MeanIs(double expected, double[] column, string what)
    {
        double mean = column.Average();
        double error = Math.Sqrt(column.Sum(x => (x - mean) * (x - mean)) / (column.Length - 1.0) / column.Length);
        Assert.True(
            Math.Abs(mean - expected) <= (4 * error) + 1e-12,
            $"{what}: mean {mean:g6} +- {error:g3}, expected {expected:g6}");
    }
}

/// <summary>What a night of a campaign started with: by weapon, by shooter, by shooter, by interceptor, and its share of
/// the raid.</summary>
internal sealed record NightStart(
    ImmutableArray<int> Rounds,
    ImmutableArray<bool> Out,
    ImmutableArray<int> AircraftLost,
    ImmutableArray<double> Depot,
    double Raid);

/// <summary>A replication with everything that led to it.</summary>
internal sealed record Told(
    RaidPlan Plan, double[] Parameters, World World, Tally Tally, Trace Trace, NightStart? Night = null)
{
    public RaidLayout Layout => Plan.Layout;

    public static Told Of(Scenario scenario, WorldSet worlds, int world, ulong seed, uint replication)
    {
        var planner = new RaidPlanner(scenario);
        RaidPlan plan = planner.Plan(worlds.Plans[worlds.PlanOf(world)]);
        var values = new double[scenario.Inputs.Length];
        var parameters = new double[plan.Layout.Parameters.Count];
        worlds.Fill(world, values);
        plan.Layout.Parameters.Fill(values, parameters);
        var trace = new Trace();
        Tally tally = new Replication(plan.Layout)
            .Run(plan, parameters, new Stream(seed, (uint)world, replication), trace);
        return new Told(plan, parameters, new World(scenario, values), tally, trace);
    }

    public ImmutableArray<TraceEntry> All(TraceKind kind) => [.. Trace.Entries.Where(e => e.Kind == kind)];

    public TraceEntry One(TraceKind kind) => Trace.Entries.Single(e => e.Kind == kind);

    /// <summary>Seconds since the launch of the entry's threat.</summary>
    public double Since(TraceEntry entry) => Ticks.ToSeconds(entry.Time - Trace.Threats[entry.Threat].Launch);
}
