using System;

namespace Parry.Response;

/// <summary>Adds up the measures of runs.</summary>
/// <param name="limits">What counts as support kept.</param>
internal sealed class MeasureSums(RunLimits limits)
{
    private readonly double[] _sums = new double[ResponseMeasure.All.Length];
    private readonly int[] _defined = new int[ResponseMeasure.All.Length];

    public void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_defined);
    }

    public void Add(in RunRecord record)
    {
        for (int m = 0; m < _sums.Length; m++)
        {
            double value = ResponseMeasure.All[m].Value(record, limits);
            if (!double.IsNaN(value))
            {
                _sums[m] += value;
                _defined[m]++;
            }
        }
    }

    /// <summary>The mean of a measure over these runs and those of another; NaN where none defined it.</summary>
    public double MeanWith(MeasureSums other, int measure)
    {
        int defined = _defined[measure] + other._defined[measure];
        return defined == 0 ? double.NaN : (_sums[measure] + other._sums[measure]) / defined;
    }

    /// <summary>The mean of a measure; NaN where no run defined it.</summary>
    public double Mean(int measure) => _defined[measure] == 0 ? double.NaN : _sums[measure] / _defined[measure];
}
