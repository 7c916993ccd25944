using System.Collections.Immutable;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>Whose intercepts may lie in a zone: those of patrols, those fired from the surface, or both.</summary>
internal enum ZoneKind { Fighter, Missile, Joint }

/// <summary>Airspace set aside.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">For whom.</param>
/// <param name="Ring">The corners around it.</param>
/// <param name="Floor">Height where it begins.</param>
/// <param name="Ceiling">Height where it ends.</param>
/// <param name="FriendlyFire">Of a joint zone: probability that a round fired into it destroys an aircraft that
/// engages in it; null elsewhere.</param>
internal sealed record Zone(
    string Id, ZoneKind Kind, ImmutableArray<GeoPoint> Ring, Amount Floor, Amount Ceiling, Amount? FriendlyFire);
