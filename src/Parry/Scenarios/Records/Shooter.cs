using System.Collections.Immutable;
using Parry.Geo;

namespace Parry.Scenarios;

internal enum ShooterKind { Battery, Ship, Gun, Patrol }

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
    Amount FalseKill,
    Amount FalseMiss,
    bool EngageOnRemote,
    Sector? Sector,
    Patrol? Patrol,
    ImmutableArray<Load> Magazine,
    ImmutableArray<ClassAmount> ClassChannels,
    ImmutableArray<Load> InterceptorChannels,
    Amount? Reload,
    Amount? Reloads,
    Exposure? Exposed);

/// <summary>Each impact within the radius of the asset puts the shooter out for the nights that follow with that
/// probability.</summary>
internal sealed record Exposure(string Asset, Amount Probability);

/// <summary>Rounds of one interceptor type: of the whole battery or ship, or of each aircraft of a patrol.</summary>
internal sealed record Load(string Interceptor, Amount Rounds);

/// <summary>Aircraft on a station: each carries the magazine and handles one engagement at a time.</summary>
/// <param name="Aircraft">On the station at once.</param>
/// <param name="StationRadius">How far from its middle they go to fire.</param>
/// <param name="TransitSpeed">How fast they close.</param>
/// <param name="ReAttack">To turn to another threat.</param>
/// <param name="Rearm">From going home to being back on the station with a full load; null: never.</param>
/// <param name="Endurance">How long one stays; null: as long as it has missiles.</param>
/// <param name="Relief">Aircraft behind those on the station, each with a full load.</param>
/// <param name="ReliefDelay">From going home to the relief on the station.</param>
internal sealed record Patrol(
    Amount Aircraft,
    Amount StationRadius,
    Amount TransitSpeed,
    Amount ReAttack,
    Amount? Rearm,
    Amount? Endurance,
    Amount Relief,
    Amount ReliefDelay);
