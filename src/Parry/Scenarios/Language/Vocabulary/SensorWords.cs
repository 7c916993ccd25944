using System.Collections.Immutable;
using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>What sees, and who is told.</summary>
internal static class SensorWords
{
    public static readonly TableShape Nets = Table(NameKind.Net, Keys("net",
        [May("formation-delay", AtLeast(Dimension.Duration, 0).Or("0 s"), "First detection to track."),
        May("identification-delay", AtLeast(Dimension.Duration, 0).Or("0 s"), "Track to identification as hostile."),
        May("track-probability", Probability("a track probability").Or("1"),
            "Probability that the net makes a track of a threat that its sensors detect."),
        May("common-factor", AtLeast(Dimension.Number, 0).Or("0").Called("a common factor"),
            "Spread, in logits, of a draw that all tracks of the net share in a raid."),
        May("decoy-as-warhead", Probability().Or("1"), "Probability that it takes a decoy for a warhead."),
        May("warhead-as-decoy", Probability().Or("0"),
            "Probability that it takes a warhead for a decoy, and leaves it alone."),
        May("capacity", Count("a number of tracks", 1), "Tracks it can hold at once; any number unless said."),
        May("shares", new ListShape(An(NameKind.Net)), "Nets it gets tracks from."),
        May("latency", AtLeast(Dimension.Duration, 0).Or("0 s"), "How old the tracks from other nets are on arrival."),
        .. ProvenanceWords.Beside]));

    public static readonly MappingShape Sector = Keys("sector",
        [Need("bearing", Between(Dimension.Angle, 0, 360).Geometric(), "Middle of the sector, clockwise from north."),
        Need("width", (Above(Dimension.Angle, 0) with { Most = 360 }).Geometric(), "Whole width of the sector."),
        .. ProvenanceWords.Beside]);

    private static readonly AmountShape OpenProbability =
        Probability() with { LeastExcluded = true, MostExcluded = true, Geometry = true };

    private static readonly ImmutableArray<Field> RadarFields =
    [
        Need("reference-range", Above(Dimension.Length, 0).Geometric(),
            "Free-space range against 1 m2 at the reference detection.").For("radar"),
        May("burn-through", (Above(Dimension.Number, 0) with { Most = 1 }).Or("1").Geometric(),
            "What jamming leaves of the reference range, 1 without jamming.").For("radar"),
        May("reference-detection", OpenProbability.Called("a probability of detection").Or("0.5"),
            "Probability of detection in one scan at the reference range.").For("radar"),
        May("false-alarm", OpenProbability.Called("a probability of false alarm").Or("1e-6"),
            "Probability of false alarm behind the reference range.").For("radar"),
        Need("scan-period", Above(Dimension.Duration, 0).Geometric(), "Time between two looks.").For("radar"),
        May("cued-scan-period", Above(Dimension.Duration, 0).Geometric(),
            "Time between two looks where early warning says to look; as the scan period unless said.").For("radar"),
        May("cued-range-factor", (AtLeast(Dimension.Number, 1)).Or("1").Geometric(),
            "What looking there longer adds to the reference range.").For("radar"),
        May("antenna-height", Some(Dimension.Length).Or("10 m").Geometric(), "Height of the antenna above sea level.")
            .For("radar"),
        May("minimum-elevation", Between(Dimension.Angle, -10, 90).Or("0 deg").Geometric(),
            "Lowest angle the beam looks at.").For("radar"),
        May("maximum-range", Above(Dimension.Length, 0).Geometric(), "How far it looks.").For("radar"),
        May("sector", Sector, "The part of the horizon it covers; all of it unless said.").For("radar"),
    ];

    public static readonly MappingShape Sensor = Keys("sensor",
        [May("use", new UseShape("sensor"), "Catalogue entry to start from; keys beside it override."),
        May("name", Text, "As people call it; its id unless said."),
        Need("nation", An(NameKind.Nation), "Whose sensor it is."),
        Need("net", An(NameKind.Net), "The net its detections go to."),
        Need("position", new PositionShape(), "Where it stands."),
        May("kind", OneOf("radar", "watch", "early-warning").Or("radar"),
            "A radar by its figures, a watch that sees or does not, or early warning that tells radars where to look."),
        .. RadarFields,
        Need("detect", Probability("a probability of detection"), "Probability that it sees a threat.")
            .For("watch", "early-warning"),
        Need("delay", AtLeast(Dimension.Duration, 0), "Launch to its report.").For("watch", "early-warning"),
        May("sees", new ListShape(An(NameKind.CategoryOrClass)), 
            "Categories or classes it can see; all unless said, for early warning the ballistic ones.")
            .For("watch", "early-warning"),
        .. ProvenanceWords.Beside])
        with { Deciding = "kind" };

    public static readonly TableShape Sensors = Table(NameKind.Sensor, Sensor);
}
