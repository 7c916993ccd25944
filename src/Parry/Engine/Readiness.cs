namespace Parry.Engine;

/// <summary>How much of a shooter takes part.</summary>
/// <param name="Channels">Share of its channels, or of a patrol's aircraft, rounded; 0..1.</param>
/// <param name="Rounds">Share of each magazine that is released, rounded; 0..1.</param>
internal readonly record struct Readiness(double Channels, double Rounds)
{
    public static readonly Readiness Full = new(1, 1);
}
