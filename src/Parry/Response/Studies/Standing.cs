using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Response;

/// <summary>Where an option leads and where it fails.</summary>
/// <param name="Option">Its id.</param>
/// <param name="LeadsIn">Share of worlds in which no other option stays calibrated in more of its runs.</param>
/// <param name="FailsIn">Share of worlds in which it does not stay calibrated in half of its runs.</param>
/// <param name="Leads">Measures on which its 90 % interval lies clear of all others', on the better side.</param>
/// <param name="FailsWith">The inputs that go most with how often it stays calibrated, with their rank
/// correlations.</param>
internal sealed record Standing(
    string Option,
    double LeadsIn,
    double FailsIn,
    ImmutableArray<string> Leads,
    ImmutableArray<(string Input, double Rho)> FailsWith)
{
    private const int Named = 3;

    public static ImmutableArray<Standing> Of(
        IReadOnlyList<OptionResult> options, Crisis crisis, ImmutableArray<double[]> inputs, double[] weights)
    {
        int calibrated = ResponseMeasure.Index("calibrated");
        double[] best =
        [
            .. weights.Select((_, world) => options.Select(o => o.Columns[calibrated][world]).DefaultIfEmpty().Max()),
        ];
        return
        [
            .. options.Select(o => new Standing(
                o.Id,
                Share(o.Columns[calibrated], weights, (value, world) => value >= best[world]),
                Share(o.Columns[calibrated], weights, (value, _) => value < 0.5),
                [.. ResponseMeasure.All.Where((_, m) => IsAhead(o, options, m)).Select(m => m.Name)],
                Drivers(o.Columns[calibrated], crisis, inputs))),
        ];
    }

    private static double Share(double[] column, double[] weights, Func<double, int, bool> holds) =>
        column.Select((value, world) => holds(value, world) ? weights[world] : 0).Sum();

    // By more than both intervals: a lead that luck may have given is none.
    private static bool IsAhead(OptionResult option, IReadOnlyList<OptionResult> options, int measure)
    {
        bool less = ResponseMeasure.All[measure].LessIsBetter;
        MeasureEstimate own = option.Measures[measure];
        return options.Count > 1 && !double.IsNaN(own.Mean) && options.Where(o => o != option).All(o =>
            less ? own.High < o.Measures[measure].Low : own.Low > o.Measures[measure].High);
    }

    private static ImmutableArray<(string Input, double Rho)> Drivers(
        double[] calibrated, Crisis crisis, ImmutableArray<double[]> inputs)
    {
        ImmutableArray<Amount> uncertain = CrisisDraw.Uncertain(crisis);
        return
        [
            .. uncertain.Select(i => (i.Path, RankCorrelation.Of(inputs[i.Row], calibrated, uncertain.Length)))
                .Where(c => c.Item2.LeastStrength > 0)
                .OrderByDescending(c => c.Item2.LeastStrength)
                .Take(Named)
                .Select(c => (c.Path, c.Item2.Rho)),
        ];
    }
}
