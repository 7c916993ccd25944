using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>One key of a mapping.</summary>
/// <param name="Key">A kebab-case word.</param>
/// <param name="Shape">What stands under it.</param>
/// <param name="Doc">One sentence for the schema and the reference.</param>
internal sealed record Field(string Key, Shape Shape, string Doc)
{
    public bool Required { get; init; }

    /// <summary>The words of the mapping's <see cref="MappingShape.Deciding"/> key the field belongs to; empty for
    /// all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    public bool BelongsTo(string? kind) => kind is null || Only.IsEmpty || Only.Contains(kind);

    public Field For(params string[] kinds) => this with { Only = [.. kinds] };
}

/// <summary>Two keys that exclude each other; one of them may have to be there.</summary>
internal sealed record Rivals(string First, string Second, bool OneRequired);

/// <summary>A mapping of fixed keys.</summary>
/// <param name="Name">What it describes, as a message calls it.</param>
/// <param name="Fields">In the order of the reference.</param>
internal sealed record MappingShape(string Name, ImmutableArray<Field> Fields) : Shape
{
    /// <summary>The key whose word decides which other keys belong.</summary>
    public string? Deciding { get; init; }

    public ImmutableArray<Rivals> Rivals { get; init; } = [];

    /// <summary>Whether source, status, formula and note may stand beside the fields, for every figure below.</summary>
    public bool CarriesProvenance => Fields.Any(f => f.Key == "source");

    /// <summary>Whether it takes nothing from what was said above it of source, status and note.</summary>
    public bool StandsAlone { get; init; }

    public Field? Find(string key) => Fields.FirstOrDefault(f => f.Key == key);

    /// <summary>The word under the deciding key, or its default; null when it is missing or none of the
    /// words.</summary>
    public string? KindOf(Mapping node)
    {
        if (Deciding is null || Find(Deciding)?.Shape is not WordShape words)
        {
            return null;
        }
        return node.Find(Deciding) is not { } entry ? words.Default
            : entry.Value is Scalar s && words.Words.Contains(s.Text) ? s.Text : null;
    }

    /// <summary>The same keys, none of them required.</summary>
    public MappingShape AllOptional() => this with
    {
        Fields = [.. Fields.Select(f => f with { Required = false })],
        Rivals = [.. Rivals.Select(r => r with { OneRequired = false })],
    };

    public IEnumerable<string> KeysFor(string? kind) => Fields.Where(f => f.BelongsTo(kind)).Select(f => f.Key);
}

/// <summary>A mapping from ids to items of one shape.</summary>
/// <param name="Noun">What a key names, as a message calls it.</param>
/// <param name="Item">What stands under each id.</param>
internal sealed record TableShape(string Noun, Shape Item) : Shape
{
    /// <summary>Set when the keys make names others may refer to.</summary>
    public NameKind? Defines { get; init; }

    /// <summary>Set when the keys themselves refer to something.</summary>
    public NameKind? KeysReferTo { get; init; }

    /// <summary>A regular expression for a new id.</summary>
    public string KeyPattern { get; init; } = Ids.Kebab;

    /// <summary>What <see cref="KeyPattern"/> asks for, in words.</summary>
    public string KeyWanted { get; init; } = Ids.KebabWanted;
}
