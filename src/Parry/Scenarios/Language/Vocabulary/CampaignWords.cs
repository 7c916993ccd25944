using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>Nights in sequence.</summary>
internal static class CampaignWords
{
    private static readonly MappingShape Night = Keys("night",
        [Need("day", AtLeast(Dimension.Number, 0).Called("a day"), "Days after H-hour, more from row to row."),
        May("raid", AtLeast(Dimension.Number, 0).Or("1").Called("a share of the raid"),
            "Share of every wave's count that is launched, the attacker's capacity; above 1 for a larger raid."),
        .. ProvenanceWords.Beside]);

    private static readonly MappingShape Supply = Keys("supply",
        [May("stock", Count("a number of rounds").Or("0"), "Rounds in the depot at the start, besides the magazines."),
        May("production", AtLeast(Dimension.Number, 0).Or("0").Called("a number of rounds a day"),
            "Rounds a day that come into the depot."),
        May("delivery", AtLeast(Dimension.Number, 0).Called("a number of rounds a day"),
            "Most rounds a day that reach shooters from the depot; any number unless said."),
        .. ProvenanceWords.Beside]);

    public static readonly MappingShape Campaign = Keys("campaign",
        [Need("nights", Table(NameKind.Night, Night), "The nights on which the raid comes, in their order."),
        May("supply", Per(NameKind.Interceptor, Supply), "What fills magazines between nights; nothing unless said."),
        .. ProvenanceWords.Beside]);

    public static readonly MappingShape Exposed = Keys("exposure",
        [Need("asset", An(NameKind.Asset), "The asset at which the shooter stands."),
        Need("probability", Probability(), "Probability that one impact within the asset's radius puts the shooter out."),
        .. ProvenanceWords.Beside]);
}
