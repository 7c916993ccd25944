using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A figure as it stands in a tree, or a claim beside one.</summary>
/// <param name="Spot">The keys that lead to it, and where it stands.</param>
/// <param name="Shape">What may stand there.</param>
/// <param name="Node">The value, or the mapping it is the value of.</param>
/// <param name="Says">Source, status, formula and note: its own, and what it takes from its entity.</param>
/// <param name="IsClaim">Whether it stands beside a figure and not for one.</param>
internal sealed record WrittenFigure(
    Spot Spot, AmountShape Shape, Node Node, ImmutableArray<Entry> Says, bool IsClaim)
{
    /// <summary>Of <c>source</c>, <c>status</c>, <c>formula</c> or <c>note</c>; null when it does not say.</summary>
    public Entry? Saying(string key) => Says.FirstOrDefault(e => e.Key == key);

    /// <summary>The word it stands for, or that its entity says of it; null when nobody does.</summary>
    public string? Status => (Saying("status")?.Value as Scalar)?.Text;

    /// <summary>The value itself; null when it is missing or no single value.</summary>
    public string? Value => ((Node as Mapping)?["value"] ?? Node) is Scalar value ? value.Text : null;
}

/// <summary>Every figure of a tree, in the order of the file. What does not fit its shape is passed over.</summary>
internal static class FigureWalk
{
    public static IEnumerable<WrittenFigure> Of(Shape shape, Node node) =>
        Walk(shape, node, new Spot("", node.At), []);

    private static IEnumerable<WrittenFigure> Walk(
        Shape shape, Node node, Spot spot, ImmutableArray<Entry> above) => (shape, node) switch
    {
        (AmountShape amount, Mapping figure) => OfFigure(amount, figure, spot, above),
        (AmountShape amount, _) => [new WrittenFigure(spot, amount, node, above, false)],
        (EitherShape either, Mapping) => Walk(either.Mapping, node, spot, above),
        (TableShape table, Mapping rows) =>
            rows.Entries.SelectMany(e => Walk(table.Item, e.Value, spot.Under(e.Key, e.Value.At), above)),
        (MappingShape keys, Mapping entity) => OfEntity(keys, entity, spot, above),
        _ => [],
    };

    private static IEnumerable<WrittenFigure> OfEntity(
        MappingShape keys, Mapping entity, Spot spot, ImmutableArray<Entry> above)
    {
        ImmutableArray<Entry> says = keys.CarriesProvenance
            ? Inheritance.Join([.. Inheritance.Own(entity)], above)
            : above;
        return entity.Entries.SelectMany(e => keys.Find(e.Key) is { } field
            ? Walk(field.Shape, e.Value, spot.Under(e.Key, e.Value.At), says)
            : []);
    }

    private static IEnumerable<WrittenFigure> OfFigure(
        AmountShape amount, Mapping figure, Spot spot, ImmutableArray<Entry> above)
    {
        ImmutableArray<Entry> says = Inheritance.Join([.. Inheritance.Own(figure)], above);
        yield return new WrittenFigure(spot, amount, figure, says, false);
        foreach (Entry claim in (figure["claims"] as Mapping)?.Entries ?? [])
        {
            ImmutableArray<Entry> own = claim.Value is Mapping told ? [.. Inheritance.Own(told)] : [];
            Spot place = spot.Under("claims", claim.At).Under(claim.Key, claim.Value.At);
            yield return new WrittenFigure(place, amount, claim.Value, own, true);
        }
    }
}
