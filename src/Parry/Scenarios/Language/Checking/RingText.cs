using System.Collections.Immutable;
using System.Linq;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>Reads positions around an area; a last one that repeats the first is left out.</summary>
internal static class RingText
{
    public static ImmutableArray<GeoPoint> Read(Node node)
    {
        ImmutableArray<GeoPoint> ring = [.. ((Sequence)node).Items.Select(PositionText.Read)];
        return ring.Length > 3 && ring[0] == ring[^1] ? ring.RemoveAt(ring.Length - 1) : ring;
    }
}
