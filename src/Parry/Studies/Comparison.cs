using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Outcomes;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>One measure in two raids that share their random numbers.</summary>
/// <param name="Name">Dotted path.</param>
/// <param name="Unit">As in <see cref="MeasureSummary"/>.</param>
/// <param name="Base">Mean of the first raid.</param>
/// <param name="Other">Mean of the second.</param>
/// <param name="Difference">Mean of the second less the first, replication by replication.</param>
/// <param name="Low">Lower end of the 90 % interval of the mean difference.</param>
/// <param name="High">Upper end.</param>
/// <param name="P05">5 % of replications differ by this or less.</param>
/// <param name="P95">95 % of replications differ by this or less.</param>
/// <param name="Pairing">How many times as many replications unpaired runs would need for the same precision; NaN where
/// nothing differs.</param>
public sealed record MeasureDifference(
    string Name,
    string Unit,
    double Base,
    double Other,
    double Difference,
    double Low,
    double High,
    double P05,
    double P95,
    double Pairing);

/// <summary>Two raids on common random numbers, and what differs. Cannot change.</summary>
public sealed class Comparison
{
    private readonly ImmutableDictionary<string, MeasureDifference> _byName;

    private Comparison(RaidSummary first, RaidSummary second)
    {
        (First, Second) = (first, second);
        int rows = Math.Min(first.Replications, second.Replications);
        Clusters clusters = first.Clusters;
        var scratch = new double[rows];
        Differences =
        [
            .. first.Measures.Select((m, column) => (Measure: m, Column: column))
                .Where(m => second.Find(m.Measure.Name) is not null)
                .Select(m => Compare(m.Measure, m.Column, rows, clusters, scratch)),
        ];
        OnlyFirst = [.. first.Measures.Where(m => second.Find(m.Name) is null)];
        OnlySecond = [.. second.Measures.Where(m => first.Find(m.Name) is null)];
        _byName = Differences.ToImmutableDictionary(d => d.Name);
    }

    /// <summary>The raid that is compared with.</summary>
    public RaidSummary First { get; }

    /// <summary>The raid that is compared.</summary>
    public RaidSummary Second { get; }

    /// <summary>Replications that both have, pair by pair.</summary>
    public int Pairs => Math.Min(First.Replications, Second.Replications);

    /// <summary>Every measure that both raids have, in the order of the first.</summary>
    public IReadOnlyList<MeasureDifference> Differences { get; }

    /// <summary>Measures that the second raid cannot have: those of a nation that was withdrawn.</summary>
    public IReadOnlyList<MeasureSummary> OnlyFirst { get; }

    /// <summary>Measures that the first raid cannot have.</summary>
    public IReadOnlyList<MeasureSummary> OnlySecond { get; }

    /// <summary>One measure by its dotted name; null if one of the raids has none of that name.</summary>
    public MeasureDifference? Find(string name) => _byName.GetValueOrDefault(name);

    internal static Comparison Of(RaidSummary first, RaidSummary second) => new(first, second);

    private MeasureDifference Compare(MeasureSummary measure, int column, int rows, Clusters clusters, double[] scratch)
    {
        ReadOnlySpan<double> first = First.Table.Columns[column].AsSpan(0, rows);
        ReadOnlySpan<double> second = Second.Column(measure.Name).AsSpan(0, rows);
        var difference = new double[rows];
        for (int row = 0; row < rows; row++)
        {
            difference[row] = second[row] - first[row];
        }
        Sample one = Sample.Of(first, clusters, scratch), two = Sample.Of(second, clusters, scratch);
        Sample both = Sample.Of(difference, clusters, scratch);
        double half = Intervals.Normal95 * both.StandardError;
        double unpaired = (one.StandardError * one.StandardError) + (two.StandardError * two.StandardError);
        return new MeasureDifference(
            measure.Name,
            measure.Unit,
            one.Mean,
            two.Mean,
            both.Mean,
            both.Mean - half,
            both.Mean + half,
            both.P05,
            both.P95,
            both.StandardError > 0 ? unpaired / (both.StandardError * both.StandardError) : double.NaN);
    }
}
