using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Studies;

/// <summary>How well fought raids agree with what was reported: the logarithm of a Gaussian kernel about the best figure
/// (Beaumont, Zhang and Balding 2002), as wide as half the reported band or the tolerance.</summary>
internal static class ReportKernel
{
    /// <summary>One number a draw: the logarithm of the mean over its replications of the product over what scores.</summary>
    /// <param name="quantities">What was reported.</param>
    /// <param name="values">Beside each, one value a row; draws have as many rows each, one after the other. NaN counts as
    /// wrong by the whole.</param>
    /// <param name="draws">How many there are.</param>
    /// <param name="tolerance">Of the whole that a quantity is a part of.</param>
    public static double[] Logs(
        IReadOnlyList<HindcastQuantity> quantities, double[][] values, int draws, double tolerance)
    {
        int rows = values[0].Length;
        var logs = new double[rows];
        foreach ((int i, HindcastQuantity q) in quantities.Index().Where(q => q.Item.Standing == HindcastStanding.Scored))
        {
            double width = Math.Max((q.High - q.Low) / 2, tolerance * q.Whole);
            for (int row = 0; row < rows; row++)
            {
                double value = values[i][row];
                double off = (double.IsNaN(value) ? q.Whole : value - q.Best) / width;
                logs[row] -= off * off / 2;
            }
        }
        return [.. logs.Chunk(rows / draws).Select(LogOfMean)];
    }

    private static double LogOfMean(double[] logs)
    {
        double most = logs.Max();
        return most + Math.Log(logs.Average(l => Math.Exp(l - most)));
    }
}
