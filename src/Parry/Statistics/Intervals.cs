using MathNet.Numerics.Distributions;

namespace Parry.Statistics;

/// <summary>Numbers that intervals are made with.</summary>
internal static class Intervals
{
    /// <summary>The 95 % point of the standard normal: a 90 % interval is a mean and as many standard errors on either
    /// side.</summary>
    public const double Normal95 = 1.6448536269514722;

    /// <summary>The 90 % interval of a probability after so many successes in so many trials (Clopper and Pearson 1934);
    /// 0..1 after no trial.</summary>
    public static (double Low, double High) OfProbability(int successes, int trials) => (
        successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, 0.05),
        successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, 0.95));
}
