using System.Collections.Immutable;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>A piece of a nation's land and the airspace over it: one ring that does not cross itself, not
/// closed.</summary>
internal sealed record Territory(string Id, string Nation, ImmutableArray<GeoPoint> Ring);
