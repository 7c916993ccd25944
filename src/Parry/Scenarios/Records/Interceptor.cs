using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>A round: how far, how fast, how likely to kill (SSPK). The envelope is a spherical shell cut by two
/// altitudes. The common factor is the logit standard deviation of a draw that all rounds of a raid share.</summary>
internal sealed record Interceptor(
    string Id,
    string Name,
    ImmutableArray<ClassAmount> Kill,
    Amount CommonFactor,
    Amount Speed,
    Amount LaunchDelay,
    Amount MinimumFlightTime,
    Amount MinimumRange,
    Amount MaximumRange,
    Amount MinimumAltitude,
    Amount MaximumAltitude,
    Amount UnitCost);
