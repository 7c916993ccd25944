using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Outcomes;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>What a reported quantity is in each replication, from the measures of the run.</summary>
internal sealed class ReportedMeasure
{
    private readonly Scenario _scenario;
    private readonly int _rows;
    private readonly OutcomeTable _table;
    private readonly Dictionary<string, int> _columns;

    public ReportedMeasure(OutcomeTable table)
    {
        (_scenario, _rows, _table) = (table.Worlds.Scenario, table.Rows, table);
        _columns = table.Measures.Select((m, c) => (m.Name, c)).ToDictionary();
    }

    /// <summary>One value a replication; NaN for a share of nothing.</summary>
    public double[] Values(ReportedQuantity quantity) => quantity.ShareOf is { } whole
        ? Each(Counts(quantity), Whole(whole, quantity.Of), Cells.Share)
        : Counts(quantity);

    /// <summary>What a share is of, in each replication.</summary>
    public double[] Whole(ShareBase whole, ImmutableArray<string> of) => whole switch
    {
        ShareBase.Launched => OfClasses("launched", of),
        ShareBase.Flown => Each(OfClasses("launched", of), OfClasses("failed", of), (all, failed) => all - failed),
        ShareBase.Engaged => OfClasses("engaged", of),
        _ => Each(OfClasses("intercepted", of), OfClasses("leakers", of), (killed, through) => killed + through),
    };

    private double[] Counts(ReportedQuantity quantity) => quantity.Count switch
    {
        ReportedCount.Intercepted when quantity.By.Length > 0 =>
            Sum(quantity.By.SelectMany(nation => Names($"intercepted.{nation}", quantity.Of))),
        ReportedCount.Impacts => Sum(Assets(quantity).Select(asset => $"impacts.{asset}")),
        ReportedCount.ValueLost => Sum(Assets(quantity).Select(asset => $"value-lost.{asset}")),
        ReportedCount.Rounds => Sum(Rounds(quantity)),
        _ => OfClasses(quantity.Count.ToString().ToLowerInvariant(), quantity.Of),
    };

    private IEnumerable<string> Assets(ReportedQuantity quantity) =>
        quantity.AtAssets.IsEmpty ? _scenario.Assets.Select(a => a.Id) : quantity.AtAssets.Distinct();

    private IEnumerable<string> Rounds(ReportedQuantity quantity)
    {
        IEnumerable<string> types =
            quantity.With.IsEmpty ? _scenario.Interceptors.Select(i => i.Id) : quantity.With.Distinct();
        return quantity.By.IsEmpty
            ? types.Select(type => $"rounds.{type}")
            : types.SelectMany(type => quantity.By.Distinct().Select(nation => $"rounds.{nation}.{type}"));
    }

    private double[] OfClasses(string prefix, ImmutableArray<string> of) => Sum(Names(prefix, of));

    // A class that comes alone of its category has the category's measure and none of its own.
    private IEnumerable<string> Names(string prefix, ImmutableArray<string> of)
    {
        string[] categories = [.. ThreatWords.Categories.Where(c => of.IsEmpty || of.Contains(c))];
        IEnumerable<string> classes = _scenario.ThreatClasses
            .Where(c => of.Contains(c.Id) && !categories.Contains(CategoryOf(c)) && Comes(c))
            .Select(c => ComesAlone(c) ? CategoryOf(c) : c.Id);
        return categories.Concat(classes).Select(name => $"{prefix}.{name}");
    }

    private bool Comes(ThreatClass threat) => _scenario.Raid.Waves.Any(w => w.ThreatClass == threat.Id);

    private bool ComesAlone(ThreatClass threat) =>
        _scenario.ThreatClasses.Count(c => c.Category == threat.Category && Comes(c)) == 1;

    private static string CategoryOf(ThreatClass threat) => ThreatWords.Categories[(int)threat.Category];

    // A measure that the raid cannot have counts nothing.
    private double[] Sum(IEnumerable<string> names)
    {
        var sum = new double[_rows];
        foreach (double[] column in names.Distinct().Where(_columns.ContainsKey).Select(n => _table.Columns[_columns[n]]))
        {
            for (int row = 0; row < sum.Length; row++)
            {
                sum[row] += column[row];
            }
        }
        return sum;
    }

    private static double[] Each(double[] one, double[] other, Func<double, double, double> join) =>
        [.. one.Zip(other, join)];
}
