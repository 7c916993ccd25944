using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Statistics;

namespace Parry.Response;

/// <summary>A measure over the worlds: each world counts with the mean of its runs.</summary>
/// <param name="Name">As docs/response.md lists it.</param>
/// <param name="Unit">rung, raids, d, or 1.</param>
/// <param name="Mean">Over worlds; NaN where no world has a value.</param>
/// <param name="StandardError">Of the mean; NaN with fewer than two worlds.</param>
/// <param name="P05">The world below which 5 % of the weight lies.</param>
/// <param name="P95">The world below which 95 % of the weight lies.</param>
public sealed record MeasureEstimate(string Name, string Unit, double Mean, double StandardError, double P05, double P95)
{
    internal static MeasureEstimate Of(ResponseMeasure measure, double[] column, double[]? weights) =>
        Of(measure.Name, measure.Unit, column, weights);

    internal static MeasureEstimate Of(string name, string unit, double[] column, double[]? weights)
    {
        (double Value, double Weight)[] rows =
        [
            .. column.Select((value, world) => (value, weights?[world] ?? 1.0))
                .Where(r => !double.IsNaN(r.value)).OrderBy(r => r.value),
        ];
        double mass = rows.Sum(r => r.Weight);
        if (rows.Length == 0 || mass <= 0)
        {
            return new MeasureEstimate(name, unit, double.NaN, double.NaN, double.NaN, double.NaN);
        }
        double mean = rows.Sum(r => r.Weight * r.Value) / mass;
        double error = rows.Length < 2
            ? double.NaN
            : Math.Sqrt(rows.Sum(r => Math.Pow(r.Weight * (r.Value - mean), 2))) / mass;
        return new MeasureEstimate(
            name, unit, mean, error, Quantile(rows, 0.05 * mass), Quantile(rows, 0.95 * mass));
    }

    /// <summary>Lower end of the 90 % interval of the mean.</summary>
    public double Low => Mean - (Intervals.Normal95 * StandardError);

    /// <summary>Upper end of it.</summary>
    public double High => Mean + (Intervals.Normal95 * StandardError);

    private static double Quantile(IEnumerable<(double Value, double Weight)> rows, double mass)
    {
        double sum = 0, last = double.NaN;
        foreach ((double value, double weight) in rows)
        {
            last = value;
            sum += weight;
            if (sum >= mass)
            {
                break;
            }
        }
        return last;
    }
}
