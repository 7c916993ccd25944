using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Outcomes;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>What many campaigns of several nights came to. Cannot change.</summary>
public sealed class Campaign
{
    private Campaign(CampaignTable table)
    {
        Clusters clusters = RaidSummary.ClustersOf(table.Worlds, table.ReplicationsPerWorld, table.Rows);
        var scratch = new double[table.Rows];
        MeasureSummary Summary(string name, string unit, double[] column) => RaidSummary.Summarise(
            name,
            unit,
            Sample.Of(column.AsSpan(0, table.Rows), clusters, scratch),
            VarianceSplit.Of(column.AsSpan(0, table.Rows), table.ReplicationsPerWorld));
        Table = table;
        Nights =
        [
            .. Scenario.Campaign!.Nights.Select((night, n) => new CampaignNight(
                night.Id,
                night.Day.Spread.Central,
                [.. table.Measures.Select((m, column) => Summary(m.Name, m.Unit, table.Nights[n][column]))])),
        ];
        RunningOut =
        [
            .. table.Interceptors.Select((type, i) =>
            {
                Interceptor interceptor = Scenario.Interceptors[type];
                MeasureSummary day = Summary($"ran-out-on.{interceptor.Id}", "d", table.RanOutOn[i]);
                return new RunningOut(interceptor.Id, interceptor.Name, day.Count / (double)table.Rows, day);
            }),
        ];
    }

    /// <summary>The raid, with its nights.</summary>
    public Scenario Scenario => Table.Worlds.Scenario;

    /// <summary>The seed it was run with.</summary>
    public ulong Seed => Table.Seed;

    /// <summary>How many campaigns were fought.</summary>
    public int Campaigns => Table.Rows;

    /// <summary>How many worlds were asked for.</summary>
    public int Worlds => Table.Worlds.Count;

    /// <summary>Whether it was stopped before its end; what is here then is of the first campaigns.</summary>
    public bool Partial => Table.Rows < Table.Asked;

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<CampaignNight> Nights { get; }

    /// <summary>One an interceptor that some shooter has, in the order of the file.</summary>
    public IReadOnlyList<RunningOut> RunningOut { get; }

    internal CampaignTable Table { get; }

    internal static Campaign Of(CampaignTable table) => new(table);
}
