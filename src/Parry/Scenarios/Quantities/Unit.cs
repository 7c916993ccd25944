namespace Parry.Scenarios;

/// <summary>What a quantity measures. Two units convert only within one dimension.</summary>
internal enum Dimension { Number, Length, Duration, Speed, Angle, Area, Money, Rate }

/// <summary>A unit as people write it.</summary>
/// <param name="Symbol">The spelling in files, for example <c>km/h</c>; empty for plain numbers.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="SiFactor">Multiply a value in this unit by it to get SI (m, s, m/s, rad, m2, USD, 1/s).</param>
internal sealed record Unit(string Symbol, Dimension Dimension, double SiFactor)
{
    public static readonly Unit None = new("", Dimension.Number, 1);
}
