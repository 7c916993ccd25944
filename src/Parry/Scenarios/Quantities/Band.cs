namespace Parry.Scenarios;

/// <summary>What was reported of a number: between which values it lies, and the best one of them.</summary>
/// <param name="Low">Not above <paramref name="Best"/>.</param>
/// <param name="Best">The middle of the ends unless its author said better.</param>
/// <param name="High">Not below <paramref name="Best"/>.</param>
internal sealed record Band(double Low, double Best, double High)
{
    public static Band Of(Spread spread) => new(spread.Low, spread.Central, spread.High);
}
