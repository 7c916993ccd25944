using System;
using MathNet.Numerics.Statistics;

namespace Parry.Statistics;

/// <summary>Spearman's rank correlation with its 90 % interval: Fisher's z with the standard error 1.03 / sqrt(n - 3) of
/// Fieller, Hartley and Pearson (1957).</summary>
/// <param name="Rho">-1..1; NaN if a column is constant or shorter than 4.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
internal sealed record RankCorrelation(double Rho, double Low, double High)
{
    private const double Normal95 = 1.6448536269514722;
    private static readonly double FiellerFactor = Math.Sqrt(1.06);

    /// <summary>How far from zero the interval stays; 0 if it holds zero. Ranks inputs without favouring noisy ones.</summary>
    public double LeastStrength => Low > 0 ? Low : High < 0 ? -High : 0;

    public static RankCorrelation Of(double[] first, double[] second)
    {
        double rho = first.Length < 4 ? double.NaN : Correlation.Spearman(first, second);
        if (double.IsNaN(rho))
        {
            return new RankCorrelation(double.NaN, -1, 1);
        }
        double z = Math.Atanh(Math.Clamp(rho, -1 + 1e-12, 1 - 1e-12));
        double half = Normal95 * FiellerFactor / Math.Sqrt(first.Length - 3);
        return new RankCorrelation(rho, Math.Tanh(z - half), Math.Tanh(z + half));
    }
}
