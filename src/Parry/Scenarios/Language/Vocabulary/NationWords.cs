using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>Who defends what: nations, their land, and the assets on it.</summary>
internal static class NationWords
{
    private static readonly MappingShape Commitment = Keys("commitment",
        May("defends", new ListShape(An(NameKind.Nation)), "Nations whose assets it shoots for; itself unless said."),
        May("offensive", OneOf("never", "self-defence", "with-ally").Or("self-defence"),
            "Whether it takes part in offensive action after the raid."),
        May("airspace", new ListShape(An(NameKind.Nation)),
            "Nations over whose territory it may intercept; itself and those it defends unless said."),
        May("engages", new ListShape(An(NameKind.CategoryOrClass)),
            "Categories or threat classes it engages; everything unless said."),
        May("status", Per(NameKind.CategoryOrClass, OneOf("free", "tight", "hold").Or("tight")),
            "Weapons control status: fire on what is not known as a friend, on what is identified (unless said), or only "
            + "in self-defence."),
        May("self-defence", new FlagShape(true), "Whether on hold it still shoots for its own assets."));

    public static readonly TableShape Nations = Table(NameKind.Nation, Keys("nation",
        Need("name", Text, "The nation as people call it."),
        May("commitment", Commitment, "What it has committed itself to.")))
        with { KeyPattern = Ids.Nation, KeyWanted = Ids.NationWanted };

    public static readonly TableShape Territories = Table(NameKind.Territory, Keys("territory",
        Need("nation", An(NameKind.Nation), "Whose land it is."),
        Need("ring", new RingShape(), "Three positions or more around it; the line does not cross itself.")));

    public static readonly TableShape Assets = Table(NameKind.Asset, Keys("asset",
        [May("name", Text, "As people call it; its id unless said."),
        Need("nation", An(NameKind.Nation), "Whose asset it is."),
        May("kind", OneOf("military", "populated", "infrastructure").Or("military"), "What it is."),
        May("defended", new FlagShape(true), "Whether it is on the defended asset list."),
        Need("position", new PositionShape(), "Its middle."),
        Need("radius", Above(Dimension.Length, 0), "An impact within this distance of the middle hits it."),
        May("value", AtLeast(Dimension.Number, 0).Or("1"), "Its worth to the defender against the other assets."),
        .. ProvenanceWords.Beside]));
}
