using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Parry.Tests.Properties;

/// <summary>Who stands in the way, in scenario text.</summary>
internal static class AnyDefence
{
    public static readonly string[] LayerIds = ["outer", "area", "point"];

    public static Gen<string> Nations(string[] ids, string[] classes) => Words.Entries(ids.Select(id =>
        from defends in Words.Sometimes(90, Gen.Frequency(
            (5, Gen.Constant($"defends: {Words.List(ids)}")), (1, Words.Some(ids).Select(x => "defends: " + x))))
        from airspace in Words.Sometimes(30, Words.Some(ids).Select(x => "airspace: " + x))
        from engages in Words.Sometimes(20, Words.Some(["ballistic", "cruise", "drone", classes[0]])
            .Select(x => "engages: " + x))
        let commitment = string.Join(", ", new[] { defends, airspace, engages }.Where(x => x.Length > 0))
        select $"{id}: {{name: {id.ToUpperInvariant()}land, commitment: {{{commitment}}}}}"));

    public static Gen<string> Territory(string[] nations) =>
        from count in Gen.Choose(0, 2)
        from lands in Words.Entries(Words.Ids("land", count).Select(id =>
            from nation in Gen.Elements(nations)
            from ring in Words.Any(
                "[[9.5, 19.5], [9.5, 20.2], [10.8, 20.2], [10.8, 19.5]]",
                "[[10.1, 19.8], [10.1, 21.5], [11.2, 21.0]]",
                "[[9, 19], [9, 22], [12, 22], [12, 19]]")
            select $"{id}: {{nation: {nation}, ring: {ring}}}"))
        select lands;

    public static Gen<string> Nets(string[] ids) => Words.Entries(ids.Select(id =>
        from formation in Words.Any("0 s", "10 s", "5..20 s")
        from identification in Words.Any("0 s", "15 s", "0..60 s")
        from shares in Words.Sometimes(30, Words.Some(ids.Where(i => i != id)).Select(x => ", shares: " + x))
        from latency in Words.Any("0 s", "12 s", "1..9 s")
        select $"{id}: {{formation-delay: {formation}, identification-delay: {identification}{shares}, "
            + $"latency: {latency}}}"));

    public static Gen<string> Sensors(string[] ids, string[] nations, string[] nets) => Words.Entries(ids.Select((id, i) =>
        from nation in Gen.Elements(nations)
        let net = nets[i % nets.Length]
        from position in Words.Position(9.8, 10.6, 19.8, 20.6)
        from eyes in Gen.OneOf(
            Words.Any(
                "kind: watch, detect: 1, delay: 0 s",
                "kind: watch, detect: 1, delay: 0 s",
                "kind: watch, detect: 0.7, delay: 2 min",
                "kind: watch, detect: 0.5..1, delay: 0..200 s"),
            Words.Run(
                Words.Any("reference-range: 120 km, ", "reference-range: 40..90 km, "),
                Words.Any("scan-period: 4 s", "scan-period: 8..12 s"),
                Words.Sometimes(40, Gen.Constant(", antenna-height: 100..400 m")),
                Words.Sometimes(30, Gen.Constant(", sector: {bearing: 45 deg, width: 120 deg}"))))
        select $"{id}: {{nation: {nation}, net: {net}, position: {position}, {eyes}}}"));

    public static Gen<string> Interceptors(string[] ids, string[] classes) => Words.Entries(ids.Select(id =>
        from probability in Words.Any("0.5", "0.8", "0.3..0.9", "0.5..0.7..0.8", "1")
        from own in Words.Sometimes(30, Words.Any("0.9", "0").Select(p => $", {classes[^1]}: {p}"))
        from categories in Words.Any(
            "drone: P, cruise: P, ballistic: P", "drone: P, cruise: P, ballistic: P", "drone: P, cruise: P",
            "drone: P, cruise: P, ballistic: P", "ballistic: P")
        from envelope in Words.Any(
            "speed: 800 m/s, maximum-range: 15 km, maximum-altitude: 8 km",
            "speed: 1.5 km/s, maximum-range: 40..70 km, maximum-altitude: 25 km, minimum-altitude: 40 m",
            "speed: 700..1200 m/s, maximum-range: 25 km, minimum-range: 3 km, maximum-altitude: 12..20 km",
            "speed: 2 km/s, maximum-range: 90 km, maximum-altitude: 120 km, minimum-altitude: 10 km")
        from delays in Words.Any("", ", launch-delay: 2 s", ", minimum-flight-time: 5..9 s")
        select $"{id}: {{kill: {{{categories.Replace("P", probability)}{own}}}, {envelope}{delays}, "
            + "unit-cost: 0.1..2 MUSD}"));

    public static Gen<string> Shooters(
        string[] ids, string[] nations, string[] nets, string[] interceptors, string[] layers) =>
        Words.Entries(ids.Zip(layers).Select((shooter, i) =>
            from nation in Gen.Elements(nations)
            let id = shooter.First
            let layer = shooter.Second
            let net = nets[i % nets.Length]
            from position in Words.Position(9.9, 10.5, 19.9, 20.5)
            from body in Gen.Frequency(
                (5, Words.Run(
                    Words.Any("kind: battery", "kind: ship"),
                    Words.Any(", channels: 1", ", channels: 2", ", channels: 1..4"),
                    Words.Sometimes(25, Words.Any(
                        ", sector: {bearing: 60 deg, width: 140 deg}", ", sector: {bearing: 340..360 deg, width: 90 deg}")))),
                (3, Words.Run(
                    Words.Any("kind: patrol, aircraft: 2", "kind: patrol, aircraft: 0..3"),
                    Words.Any(", station-radius: 30 km", ", station-radius: 10..60 km"),
                    Words.Any(", transit-speed: 900 km/h", ", transit-speed: 250..350 m/s"),
                    Words.Sometimes(60, Words.Any(", re-attack: 45 s", ", re-attack: 10..90 s")))))
            from reaction in Words.Any("0 s", "5 s", "3..15 s")
            from spacing in Words.Any("", ", launch-spacing: 2 s", ", launch-spacing: 0..6 s")
            from assessment in Words.Any("0 s", "5 s", "2..20 s")
            from loads in Gen.Shuffle(interceptors).Select(all => all.Take(2))
            from two in Gen.Choose(1, 2)
            from rounds in Words.Any("2", "8", "24", "0..3", "8..16").ArrayOf(2)
            let magazine = string.Join(", ", loads.Take(two).Zip(rounds, (load, r) => $"{load}: {r}"))
            select $"{id}: {{nation: {nation}, net: {net}, layer: {layer}, position: {position}, {body}, "
                + $"reaction: {reaction}, assessment: {assessment}{spacing}, magazine: {{{magazine}}}}}"));

    public static Gen<string> Doctrine(string[] layers) => Words.Entries(layers.Distinct().Select(id => Words.Run(
        Gen.Constant($"{id}: {{"),
        Words.Any("salvo: 1", "salvo: 2", "salvo: 1..3"),
        Words.Sometimes(35, Words.Any(", maximum-salvos: 1", ", maximum-salvos: 2", ", maximum-salvos: 1..3")),
        Gen.Constant("}"))));
}
