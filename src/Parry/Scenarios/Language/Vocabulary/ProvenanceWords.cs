using System;
using System.Collections.Immutable;
using System.Linq;
using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>Where figures come from: the table of sources, and the three keys that stand beside a figure or an
/// entity.</summary>
internal static class ProvenanceWords
{
    public static readonly MappingShape Source = Keys("source",
        Need("title", Text, "Title of the publication."),
        Need("publisher", Text, "Who published it."),
        Need("date", new TextShape { Pattern = Ids.Date, Wanted = "a date as YYYY, YYYY-MM or YYYY-MM-DD" },
            "When it was published."));

    public static readonly TableShape Sources = Table(NameKind.Source, Source);

    public static readonly WordShape Status = OneOf(
        [.. Enum.GetNames<Status>().Skip(1).Select(n => n.ToLowerInvariant())]); // all but Unstated

    public static readonly ImmutableArray<Field> Beside =
    [
        May("source", new EitherShape(An(NameKind.Source), Source),
            "Where the figures here come from: an id of the table of sources, or a source in place."),
        May("status", Status, "How well the figures here are known."),
        May("note", Text, "What a reader should know about the figures here."),
    ];

    /// <summary>The long way to write an amount.</summary>
    public static MappingShape Figure(AmountShape amount) =>
        Keys("figure", [Need("value", amount, "The figure itself."), .. Beside]);
}
