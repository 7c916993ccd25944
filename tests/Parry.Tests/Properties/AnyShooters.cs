using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Parry.Tests.Properties;

/// <summary>Rounds and those who fire them, in scenario text.</summary>
internal static class AnyShooters
{
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
        from common in Words.Sometimes(25, Words.Any(", common-factor: 1", ", common-factor: 0..1.5"))
        select $"{id}: {{kill: {{{categories.Replace("P", probability)}{own}}}, {envelope}{delays}{common}, "
            + "unit-cost: 0.1..2 MUSD}"));

    public static Gen<string> Shooters(
        string[] ids, string[] nations, string[] nets, string[] interceptors, string[] layers, string[] classes,
        string[] assets) =>
        Words.Entries(ids.Zip(layers).Select((shooter, i) =>
            from nation in Gen.Elements(nations)
            let id = shooter.First
            let layer = shooter.Second
            let net = nets[i % nets.Length]
            from position in Words.Position(9.9, 10.5, 19.9, 20.5)
            from body in Gen.Frequency((5, Ground), (3, Patrol))
            from reaction in Words.Any("0 s", "5 s", "3..15 s", "1..3 min")
            from spacing in Words.Any("", ", launch-spacing: 2 s", ", launch-spacing: 0..6 s", ", launch-spacing: 30 s")
            from assessment in Words.Any("0 s", "5 s", "2..20 s", "30..90 s", "2 min")
            from looks in Looks
            from loads in Gen.Shuffle(interceptors).Select(all => all.Take(2))
            from two in Gen.Choose(1, 2)
            from rounds in Words.Any("2", "8", "24", "0..3", "8..16").ArrayOf(2)
            let magazine = string.Join(", ", loads.Take(two).Zip(rounds, (load, r) => $"{load}: {r}"))
            from limits in Limits(classes, loads.First())
            from exposed in Words.Sometimes(30, Words.Run(
                Gen.Elements(assets).Select(a => $", exposed: {{asset: {a}, "),
                Words.Any("probability: 1}", "probability: 0.5..0.9}", "probability: 0.1}")))
            select $"{id}: {{nation: {nation}, net: {net}, layer: {layer}, position: {position}, {body}{looks}{limits}{exposed}, "
                + $"reaction: {reaction}, assessment: {assessment}{spacing}, magazine: {{{magazine}}}}}"));

    private static readonly Gen<string> Ground = Words.Run(
        Words.Any("kind: battery", "kind: ship", "kind: gun"),
        Words.Any(", channels: 1", ", channels: 2", ", channels: 1..4", ", channels: 6"),
        Words.Sometimes(25, Words.Any(
            ", sector: {bearing: 60 deg, width: 140 deg}", ", sector: {bearing: 340..360 deg, width: 90 deg}")),
        Words.Sometimes(45, Words.Any(
            ", reload: 2 min", ", reload: 20..200 s, reloads: 1..3", ", reload: 0 s, reloads: 2")));

    private static readonly Gen<string> Patrol = Words.Run(
        Words.Any("kind: patrol, aircraft: 2", "kind: patrol, aircraft: 0..3"),
        Words.Any(", station-radius: 30 km", ", station-radius: 10..60 km"),
        Words.Any(", transit-speed: 900 km/h", ", transit-speed: 250..350 m/s"),
        Words.Sometimes(60, Words.Any(", re-attack: 45 s", ", re-attack: 10..90 s")),
        Words.Sometimes(40, Words.Any(", rearm: 3 min", ", rearm: 60..600 s")),
        Words.Sometimes(40, Words.Any(", endurance: 6 min", ", endurance: 20 min", ", endurance: 10..90 min")),
        Words.Sometimes(45, Words.Any(", relief: 1", ", relief: 2", ", relief: 0..4")),
        Words.Sometimes(30, Words.Any(", relief-delay: 90 s", ", relief-delay: 3 min", ", relief-delay: 0..10 min")));

    // How well it knows what it hit, and whose tracks it trusts.
    private static readonly Gen<string> Looks = Words.Run(
        Words.Sometimes(20, Words.Any(", false-kill: 0.3", ", false-kill: 0..0.5")),
        Words.Sometimes(20, Words.Any(", false-miss: 0.3", ", false-miss: 0..0.5")),
        Words.Sometimes(25, Gen.Constant(", engage-on-remote: false")));

    private static Gen<string> Limits(string[] classes, string interceptor) => Words.Run(
        Words.Sometimes(25, Words.Run(
            Gen.Elements(["ballistic", "cruise", "drone", .. classes]).Select(c => $", class-channels: {{{c}: "),
            Words.Any("1}", "1..2}"))),
        Words.Sometimes(20, Words.Any("1}", "1..2}").Select(n => $", interceptor-channels: {{{interceptor}: {n}")));
}
