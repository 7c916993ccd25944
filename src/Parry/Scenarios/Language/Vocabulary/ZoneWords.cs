using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>Who engages where, so that missiles keep clear of the defence's own aircraft.</summary>
internal static class ZoneWords
{
    public static readonly TableShape Zones = Table(NameKind.Zone, Keys("zone",
        [Need("kind", OneOf("fighter", "missile", "joint"),
            "Whose intercepts may lie in it: those of patrols, those of batteries, ships and guns, or both."),
        Need("ring", new RingShape(), "Three positions or more around it; the line does not cross itself."),
        May("floor", AtLeast(Dimension.Length, 0).Or("0 km").Geometric(), "Height above the surface where it begins."),
        May("ceiling", Above(Dimension.Length, 0).Or("20 km").Geometric(), "Height where it ends."),
        May("friendly-fire", Probability().Or("0"),
            "Probability that a round that meets a threat in it destroys an aircraft that engages in it: of each round, "
            + "for each such aircraft.").For("joint"),
        .. ProvenanceWords.Beside])
        with { Deciding = "kind" });
}
