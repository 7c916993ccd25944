using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>One box of a trajectory.</summary>
/// <param name="Points">In it.</param>
/// <param name="Cases">In it.</param>
/// <param name="Coverage">Share of all cases that are in it; NaN if there are none.</param>
/// <param name="Density">Share of its points that are cases.</param>
/// <param name="Mass">Share of all points that are in it.</param>
/// <param name="Restricted">How many inputs it limits.</param>
public sealed record DiscoveryBox(int Points, int Cases, double Coverage, double Density, double Mass, int Restricted);

/// <summary>What the described box says of one input.</summary>
/// <param name="Name">The head of its column.</param>
/// <param name="Unit">Empty if it has none.</param>
/// <param name="Low">The least value in the box; NaN where the box does not limit it below.</param>
/// <param name="High">The greatest; NaN where the box does not limit it above.</param>
/// <param name="RangeLow">The least value of all points.</param>
/// <param name="RangeHigh">The greatest.</param>
/// <param name="QuasiP">Probability of so many cases if this input's limits did nothing; NaN without limits.</param>
/// <param name="Again">Share of the random halves in which the search limits it too; NaN without halves.</param>
public sealed record DiscoveryInput(
    string Name, string Unit, double Low, double High, double RangeLow, double RangeHigh, double QuasiP, double Again)
{
    /// <summary>Where its values are words in an order: word i stands for the value i; else empty.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether the box limits it.</summary>
    public bool IsRestricted => !double.IsNaN(Low) || !double.IsNaN(High);

    /// <summary>Share of its range that lies between the limits.</summary>
    public double Share =>
        ((double.IsNaN(High) ? RangeHigh : High) - (double.IsNaN(Low) ? RangeLow : Low)) / (RangeHigh - RangeLow);
}

/// <summary>Scenario discovery (Bryant and Lempert 2010): which values of the inputs most of the cases share. Cannot
/// change.</summary>
public sealed class Discovery
{
    private Discovery() { }

    /// <summary>The points it rests on.</summary>
    public required PointTable Table { get; init; }

    /// <summary>Which of them are cases.</summary>
    public required CaseRule Rule { get; init; }

    /// <summary>As asked for.</summary>
    public required DiscoveryOptions Options { get; init; }

    /// <summary>All boxes in the order in which they were found, that of all points first; more than one only where
    /// some points are cases and some are not.</summary>
    public required IReadOnlyList<DiscoveryBox> Trajectory { get; init; }

    /// <summary>How many boxes after the first were peeled; those after them were pasted.</summary>
    public required int Peels { get; init; }

    /// <summary>Which box is described, from 0: as asked for, or the last.</summary>
    public required int Described { get; init; }

    /// <summary>The described box: that of the trajectory, less limits that could be chance where that was asked
    /// for.</summary>
    public required DiscoveryBox Box { get; init; }

    /// <summary>What the described box says of each input, in the order of the table.</summary>
    public required IReadOnlyList<DiscoveryInput> Inputs { get; init; }

    /// <summary>Looks for the box.</summary>
    /// <param name="table">The points.</param>
    /// <param name="rule">Which of them are cases.</param>
    /// <param name="options">How patiently; a box beyond the end of the trajectory stands for the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static Discovery Of(PointTable table, CaseRule rule, DiscoveryOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        double[][] columns = [.. table.Inputs.Select(i => i.Values.ToArray())];
        bool[] cases = [.. table.Values.Select(rule.Holds)];
        var patience = new PrimOptions(options.Alpha, MassMin: options.MassMin);
        PrimTrajectory found = Prim.Search(columns, cases, patience);
        PrimBox whole = found.Boxes[0];
        int described = Describe(found.Boxes, options);
        PrimBox box = BoxTrials.Without(options.MostQuasiP, columns, cases, whole, found.Boxes[described]);
        double[] again = BoxTrials.Again(columns, cases, patience, (double)box.Cases / whole.Cases, options);
        return new Discovery
        {
            Table = table,
            Rule = rule,
            Options = options,
            Trajectory = [.. found.Boxes.Select(b => Row(b, whole))],
            Peels = found.Peels,
            Described = described,
            Box = Row(box, whole),
            Inputs =
            [
                .. table.Inputs.Select((input, i) => new DiscoveryInput(
                    input.Name,
                    input.Unit,
                    box.Low[i] > whole.Low[i] ? box.Low[i] : double.NaN,
                    box.High[i] < whole.High[i] ? box.High[i] : double.NaN,
                    whole.Low[i],
                    whole.High[i],
                    BoxTrials.QuasiPOf(columns, cases, whole, box, i),
                    again[i])
                {
                    Words = input.Words,
                }),
            ],
        };
    }

    private static int Describe(ImmutableArray<PrimBox> boxes, DiscoveryOptions options)
    {
        int last = boxes.Length - 1;
        return options.Box is null && options.Balanced
            // Coverage has the same denominator everywhere.
            ? Enumerable.Range(0, boxes.Length).MaxBy(b => (boxes[b].Cases * boxes[b].Density, b))
            : Math.Clamp(options.Box ?? last, 0, last);
    }

    private static DiscoveryBox Row(PrimBox box, PrimBox whole) => new(
        box.Points,
        box.Cases,
        (double)box.Cases / whole.Cases,
        box.Density,
        (double)box.Points / whole.Points,
        box.Restricted(whole).Length);
}
