using System;
using System.Linq;

namespace Parry.Statistics;

/// <summary>Numbers of unequal weight, sorted; those that are not defined (NaN) are left out.</summary>
internal sealed class WeightedSample
{
    private const double Slack = 1e-12;
    private readonly double[] _sorted, _weights;

    /// <param name="column">The numbers; NaN for one that is not defined.</param>
    /// <param name="weights">0 or more, as many; they need not add up to 1.</param>
    public WeightedSample(double[] column, double[] weights)
    {
        int[] order = [.. Enumerable.Range(0, column.Length).Where(i => !double.IsNaN(column[i])).OrderBy(i => column[i])];
        double sum = order.Sum(i => weights[i]);
        _sorted = [.. order.Select(i => column[i])];
        _weights = [.. order.Select(i => weights[i] / sum)];
    }

    /// <summary>The smallest number with at least that share of the weight at or below it; NaN of none.</summary>
    public double Quantile(double share)
    {
        double below = 0;
        for (int i = 0; i < _sorted.Length; i++)
        {
            below += _weights[i];
            if (below >= share - Slack)
            {
                return _sorted[i];
            }
        }
        return _sorted.Length == 0 ? double.NaN : _sorted[^1];
    }

    /// <summary>The continuous ranked probability score against what came; NaN of none.</summary>
    public double Crps(double came) => Statistics.Crps.OfSorted(_sorted, _weights, came);
}
