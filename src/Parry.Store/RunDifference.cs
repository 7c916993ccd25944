using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Statistics;
using Parry.Studies;

namespace Parry.Store;

/// <summary>One measure that two runs have, with different means.</summary>
/// <param name="Name">Of the measure.</param>
/// <param name="Unit">As in <see cref="MeasureSummary"/>.</param>
/// <param name="First">The mean in the first run.</param>
/// <param name="Second">The mean in the second run.</param>
/// <param name="Difference">Second less first.</param>
/// <param name="Low">Low end of the 90 % interval of the difference, as if the runs were independent; NaN where a standard
/// error is.</param>
/// <param name="High">The other end.</param>
public sealed record MeanDifference(
    string Name, string Unit, double First, double Second, double Difference, double Low, double High);

/// <summary>What differs between two runs that were kept.</summary>
public sealed class RunDifference
{
    private RunDifference(StoredRun first, StoredRun second, ImmutableArray<(string, string, string)> inputs,
        ImmutableArray<MeanDifference> means, int same, ImmutableArray<string> onlyFirst, ImmutableArray<string> onlySecond) =>
        (First, Second, Inputs, Means, Same, OnlyFirst, OnlySecond) =
            (first, second, inputs, means, same, onlyFirst, onlySecond);

    /// <summary>The run to compare with.</summary>
    public StoredRun First { get; }

    /// <summary>The run to compare.</summary>
    public StoredRun Second { get; }

    /// <summary>What was put in that differs: its name, and its value in either run.</summary>
    public IReadOnlyList<(string Name, string First, string Second)> Inputs { get; }

    /// <summary>The measures with different means, in the order of the first run.</summary>
    public IReadOnlyList<MeanDifference> Means { get; }

    /// <summary>How many measures have the same mean in both runs, or are defined in neither.</summary>
    public int Same { get; }

    /// <summary>Measures that the second run does not have.</summary>
    public IReadOnlyList<string> OnlyFirst { get; }

    /// <summary>Measures that the first run does not have.</summary>
    public IReadOnlyList<string> OnlySecond { get; }

    /// <summary>Compares two runs of one database.</summary>
    /// <exception cref="StoreException">One of them is not there.</exception>
    public static RunDifference Of(RunCatalogue catalogue, long first, long second)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        StoredRun one = catalogue.Find(first), other = catalogue.Find(second);
        IReadOnlyList<MeasureSummary> before = catalogue.Measures(one), after = catalogue.Measures(other);
        Dictionary<string, MeasureSummary> found = after.ToDictionary(m => m.Name);
        MeanDifference[] both =
            [.. before.Where(m => found.ContainsKey(m.Name)).Select(m => Of(m, found[m.Name]))];
        ImmutableArray<MeanDifference> differ = [.. both.Where(d => !d.First.Equals(d.Second))];
        return new RunDifference(
            one,
            other,
            [.. Put(one, other)],
            differ,
            both.Length - differ.Length,
            [.. before.Select(m => m.Name).Except(found.Keys)],
            [.. after.Select(m => m.Name).Except(before.Select(m => m.Name))]);
    }

    private static MeanDifference Of(MeasureSummary a, MeasureSummary b)
    {
        double difference = b.Mean - a.Mean;
        double half = Intervals.Normal95
            * Math.Sqrt((a.StandardError * a.StandardError) + (b.StandardError * b.StandardError));
        return new MeanDifference(a.Name, a.Unit, a.Mean, b.Mean, difference, difference - half, difference + half);
    }

    private static IEnumerable<(string Name, string First, string Second)> Put(StoredRun one, StoredRun other)
    {
        Dictionary<string, string> first = Put(one).ToDictionary(i => i.Name, i => i.Value);
        Dictionary<string, string> second = Put(other).ToDictionary(i => i.Name, i => i.Value);
        return
            from name in first.Keys.Union(second.Keys)
            let values = (First: first.GetValueOrDefault(name, "-"), Second: second.GetValueOrDefault(name, "-"))
            where values.First != values.Second
            select (name, values.First, values.Second);
    }

    private static IEnumerable<(string Name, string Value)> Put(StoredRun run) =>
    [
        ("title", run.Title), ("scenario", run.Digest), ("version", run.Version), .. RunText.Options(run),
        .. run.Point is { } point ? RunText.Place(point) : [],
    ];
}
