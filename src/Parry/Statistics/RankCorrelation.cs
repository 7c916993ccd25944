using System;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Parry.Statistics;

/// <summary>Spearman's rank correlation with its 90 % interval: Fisher's z with the standard error 1.03 / sqrt(n - 3)
/// of Fieller, Hartley and Pearson (1957).</summary>
/// <param name="Rho">-1..1; NaN if a column is constant or shorter than 4.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="LeastStrength">How far from zero the interval stays that holds for all correlations compared at once
/// (Bonferroni); 0 if it holds zero. The largest of many noisy correlations is large by chance; this is not.</param>
internal sealed record RankCorrelation(double Rho, double Low, double High, double LeastStrength)
{
    private const double Miss = 0.1;
    private static readonly double FiellerFactor = Math.Sqrt(1.06);

    /// <param name="first">A column.</param>
    /// <param name="second">Another, as long.</param>
    /// <param name="compared">Among how many correlations this one is looked at, 1 or more.</param>
    public static RankCorrelation Of(double[] first, double[] second, int compared = 1)
    {
        double rho = first.Length < 4 ? double.NaN : Correlation.Spearman(first, second);
        if (double.IsNaN(rho))
        {
            return new RankCorrelation(double.NaN, -1, 1, 0);
        }
        double z = Math.Atanh(Math.Clamp(rho, -1 + 1e-12, 1 - 1e-12));
        double error = FiellerFactor / Math.Sqrt(first.Length - 3);
        double half = error * Normal.InvCDF(0, 1, 1 - (Miss / 2));
        double halfOfAll = error * Normal.InvCDF(0, 1, 1 - (Miss / 2 / compared));
        return new RankCorrelation(
            rho, Math.Tanh(z - half), Math.Tanh(z + half), Math.Max(0, Math.Tanh(Math.Abs(z) - halfOfAll)));
    }
}
