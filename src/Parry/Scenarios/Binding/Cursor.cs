using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>Reads the fields of one checked mapping. Asking for a key the vocabulary does not have is a fault of the
/// program.</summary>
internal sealed class Cursor(MappingShape shape, Mapping node, Spot spot, Provenance above, InputTable inputs)
{
    private readonly Provenance provenance = shape.CarriesProvenance
        ? inputs.ProvenanceOf(node, shape.StandsAlone ? Provenance.Unstated : above)
        : above;

    /// <summary>The last key of the path: the id of an entity in its table.</summary>
    public string Id { get; } = spot.Path[(spot.Path.LastIndexOf('.') + 1)..];

    public Mark At => spot.At;

    public string Name => MaybeText("name") ?? Id;

    public string? Kind => shape.KindOf(node);

    public bool Has(string key) => node.Find(key) is not null;

    public string Text(string key) => MaybeText(key)!;

    public string? MaybeText(string key) => node.TextOf(key);

    public T Word<T>(string key)
        where T : struct, Enum
    {
        string word = node.TextOf(key) ?? ((WordShape)ShapeOf(key)).Default!;
        return Parse<T>(word);
    }

    private static T Parse<T>(string word)
        where T : struct, Enum =>
        Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The rows of a table of words.</summary>
    public IEnumerable<(string Id, T Word)> Words<T>(string key)
        where T : struct, Enum =>
        Entries(key).Select(e => (e.Key, Parse<T>(((Scalar)e.Value).Text)));

    public bool Flag(string key) =>
        node.TextOf(key) is { } text ? text == "true" : ((FlagShape)ShapeOf(key)).Default;

    /// <summary>Of a key that is required or has a default.</summary>
    public Amount Amount(string key) => MaybeAmount(key)
        ?? inputs.AddDefault((AmountShape)ShapeOf(key), ((AmountShape)ShapeOf(key)).Default!, PathOf(key), spot.At);

    public Amount? MaybeAmount(string key) => node[key] is { } value
        ? inputs.Add((AmountShape)ShapeOf(key), value, PathOf(key), provenance)
        : null;

    /// <summary>Of a figure that is no input, and who says so.</summary>
    public (Band Band, Provenance Provenance) Band(string key)
    {
        (Spread spread, Provenance said) = inputs.Read((AmountShape)ShapeOf(key), node[key]!, provenance);
        return (Scenarios.Band.Of(spread), said);
    }

    public GeoPoint Position(string key) => PositionText.Read(node[key]!);

    public Moment? Moment(string key, DateTimeOffset hHour) =>
        node.TextOf(key) is { } text ? MomentText.Read(text, hHour) : null;

    public ImmutableArray<GeoPoint> Ring(string key) => RingText.Read(node[key]!);

    /// <summary>The texts of a list; null when it is not there.</summary>
    public ImmutableArray<string>? Texts(string key) => node[key] is Sequence list
        ? [.. list.Items.Select(i => ((Scalar)i).Text)]
        : null;

    /// <summary>An empty mapping stands in for one that is not there.</summary>
    public Cursor Inside(string key) => new(
        (MappingShape)ShapeOf(key),
        node[key] as Mapping ?? new Mapping(spot.At, []),
        spot.Under(key, node.Find(key)?.At ?? spot.At), provenance, inputs);

    /// <summary>One cursor for each row of a table of mappings, in file order.</summary>
    public IEnumerable<Cursor> Rows(string key)
    {
        MappingShape item = (MappingShape)((TableShape)ShapeOf(key)).Item;
        Spot table = spot.Under(key, spot.At);
        foreach (Entry entry in Entries(key))
        {
            yield return new Cursor(item, (Mapping)entry.Value, table.Under(entry.Key, entry.At), provenance, inputs);
        }
    }

    /// <summary>The rows of a table of figures.</summary>
    public IEnumerable<(string Id, Amount Amount)> Amounts(string key)
    {
        Shape table = ShapeOf(key) is EitherShape either ? either.Mapping : ShapeOf(key);
        AmountShape item = (AmountShape)((TableShape)table).Item;
        foreach (Entry entry in Entries(key))
        {
            string path = DottedPath.Join(PathOf(key), entry.Key);
            yield return (entry.Key, inputs.Add(item, entry.Value, path, provenance));
        }
    }

    /// <summary>A figure that the file need not write, under a key of its own.</summary>
    public Amount Implied(string key, string id, AmountShape shape, string text) =>
        inputs.AddDefault(shape, text, DottedPath.Join(PathOf(key), id), node[key]?.At ?? spot.At);

    /// <summary>The rows of a table of lists of positions.</summary>
    public IEnumerable<(string Id, ImmutableArray<GeoPoint> Positions)> PositionLists(string key) =>
        Entries(key).Select(e =>
            (e.Key, ((Sequence)e.Value).Items.Select(PositionText.Read).ToImmutableArray()));

    private ImmutableArray<Entry> Entries(string key) => (node[key] as Mapping)?.Entries ?? [];

    private Shape ShapeOf(string key) => shape.Find(key)!.Shape;

    private string PathOf(string key) => DottedPath.Join(spot.Path, key);
}
