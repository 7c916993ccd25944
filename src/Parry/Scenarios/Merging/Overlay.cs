using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Lays one tree over another, key by key. Figures, lists and words are replaced whole; every node keeps its
/// own
/// place.</summary>
internal static class Overlay
{
    public static Node Merge(Shape shape, Node over, Node under) => (shape, over, under) switch
    {
        (MappingShape keys, Mapping a, Mapping b) => MergeKeys(keys, a, b),
        (TableShape table, Mapping a, Mapping b) => Join(a, b, _ => table.Item),
        _ => over,
    };

    public static Mapping MergeKeys(MappingShape shape, Mapping over, Mapping under)
    {
        if (shape.CarriesProvenance)
        {
            over = Inheritance.PushDown(shape, over);
            under = Inheritance.PushDown(shape, under);
        }
        foreach (Rivals rivals in shape.Rivals)
        {
            bool decided = over.Find(rivals.First) is not null || over.Find(rivals.Second) is not null;
            under = decided ? under.Without(rivals.First, rivals.Second) : under;
        }
        return Join(over, under, key => shape.Find(key)?.Shape);
    }

    private static Mapping Join(Mapping over, Mapping under, System.Func<string, Shape?> shapeOf)
    {
        ImmutableArray<Entry>.Builder joined = ImmutableArray.CreateBuilder<Entry>();
        foreach (Entry entry in over.Entries)
        {
            joined.Add(under.Find(entry.Key) is { } below && shapeOf(entry.Key) is { } shape
                ? entry with { Value = Merge(shape, entry.Value, below.Value) }
                : entry);
        }
        joined.AddRange(under.Entries.Where(e => over.Find(e.Key) is null));
        return new Mapping(over.At, joined.ToImmutable());
    }
}
