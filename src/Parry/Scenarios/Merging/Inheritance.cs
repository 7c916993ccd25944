using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Writes what an entity says of all its figures (source, status, formula, note) onto each figure, so that
/// figures from two files can be merged and each keep its own origin.</summary>
internal static class Inheritance
{
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
        ImmutableArray<Entry> own = [.. Own(entity)];
        ImmutableArray<Entry> all = shape.StandsAlone ? own : Join(own, above);
        return new Mapping(entity.At, [.. entity.Entries
            .Where(e => !ProvenanceWords.BesideKeys.Contains(e.Key))
            .Select(e => shape.Find(e.Key) is { } field ? e with { Value = Push(field.Shape, e.Value, all) } : e)]);
    }

    /// <summary>What a mapping itself says of its figures.</summary>
    public static IEnumerable<Entry> Own(Mapping node) =>
        node.Entries.Where(e => ProvenanceWords.BesideKeys.Contains(e.Key));

    /// <summary>A figure that calls itself an assumption does not borrow a source, and one that is not derived no
    /// formula.</summary>
    public static ImmutableArray<Entry> Join(ImmutableArray<Entry> own, ImmutableArray<Entry> above)
    {
        string? status = own.Where(e => e.Key == "status").Select(e => (e.Value as Scalar)?.Text).FirstOrDefault();
        return [.. own, .. above.Where(a => !own.Any(o => o.Key == a.Key) && Lends(a.Key, status))];
    }

    private static bool Lends(string key, string? status) => key switch
    {
        "source" => status != "assumption",
        "formula" => status is null or "derived",
        _ => true,
    };
}
