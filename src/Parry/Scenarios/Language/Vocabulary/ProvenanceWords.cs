using System;
using System.Collections.Immutable;
using System.Linq;
using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>Where figures come from: the table of sources, the keys that stand beside a figure or an entity, and the
/// claims beside a figure.</summary>
internal static class ProvenanceWords
{
    public static readonly MappingShape Source = Keys("source",
        Need("title", Text with { IsNoPlaceholder = true }, "Title of the publication."),
        Need("publisher", Text with { IsNoPlaceholder = true }, "Who published it."),
        Need("date", new TextShape { Pattern = Ids.Date, Wanted = "a date as YYYY, YYYY-MM or YYYY-MM-DD" },
            "When it was published."));

    public static readonly TableShape Sources = Table(NameKind.Source, Source);

    public static readonly WordShape Status = OneOf(
        [.. Enum.GetNames<Status>().Skip(1).Select(n => n.ToLowerInvariant())]); // all but Unstated

    private static readonly EitherShape From = new(An(NameKind.Source), Source);

    public static readonly ImmutableArray<Field> Beside =
    [
        May("source", From, "Where the figures here come from: an id of the table of sources, or a source in place."),
        May("status", Status, "How well the figures here are known."),
        May("formula", Text, "How a derived figure follows from its source; required of one."),
        May("note", Text, "What a reader should know about the figures here."),
    ];

    public static readonly ImmutableArray<string> BesideKeys = [.. Beside.Select(f => f.Key)];

    /// <summary>The long way to write an amount.</summary>
    public static MappingShape Figure(AmountShape amount) => Keys("figure",
        [Need("value", amount with { IsBare = true }, "The figure itself."),
        .. Beside,
        May("claims", new TableShape("claim", Claim(amount)),
            "What others say it is, side by side: shown in the ledger, never drawn from.")]);

    /// <summary>What somebody else says of a figure.</summary>
    public static MappingShape Claim(AmountShape amount) => Keys("claim",
        Need("value", amount with { IsBare = true, Default = null }, "The figure as claimed, in the same dimension."),
        Need("source", From, "Who claims it: an id of the table of sources, or a source in place."),
        May("status", Status.Or("reported"), "How well the claim is known."),
        May("formula", Text, "How a derived claim follows from its source; required of one."),
        May("note", Text, "What a reader should know about the claim."));
}
