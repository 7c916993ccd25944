namespace Parry.Statistics;

/// <summary>Numbers that intervals are made with.</summary>
internal static class Intervals
{
    /// <summary>The 95 % point of the standard normal: a 90 % interval is a mean and as many standard errors on either
    /// side.</summary>
    public const double Normal95 = 1.6448536269514722;
}
