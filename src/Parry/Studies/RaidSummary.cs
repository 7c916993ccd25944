using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Outcomes;
using Parry.Scenarios;
using Parry.Statistics;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>What a run of a raid says, with its intervals. Cannot change.</summary>
public sealed class RaidSummary
{
    private const int MostDrivers = 3;
    private readonly ImmutableDictionary<string, MeasureSummary> _byName;

    private RaidSummary(OutcomeTable table)
    {
        Table = table;
        Clusters = ClustersOf(table);
        double[] scratch = new double[table.Rows], unpacked = [];
        Measures =
        [
            .. table.Measures.Select((m, column) => Summarise(
                m, table.Columns.Get(column, ref unpacked).AsSpan(0, table.Rows), scratch)),
        ];
        _byName = Measures.ToImmutableDictionary(m => m.Name);
        Drivers = Studies.Drivers.Of(table, "leakers", MostDrivers);
    }

    /// <summary>The raid that was run.</summary>
    public Scenario Scenario => Table.Worlds.Scenario;

    /// <summary>The seed it was run with.</summary>
    public ulong Seed => Table.Seed;

    /// <summary>How many worlds were asked for; those that were fought, if the run stopped when it was precise
    /// enough.</summary>
    public int Worlds => Partial ? Table.Worlds.Count : Table.Rows / Table.ReplicationsPerWorld;

    /// <summary>How many plans the worlds share.</summary>
    public int Plans => Table.Worlds.Plans.Length;

    /// <summary>Replications asked for in each world.</summary>
    public int ReplicationsPerWorld => Table.ReplicationsPerWorld;

    /// <summary>Replications that were finished, in all worlds.</summary>
    public int Replications => Table.Rows;

    /// <summary>Whether the run was stopped before its end; what is here then is of the first of its
    /// replications.</summary>
    public bool Partial => Table.Partial;

    /// <summary>Every measure, in a fixed order.</summary>
    public IReadOnlyList<MeasureSummary> Measures { get; }

    /// <summary>At most three uncertain inputs that go most with leakers, the strongest first.</summary>
    public IReadOnlyList<Driver> Drivers { get; }

    /// <summary>What the surprise cost: this raid, its posture set by the estimate, less the same raid with the posture
    /// set for what came, on common random numbers. Leakers may be fewer, and the cost negative. Null unless asked for,
    /// and where the scenario has no postures.</summary>
    public Comparison? CostOfSurprise { get; private init; }

    /// <summary>Half the width of the 90 % interval of mean leakers, which holds at whichever look the run stopped;
    /// null unless a precision was asked for.</summary>
    public double? HalfWidth { get; private init; }

    internal OutcomeTable Table { get; }

    internal Clusters Clusters { get; }

    internal double[] Column(string measure) =>
        Table.Columns[Table.Measures.IndexOf(Table.Measures.First(m => m.Name == measure))];

    /// <summary>One measure by its dotted name; null if this raid has none of that name.</summary>
    public MeasureSummary? Find(string name) => _byName.GetValueOrDefault(name);

    internal static Sample SampleOf(OutcomeTable table, string measure)
    {
        int column = table.Measures.IndexOf(table.Measures.First(m => m.Name == measure));
        return Sample.Of(table.Columns[column].AsSpan(0, table.Rows), ClustersOf(table));
    }

    internal static RaidSummary Of(OutcomeTable table, StoppingRule? rule = null) =>
        new(table) { HalfWidth = rule?.HalfWidth };

    internal RaidSummary Against(RaidSummary asCame) =>
        new(Table) { HalfWidth = HalfWidth, CostOfSurprise = Comparison.Of(asCame, this) };

    // Rows share ignorance by plan where worlds share plans, else by world; without either each stands alone.
    private static Clusters ClustersOf(OutcomeTable table) =>
        ClustersOf(table.Worlds, table.ReplicationsPerWorld, table.Rows);

    internal static Clusters ClustersOf(WorldSet set, int perWorld, int rows)
    {
        int plans = set.Plans.Length, worlds = set.Count;
        if (plans > 1 && plans < worlds)
        {
            return new Clusters(plans, row => set.PlanOf(row / perWorld));
        }
        return perWorld == 1 || worlds == 1
            ? new Clusters(rows, row => row)
            : new Clusters(worlds, row => row / perWorld);
    }

    private MeasureSummary Summarise(Measure measure, ReadOnlySpan<double> column, double[] scratch) => Summarise(
        measure.Name,
        measure.Unit,
        Sample.Of(column, Clusters, scratch),
        VarianceSplit.Of(column, Table.ReplicationsPerWorld));

    internal static MeasureSummary Summarise(string name, string unit, Sample s, VarianceSplit split) => new(
        name,
        unit,
        s.Count,
        s.Mean,
        s.StandardError,
        s.Variance,
        split.Luck,
        split.Ignorance,
        s.P05,
        s.P25,
        s.P50,
        s.P75,
        s.P95);
}
