using Parry.Geo;

namespace Parry.Scenarios;

internal enum AssetKind { Military, Populated, Infrastructure }

/// <summary>Something that can be hit. Those with <paramref name="Defended"/> make up the defended asset
/// list.</summary>
internal sealed record Asset(
    string Id,
    string Name,
    string Nation,
    AssetKind Kind,
    bool Defended,
    GeoPoint Position,
    Amount Radius,
    Amount Value);
