using System.Collections.Immutable;
using Parry.Geo;

namespace Parry.Scenarios;

internal enum ShooterKind { Battery, Ship, Patrol }

/// <summary>A battery, a ship or a fighter patrol. <paramref name="Patrol"/> is set for a patrol, and
/// <paramref name="Channels"/> for the others.</summary>
internal sealed record Shooter(
    string Id,
    string Name,
    ShooterKind Kind,
    string Nation,
    string Net,
    string Layer,
    GeoPoint Position,
    Amount? Channels,
    Amount Reaction,
    Amount LaunchSpacing,
    Amount Assessment,
    Sector? Sector,
    Patrol? Patrol,
    ImmutableArray<Load> Magazine);

/// <summary>Rounds of one interceptor type: of the whole battery or ship, or of each aircraft of a patrol.</summary>
internal sealed record Load(string Interceptor, Amount Rounds);

/// <summary>Aircraft on a station: each carries the magazine and handles one engagement at a time.</summary>
internal sealed record Patrol(Amount Aircraft, Amount StationRadius, Amount TransitSpeed, Amount ReAttack);
