using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>A layer of the defence in one interval of the raid, on average over replications.</summary>
/// <param name="Busy">Share of its channels that are held, 0..1; NaN for a layer without channels.</param>
/// <param name="Left">Share of its rounds that are left at the end of the interval, 0..1; NaN for one without
/// rounds.</param>
public sealed record LayerLoad(double Busy, double Left);

/// <summary>An interval of the raid.</summary>
/// <param name="FromMinutes">Its begin, in minutes from H-hour.</param>
/// <param name="ToMinutes">Its end.</param>
/// <param name="Due">Threats that would arrive in it if nobody fired and none failed in flight, on average.</param>
/// <param name="Leaked">Threats that got through in it, on average.</param>
/// <param name="Layers">One a layer, in the order of <see cref="Saturation.Layers"/>.</param>
public sealed record SaturationInterval(
    double FromMinutes, double ToMinutes, double Due, double Leaked, ImmutableArray<LayerLoad> Layers);

/// <summary>How full the defence's hands are as the raid goes on: channels and magazines against arrivals.</summary>
public sealed class Saturation
{
    private const double SecondsAMinute = 60;

    private Saturation(Scenario scenario, int replications, ImmutableArray<string> layers, double[] edges) =>
        (Scenario, Replications, Layers, Edges) = (scenario, replications, layers, edges);

    /// <summary>The raid.</summary>
    public Scenario Scenario { get; }

    /// <summary>How many replications it is the mean of.</summary>
    public int Replications { get; }

    /// <summary>The layers, in the order of the file.</summary>
    public IReadOnlyList<string> Layers { get; }

    /// <summary>In the order of time, of equal length.</summary>
    public IReadOnlyList<SaturationInterval> Intervals { get; private set; } = [];

    private double[] Edges { get; }

    /// <summary>Adds up told replications.</summary>
    /// <param name="scenario">Theirs.</param>
    /// <param name="told">One or more.</param>
    /// <param name="intervals">Into how many equal parts to divide the time from the first arrival due, less an hour or
    /// the first shot if that is earlier, to the last; 1 or more.</param>
    internal static Saturation Of(Scenario scenario, IReadOnlyList<(RaidPlan Plan, Trace Trace, Tally Tally)> told, int intervals)
    {
        RaidLayout layout = told[0].Plan.Layout;
        ImmutableArray<string> layers = [.. scenario.Shooters.Select(s => s.Layer).Distinct()];
        (double from, double to) = Span(told);
        double[] edges = [.. Enumerable.Range(0, intervals + 1).Select(i => from + ((to - from) * i / intervals))];
        var sums = new SaturationSums(layout, layers, edges);
        foreach ((RaidPlan plan, Trace trace, Tally tally) in told)
        {
            sums.Add(plan, trace, tally);
        }
        return new Saturation(scenario, told.Count, layers, edges) { Intervals = sums.Intervals(told.Count) };
    }

    internal static double Minutes(RaidPlan plan, long time) =>
        Ticks.ToSeconds(time - plan.HHour) / SecondsAMinute;

    // From the first shot, or the first arrival due, to the last arrival.
    private static (double From, double To) Span(IReadOnlyList<(RaidPlan Plan, Trace Trace, Tally Tally)> told)
    {
        double from = double.PositiveInfinity, to = double.NegativeInfinity;
        foreach ((RaidPlan plan, Trace trace, _) in told)
        {
            foreach (TracedThreat threat in trace.Threats)
            {
                double due = Minutes(plan, threat.Launch + plan.Flight[threat.Family]);
                (from, to) = (Math.Min(from, due), Math.Max(to, due));
            }
            foreach (TraceEntry entry in trace.Entries.Where(e => e.Kind == TraceKind.Committed))
            {
                from = Math.Min(from, Minutes(plan, entry.Time));
            }
        }
        return double.IsFinite(from) ? (from, Math.Max(to, from + 1)) : (0, 1);
    }
}
