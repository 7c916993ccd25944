using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Response;

/// <summary>What is known of past crises, beside what the worlds say.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Cases">How often it happened.</param>
/// <param name="Of">In how many crises.</param>
/// <param name="Low">Lower end of the 95 % interval (Wilson 1927).</param>
/// <param name="High">Upper end.</param>
/// <param name="Before">Mean over the worlds as drawn.</param>
/// <param name="After">Mean over the reweighted worlds; as before where they are not.</param>
public sealed record AnchorFit(string Name, int Cases, int Of, double Low, double High, double Before, double After);

/// <summary>The four counts of the International Crisis Behavior project, actor level, version 14 (1918 to 2017): how
/// often a reply was answered with violence, and how often the actor came to full-scale war, by whether its own reply to
/// a violent trigger was violent.</summary>
internal static class Anchors
{
    private sealed record Anchor(string Name, int Cases, int Of, double Low, double High, string Measure, bool Violent);

    private static readonly ImmutableArray<Anchor> All =
    [
        new("violent reply to a non-violent response", 22, 145, 0.1024, 0.2190, "first-reply-violent", false),
        new("violent reply to a violent response", 100, 180, 0.4826, 0.6262, "first-reply-violent", true),
        new("war after a non-violent response", 19, 180, 0.0686, 0.1590, "war", false),
        new("war after a violent response", 56, 217, 0.2044, 0.3201, "war", true),
    ];

    /// <summary>How often a response was answered with violence.</summary>
    /// <param name="violent">Whether the response was.</param>
    public static double ViolentReplies(bool violent)
    {
        Anchor anchor = All.First(a => a.Measure == "first-reply-violent" && a.Violent == violent);
        return anchor.Cases / (double)anchor.Of;
    }

    /// <summary>The openings by themselves, which the counts are compared with: whatever the options of a file.</summary>
    public static ImmutableArray<Played> Openings =>
        [.. Enum.GetValues<Opening>().Select(o => new Played(CrisisOption.Plain(o), true))];

    /// <summary>The share that a base rate is, world by world: openings of its kind count alike.</summary>
    /// <param name="openings">By opening and measure, one number a world.</param>
    public static double[][] Columns(IReadOnlyList<double[][]> openings) =>
    [
        .. All.Select(anchor =>
        {
            double[][] chosen =
            [
                .. openings.Where((_, o) => Ladder.Rung((Opening)o) >= Ladder.Kinetic == anchor.Violent)
                    .Select(o => o[ResponseMeasure.Index(anchor.Measure)]),
            ];
            return chosen[0].Select((_, world) => chosen.Average(c => c[world])).ToArray();
        }),
    ];

    public static Calibration Fit(double[][] columns)
    {
        int worlds = columns[0].Length;
        double[] targets = [.. All.Select(a => a.Cases / (double)a.Of)];
        MaximumEntropy exact = MaximumEntropy.Fit(columns, targets, targets);
        string[] outside =
        [
            .. All.Where((_, i) => targets[i] < columns[i].Min() || targets[i] > columns[i].Max()).Select(a => a.Name),
        ];
        bool thin = exact.EffectiveRows < 0.1 * worlds;
        if (outside.Length == 0 && exact.Meets && !thin)
        {
            return Of(columns, exact, false, "");
        }
        string why = outside.Length > 0 ? $"no world comes as far as '{outside[0]}'"
            : !exact.Meets ? "no weights meet all four at once"
            : "meeting all four exactly would leave less than 10 % of the worlds";
        MaximumEntropy near = MaximumEntropy.Fit(
            columns, [.. All.Select(a => a.Low)], [.. All.Select(a => a.High)]);
        string missed = near.Meets ? "" : "; even the intervals are not all met";
        return Of(columns, near, true, why + missed);
    }

    /// <summary>The anchors beside worlds that are all alike.</summary>
    public static ImmutableArray<AnchorFit> Beside(double[][] columns) => Beside(columns, [.. columns.Select(c => c.Average())]);

    private static Calibration Of(double[][] columns, MaximumEntropy fit, bool within, string why) =>
        new(fit.Weights, Beside(columns, fit.Means), fit.EffectiveRows, within, why);

    private static ImmutableArray<AnchorFit> Beside(double[][] columns, double[] after) =>
    [
        .. All.Select((a, i) => new AnchorFit(a.Name, a.Cases, a.Of, a.Low, a.High, columns[i].Average(), after[i])),
    ];
}

/// <summary>Worlds reweighted to the anchors.</summary>
/// <param name="Weights">One a world, adding up to 1.</param>
/// <param name="Fits">One an anchor.</param>
/// <param name="EffectiveWorlds">How many evenly weighted worlds would say as much.</param>
/// <param name="WithinIntervals">Whether only the intervals, and not the counts themselves, were asked for.</param>
/// <param name="Why">The reason for that; empty if there is none.</param>
public sealed record Calibration(
    IReadOnlyList<double> Weights,
    IReadOnlyList<AnchorFit> Fits,
    double EffectiveWorlds,
    bool WithinIntervals,
    string Why);
