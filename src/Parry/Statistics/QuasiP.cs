using MathNet.Numerics;

namespace Parry.Statistics;

/// <summary>Whether a limit of a box could be chance (Bryant and Lempert 2010).</summary>
internal static class QuasiP
{
    /// <summary>The probability of at least so many cases in the box, if its points had as many by chance as those of
    /// the box without the limits in question. It is no p-value: the limits were chosen on the same points.</summary>
    /// <param name="points">In the box, 1 or more.</param>
    /// <param name="cases">Of these.</param>
    /// <param name="without">The same box without its limits in one column.</param>
    public static double Of(int points, int cases, (int Points, int Cases) without)
    {
        double share = (double)without.Cases / without.Points;
        return cases == 0 ? 1 : SpecialFunctions.BetaRegularized(cases, points - cases + 1, share);
    }
}
