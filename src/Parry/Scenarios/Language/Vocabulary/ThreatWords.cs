using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>What a kind of threat is.</summary>
internal static class ThreatWords
{
    public static readonly string[] Categories = ["ballistic", "cruise", "drone"];

    public static readonly MappingShape ThreatClass = Keys("threat class",
        [May("use", new UseShape("threat-class"), "Catalogue entry to start from; keys beside it override."),
        May("name", Text, "As people call it; its id unless said."),
        Need("category", OneOf(Categories), "How it flies."),
        Need("speed", Above(Dimension.Speed, 0).Geometric(), "Ground speed, constant.").For("cruise", "drone"),
        Need("altitude", AtLeast(Dimension.Length, 0).Geometric(), "Height above the surface, constant.")
            .For("cruise", "drone"),
        Need("boost-time", AtLeast(Dimension.Duration, 0).Geometric(), "Launch to burnout.").For("ballistic"),
        Need("boost-downrange", AtLeast(Dimension.Length, 0).Geometric(), "Ground distance covered by burnout.")
            .For("ballistic"),
        Need("burnout-altitude", AtLeast(Dimension.Length, 0).Geometric(), "Height at burnout.").For("ballistic"),
        May("apogee", Above(Dimension.Length, 0).Geometric(), "Greatest height; the arc of least energy unless said.")
            .For("ballistic"),
        May("loft-angle", Between(Dimension.Angle, 0, 90).Geometric(),
            "Angle of flight above the horizontal at burnout, in place of an apogee.").For("ballistic"),
        May("range", Above(Dimension.Length, 0), "Greatest reach; only warned about."),
        May("launch-reliability", Probability("a launch reliability").Or("1"), "Probability that it starts."),
        May("flight-reliability", Probability("a flight reliability").Or("1"), "Probability that it then flies on."),
        Need("radar-cross-section", Above(Dimension.Area, 0).Geometric(), "As the defending radars see it."),
        Need("cep", AtLeast(Dimension.Length, 0).Called("a CEP"), "Half fall within this distance."),
        May("decoy", new FlagShape(false), "Whether it has no warhead: what gets through of it harms nobody."),
        May("lethal-radius", Above(Dimension.Length, 0),
            "Distance from the aim point at which an impact destroys half the value; no damage is reckoned unless said."),
        Need("unit-cost", AtLeast(Dimension.Money, 0), "What one costs the attacker."),
        .. ProvenanceWords.Beside])
        with { Deciding = "category", Rivals = [new Rivals("apogee", "loft-angle", false)] };

    public static readonly TableShape ThreatClasses = Table(NameKind.ThreatClass, ThreatClass)
        with { KeyPattern = Ids.ThreatClass, KeyWanted = Ids.ThreatClassWanted };
}
