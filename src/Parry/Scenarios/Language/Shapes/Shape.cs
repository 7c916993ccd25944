using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>What may stand in a place of a file. The checker, the JSON Schema, the reference and the binder all read
/// these; nothing else says what the language allows.</summary>
internal abstract record Shape
{
    /// <summary>What may stand under a key of this; null where no such key is known.</summary>
    public Shape? Under(string key) => this switch
    {
        MappingShape keys => keys.Find(key)?.Shape,
        TableShape table => table.Item,
        EitherShape either => either.Mapping.Under(key),
        _ => null,
    };
}

/// <summary>A free text on one node.</summary>
internal sealed record TextShape : Shape
{
    /// <summary>A regular expression the whole text matches; null for any text that is not empty.</summary>
    public string? Pattern { get; init; }

    /// <summary>What <see cref="Pattern"/> asks for, in words.</summary>
    public string Wanted { get; init; } = "a text";

    /// <summary>Set when a word that stands for no publication, such as <c>various</c>, will not do.</summary>
    public bool IsNoPlaceholder { get; init; }

    /// <summary>Set when the text makes a name others may refer to.</summary>
    public NameKind? Names { get; init; }
}

/// <summary>The instant that moments of the file count from.</summary>
internal sealed record HHourShape : Shape;

internal sealed record MomentShape : Shape;

/// <summary>One number without unit or spread, for what is no figure of a raid.</summary>
internal sealed record NumberShape(double Least) : Shape
{
    public bool Whole { get; init; }
    public bool LeastExcluded { get; init; }
    public double? Default { get; init; }
}

/// <summary>Whatever a scenario may say in the place that a path names, but for keys.</summary>
internal sealed record WrittenShape : Shape;

/// <summary>Exactly this text, as for the version of the language.</summary>
internal sealed record ConstantShape(string Value) : Shape;

/// <summary>One of a few words.</summary>
internal sealed record WordShape(ImmutableArray<string> Words, string? Default = null) : Shape;

/// <summary>true or false.</summary>
internal sealed record FlagShape(bool Default) : Shape;

/// <summary><c>[latitude, longitude]</c> in degrees.</summary>
internal sealed record PositionShape : Shape;

/// <summary>Positions around an area that does not cross itself; the last need not repeat the first.</summary>
internal sealed record RingShape : Shape;

/// <summary>An id that something else in the scenario carries.</summary>
internal sealed record ReferenceShape(NameKind To) : Shape;

/// <summary>The id of an entry of the built-in catalogue.</summary>
internal sealed record UseShape(string Kind) : Shape;

internal sealed record ListShape(Shape Item) : Shape;

/// <summary>A word in one case, a mapping in the other.</summary>
internal sealed record EitherShape(Shape Word, Shape Mapping) : Shape;
