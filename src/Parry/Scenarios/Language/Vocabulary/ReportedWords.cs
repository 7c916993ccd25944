using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>What was published of how the raid ended, to hold the model against.</summary>
internal static class ReportedWords
{
    private static readonly AmountShape Band = AtLeast(Dimension.Number, 0).Called("a band") with { IsBand = true };

    private static readonly MappingShape Claim = Keys("claim",
        [May("name", Text, "Whose claim it is, as people call it; its id unless said."),
        Need("band", Band, "What it claims."),
        .. ProvenanceWords.Beside])
        with { StandsAlone = true };

    private static readonly MappingShape Quantity = Keys("quantity",
        [May("name", Text, "As people call it; its id unless said."),
        Need("measure", OneOf(
            "launched", "failed", "intercepted", "leakers", "impacts", "engaged", "rounds", "value-lost"),
            "What is counted."),
        May("of", new ListShape(An(NameKind.CategoryOrClass)), "Of which categories or classes; of all unless said.")
            .For("launched", "failed", "intercepted", "leakers", "engaged"),
        May("by", new ListShape(An(NameKind.Nation)), "By which nations; by all unless said.")
            .For("intercepted", "rounds"),
        May("at", new ListShape(An(NameKind.Asset)), "At which assets; at all unless said.")
            .For("impacts", "value-lost"),
        May("with", new ListShape(An(NameKind.Interceptor)), "Of which interceptors; of all unless said.")
            .For("rounds"),
        May("share-of", OneOf("launched", "flown", "engaged", "came"),
            "Makes it a share of those launched, of those that did not fail, of those that drew a round, or of those "
            + "killed and leakers together, of the same categories or classes.")
            .For("failed", "intercepted", "leakers", "impacts", "engaged"),
        Need("band", Band, "What was reported: 9, 4..9, or 4..6..9 with the best figure in the middle."),
        May("given", new FlagShape(false), "The inputs were set from it: it is shown and scores nothing."),
        May("claims", Table(NameKind.Claim, Claim), "Competing claims, shown beside it and never averaged."),
        .. ProvenanceWords.Beside])
        with { Deciding = "measure" };

    public static readonly TableShape Reported = Table(NameKind.Quantity, Quantity);
}
