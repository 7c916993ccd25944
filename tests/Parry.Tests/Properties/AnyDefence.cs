using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Parry.Tests.Properties;

/// <summary>Who stands in the way, in scenario text.</summary>
internal static class AnyDefence
{
    public static readonly string[] LayerIds = ["outer", "area", "point"];

    private const string Everywhere = ", ring: [[9, 19], [9, 22], [12, 22], [12, 19]]";

    private static readonly Gen<string> Ring = Words.Any(
        ", ring: [[9.7, 19.7], [9.7, 20.4], [10.4, 20.4], [10.4, 19.7]]",
        ", ring: [[10.1, 19.9], [10.2, 20.8], [10.7, 20.3]]",
        Everywhere);

    public static Gen<string> Nations(string[] ids, string[] classes) => Words.Entries(ids.Select(id =>
        from defends in Words.Sometimes(90, Gen.Frequency(
            (5, Gen.Constant($"defends: {Words.List(ids)}")), (1, Words.Some(ids).Select(x => "defends: " + x))))
        from airspace in Words.Sometimes(30, Words.Some(ids).Select(x => "airspace: " + x))
        from engages in Words.Sometimes(20, Words.Some(["ballistic", "cruise", "drone", classes[0]])
            .Select(x => "engages: " + x))
        from status in Words.Sometimes(55, Status(classes))
        from alone in Words.Sometimes(55, Gen.Constant("self-defence: false"))
        let commitment = string.Join(", ", new[] { defends, airspace, engages, status, alone }.Where(x => x.Length > 0))
        select $"{id}: {{name: {id.ToUpperInvariant()}land, commitment: {{{commitment}}}}}"));

    private static Gen<string> Status(string[] classes) => Words.Run(
        Gen.Constant("status: {"),
        Words.Any("drone: hold", "ballistic: hold, drone: tight", "cruise: free, drone: free", "drone: free, ballistic: hold"),
        Words.Sometimes(40, Words.Any("free", "hold").Select(s => $", {classes[0]}: {s}")),
        Gen.Constant("}"));

    public static Gen<string> Territory(string[] nations) =>
        from count in Gen.Elements(0, 0, 1, 2)
        from lands in Words.Entries(Words.Ids("land", count).Select(id =>
            from nation in Gen.Elements(nations)
            from ring in Words.Any(
                "[[9.5, 19.5], [9.5, 20.2], [10.8, 20.2], [10.8, 19.5]]",
                "[[10.1, 19.8], [10.1, 21.5], [11.2, 21.0]]",
                "[[9, 19], [9, 22], [12, 22], [12, 19]]")
            select $"{id}: {{nation: {nation}, ring: {ring}}}"))
        select lands;

    // Small ones near the assets, so that the rest is met elsewhere, and one over everything, mostly joint.
    public static readonly Gen<string> Zones =
        from count in Gen.Elements(0, 1, 1, 2)
        from zones in Words.Entries(Words.Ids("zone", count).Select(id => Words.Run(
            Gen.Constant($"{id}: {{"),
            Gen.OneOf(
                Words.Run(Words.Any("kind: fighter", "kind: missile"), Ring),
                Words.Run(
                    Gen.Constant("kind: joint"),
                    Words.Sometimes(90, Words.Any(", friendly-fire: 1", ", friendly-fire: 0.3..0.9")),
                    Gen.OneOf(Ring, Gen.Constant(Everywhere)))),
            Words.Sometimes(45, Words.Any(
                ", floor: 80 m", ", floor: 2 km", ", floor: 0.1..0.5 km, ceiling: 0.6..3 km", ", ceiling: 70 km",
                ", floor: 2 km, ceiling: 70 km", ", ceiling: 0.6..3 km", ", ceiling: 8 km")),
            Gen.Constant("}"))))
        select zones;

    // Nets hear their neighbours: tracks that go round in a circle, and only one way, are an error.
    public static Gen<string> Nets(string[] ids) => Words.Entries(ids.Select((id, i) =>
        from formation in Words.Any("0 s", "10 s", "5..20 s")
        from identification in Words.Any("0 s", "15 s", "0..60 s")
        from shares in Words.Sometimes(30, Words.Some(ids.Where((x, at) => Math.Abs(at - i) == 1)).Select(x => ", shares: " + x))
        from latency in Words.Any("0 s", "12 s", "1..9 s")
        from tracks in Words.Sometimes(25, Words.Any(", track-probability: 0.6", ", track-probability: 0.5..0.9"))
        from common in Words.Sometimes(20, Words.Any(", common-factor: 1", ", common-factor: 0.2..2"))
        from decoys in Words.Sometimes(40, Words.Any(", decoy-as-warhead: 0.5", ", decoy-as-warhead: 0.1..0.9"))
        from warheads in Words.Sometimes(25, Words.Any(", warhead-as-decoy: 0.3", ", warhead-as-decoy: 0..0.5"))
        from capacity in Words.Sometimes(25, Words.Any(", capacity: 1", ", capacity: 2", ", capacity: 1..4"))
        select $"{id}: {{formation-delay: {formation}, identification-delay: {identification}{shares}, "
            + $"latency: {latency}{tracks}{common}{decoys}{warheads}{capacity}}}"));

    public static Gen<string> Sensors(
        string[] ids, string[] nations, string[] nets, string[] classes) => Words.Entries(ids.Select((id, i) =>
        from nation in Gen.Elements(nations)
        let net = nets[i % nets.Length]
        from position in Words.Position(9.8, 10.6, 19.8, 20.6)
        from eyes in Gen.Frequency((3, Watch(classes)), (4, Radar), (2, EarlyWarning))
        select $"{id}: {{nation: {nation}, net: {net}, position: {position}, {eyes}}}"));

    private static Gen<string> Watch(string[] classes) => Words.Run(
        Words.Any(
            "kind: watch, detect: 1, delay: 0 s",
            "kind: watch, detect: 1, delay: 0 s",
            "kind: watch, detect: 0.7, delay: 2 min",
            "kind: watch, detect: 0.5..1, delay: 0..200 s"),
        Words.Sometimes(30, Words.Some(["ballistic", "cruise", "drone", classes[0]]).Select(x => ", sees: " + x)));

    // Early warning has a detection that is no range, so that a test can put another in its place.
    private static readonly Gen<string> EarlyWarning = Words.Run(
        Words.Any("kind: early-warning, detect: 1", "kind: early-warning, detect: 0.8"),
        Words.Any(", delay: 0 s", ", delay: 30 s", ", delay: 5..60 s"),
        Words.Any("", ", sees: [ballistic, cruise, drone]", ", sees: [ballistic, cruise, drone]"));

    // A cued radar looks longer and as often or oftener, so that a cue never makes it later.
    private static readonly Gen<string> Radar = Words.Run(
        Words.Any("reference-range: 120 km, ", "reference-range: 40..90 km, "),
        Words.Any("scan-period: 4 s", "scan-period: 8..12 s"),
        Words.Sometimes(25, Words.Any(", burn-through: 0.3", ", burn-through: 0.2..0.9")),
        Words.Sometimes(40, Words.Any(", cued-scan-period: 1 s", ", cued-scan-period: 0.5..3 s")),
        Words.Sometimes(40, Words.Any(", cued-range-factor: 2", ", cued-range-factor: 1..1.7")),
        Words.Sometimes(40, Gen.Constant(", antenna-height: 100..400 m")),
        Words.Sometimes(30, Gen.Constant(", sector: {bearing: 45 deg, width: 120 deg}")),
        Words.Sometimes(20, Words.Any(", maximum-range: 50 km", ", maximum-range: 30..90 km")),
        Words.Sometimes(20, Words.Any(", minimum-elevation: 1 deg", ", minimum-elevation: -1..2 deg")),
        Words.Sometimes(20, Words.Any(", reference-detection: 0.9", ", false-alarm: 1e-8")));
}
