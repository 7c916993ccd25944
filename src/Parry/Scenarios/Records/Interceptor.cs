using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>A round: how far, how fast, how likely to kill. The envelope is a spherical shell cut by two
/// altitudes.</summary>
internal sealed record Interceptor(
    string Id,
    string Name,
    ImmutableArray<KillProbability> Kill,
    Amount Speed,
    Amount LaunchDelay,
    Amount MinimumFlightTime,
    Amount MinimumRange,
    Amount MaximumRange,
    Amount MinimumAltitude,
    Amount MaximumAltitude,
    Amount UnitCost);

/// <summary>The single-shot probability of kill (SSPK) against a category or, taking precedence, a threat
/// class.</summary>
internal sealed record KillProbability(string Class, Amount Probability);
