using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>The few words the vocabulary is written in.</summary>
internal static class Write
{
    public static readonly TextShape Text = new();

    public static Field Need(string key, Shape shape, string doc) => new(key, shape, doc) { Required = true };

    public static Field May(string key, Shape shape, string doc) => new(key, shape, doc);

    public static AmountShape Some(Dimension dimension) => new(dimension);

    public static AmountShape AtLeast(Dimension dimension, double least) => new(dimension) { Least = least };

    public static AmountShape Above(Dimension dimension, double least) =>
        new(dimension) { Least = least, LeastExcluded = true };

    public static AmountShape Between(Dimension dimension, double least, double most) =>
        new(dimension) { Least = least, Most = most };

    public static AmountShape Probability(string noun = "a probability") =>
        Between(Dimension.Number, 0, 1) with { Noun = noun };

    public static AmountShape Count(string noun, double least = 0, double most = double.PositiveInfinity) =>
        Between(Dimension.Number, least, most) with { Noun = noun, Whole = true };

    public static AmountShape Or(this AmountShape shape, string otherwise) => shape with { Default = otherwise };

    public static AmountShape Called(this AmountShape shape, string noun) => shape with { Noun = noun };

    public static AmountShape Fix(this AmountShape shape) => shape with { Fixed = true };

    public static AmountShape Geometric(this AmountShape shape) => shape with { Geometry = true };

    public static WordShape OneOf(params string[] words) => new([.. words]);

    public static WordShape Or(this WordShape shape, string otherwise) => shape with { Default = otherwise };

    public static ReferenceShape An(NameKind kind) => new(kind);

    public static TableShape Table(NameKind kind, Shape item) => new(kind.Noun(), item) { Defines = kind };

    public static TableShape Per(NameKind kind, Shape item) => new(kind.Noun(), item) { KeysReferTo = kind };

    public static MappingShape Keys(string name, params ImmutableArray<Field> fields) => new(name, fields);
}
