using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Writes what an entity says of all its figures (source, status, note) onto each figure, so that figures from
/// two files can be merged and each keep its own origin.</summary>
internal static class Inheritance
{
    private static readonly string[] Keys = ["source", "status", "note"];

    public static Mapping PushDown(MappingShape shape, Mapping node) =>
        (Mapping)Push(shape, node, []);

    private static Node Push(Shape shape, Node node, ImmutableArray<Entry> above) => (shape, node) switch
    {
        (AmountShape, Mapping figure) => new Mapping(figure.At, Join(figure.Entries, above)),
        (AmountShape, Scalar value) when above.Length > 0 =>
            new Mapping(value.At, [new Entry("value", value.At, value), .. above]),
        (MappingShape keys, Mapping entity) => PushKeys(keys, entity, above),
        (TableShape table, Mapping rows) => new Mapping(rows.At,
            [.. rows.Entries.Select(e => e with { Value = Push(table.Item, e.Value, above) })]),
        (EitherShape either, Mapping) => Push(either.Mapping, node, above),
        _ => node,
    };

    private static Mapping PushKeys(MappingShape shape, Mapping entity, ImmutableArray<Entry> above)
    {
        if (!shape.CarriesProvenance)
        {
            return entity;
        }
        ImmutableArray<Entry> own = [.. entity.Entries.Where(e => Keys.Contains(e.Key))];
        ImmutableArray<Entry> all = shape.StandsAlone ? own : Join(own, above);
        return new Mapping(entity.At, [.. entity.Entries
            .Where(e => !Keys.Contains(e.Key))
            .Select(e => shape.Find(e.Key) is { } field ? e with { Value = Push(field.Shape, e.Value, all) } : e)]);
    }

    /// <summary>A figure that calls itself an assumption does not borrow a source.</summary>
    private static ImmutableArray<Entry> Join(ImmutableArray<Entry> own, ImmutableArray<Entry> above)
    {
        bool assumed = own.Any(e => e is { Key: "status", Value: Scalar { Text: "assumption" } });
        return [.. own, .. above.Where(a => !own.Any(o => o.Key == a.Key) && !(assumed && a.Key == "source"))];
    }
}
