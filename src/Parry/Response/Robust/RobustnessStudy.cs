using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Response;

/// <summary>Options set against each other on one measure, by rules that disagree.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Satisfactory">The value of it that will do; NaN where nobody said.</param>
/// <param name="Options">One an option, in the order of the result.</param>
internal sealed record RobustnessStudy(
    ResponseMeasure Measure, double Satisfactory, ImmutableArray<OptionRobustness> Options)
{
    /// <summary>The options that each metric puts first, several where they tie; empty where it is defined for none or
    /// tells no two apart.</summary>
    public ImmutableArray<ImmutableArray<string>> Preferred => [.. RobustMetric.All.Select((_, m) => Best(m))];

    public static RobustnessStudy Of(IReadOnlyList<OptionResult> options, Crisis crisis, RespondOptions asked)
    {
        int index = ResponseMeasure.Index(asked.RobustMeasure);
        ResponseMeasure measure = ResponseMeasure.All[index];
        double satisfactory = asked.Satisfactory ?? measure.WillDo(crisis.Thresholds);
        if (options.Count == 0)
        {
            return new RobustnessStudy(measure, satisfactory, []);
        }
        double sign = measure.LessIsBetter ? -1 : 1;
        double[][] Signed(Func<RunMeans, double[][]> of) =>
            [.. options.Select(o => of(o.Means)[index].Select(v => sign * v).ToArray())];
        double[][] values = Signed(m => m.All), naive = Regret.Of(values);
        double[][]? corrected =
            asked.Runs < 2 ? null : Regret.SplitSample(Signed(m => m.First), Signed(m => m.Second));
        return new RobustnessStudy(
            measure,
            satisfactory,
            [
                .. options.Select((o, i) => new OptionRobustness(
                    o.Id,
                    Metrics(values[i], (corrected ?? naive)[i], sign * satisfactory),
                    RegretFigures.Of(naive[i]),
                    corrected is null ? null : RegretFigures.Of(corrected[i]))),
            ]);
    }

    private static ImmutableArray<double> Metrics(double[] values, double[] regrets, double satisfactory)
    {
        var robustness = Robustness.Of(values, regrets, satisfactory);
        if (double.IsNaN(satisfactory))
        {
            robustness = robustness with { StarrDomain = double.NaN };
        }
        return [.. RobustMetric.All.Select(m => m.Of(robustness) + 0.0)];
    }

    private ImmutableArray<string> Best(int metric)
    {
        OptionRobustness[] defined = [.. Options.Where(o => !double.IsNaN(o.Metrics[metric]))];
        double best = defined.Select(o => o.Metrics[metric]).DefaultIfEmpty(double.NaN).Max();
        string[] first = [.. defined.Where(o => o.Metrics[metric].Equals(best)).Select(o => o.Option)];
        return first.Length == Options.Length ? [] : [.. first];
    }
}
