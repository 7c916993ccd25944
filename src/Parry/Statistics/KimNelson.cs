using System;

namespace Parry.Statistics;

/// <summary>The constants of the fully sequential procedure of Kim and Nelson (2001, ACM TOMACS 11, 251-273), with c =
/// 1: a sum of differences with drift <c>zone</c> or more stays above <c>-Boundary</c> until it has passed
/// <c>+Boundary</c> with a probability of 1 - alpha / (k - 1) or more. The variance is estimated once, from the first
/// observations.</summary>
internal static class KimNelson
{
    /// <summary>Their eta, which solves (1 + 2 eta)^(-(n0 - 1) / 2) / 2 = alpha / (k - 1).</summary>
    /// <param name="systems">k, 2 or more.</param>
    /// <param name="first">n0, 2 or more.</param>
    /// <param name="miss">alpha, above 0 and below 1/2.</param>
    public static double Eta(int systems, int first, double miss) =>
        (Math.Pow(2 * miss / (systems - 1), -2.0 / (first - 1)) - 1) / 2;

    /// <summary>Their h squared, 2 eta (n0 - 1).</summary>
    public static double HSquared(int systems, int first, double miss) => 2 * Eta(systems, first, miss) * (first - 1);

    /// <summary>How far a sum of so many differences may be from zero and decide nothing: a triangle, which closes
    /// after hSquared variance / zone^2 of them.</summary>
    public static double Boundary(double hSquared, double variance, double zone, int count) =>
        Math.Max(0, (hSquared * variance / (2 * zone)) - (count * zone / 2));
}
