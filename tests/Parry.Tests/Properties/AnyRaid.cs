using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Parry.Tests.Properties;

/// <summary>What comes, in scenario text.</summary>
internal static class AnyRaid
{
    public static Gen<string> Assets(string[] ids, string[] nations) => Words.Entries(ids.Select(id =>
        from nation in Gen.Elements(nations)
        from position in Words.Position(9.9, 10.3, 19.9, 20.3)
        from radius in Words.Any("300 m", "0.2..0.6 km", "2 km")
        from defended in Words.Any("true", "true", "false")
        from value in Words.Sometimes(25, Words.Any(", value: 3", ", value: 0..2"))
        select $"{id}: {{nation: {nation}, position: {position}, radius: {radius}, defended: {defended}{value}}}"));

    public static Gen<string> Classes(string[] ids, string[] categories) => Words.Entries(ids.Zip(categories,
        (id, category) =>
            from flight in Flight(category)
            from launch in Words.Sometimes(40, Words.Any("launch-reliability: 0.8, ", "launch-reliability: 0.6..0.9, "))
            from onward in Words.Sometimes(40, Words.Any("flight-reliability: 0.7, ", "flight-reliability: 'beta(8, 2)', "))
            from section in Words.Any("0.05 m2", "1 m2", "'lognormal(0.3, 2) m2'")
            from cep in Words.Any("0 m", "200 m", "20..500 m")
            from lethal in Words.Sometimes(40, Words.Any("lethal-radius: 100 m, ", "lethal-radius: 30..300 m, "))
            from decoy in Words.Sometimes(25, Gen.Constant("decoy: true, "))
            select $"{id}: {{category: {category}, {flight}, {decoy}{launch}{onward}radar-cross-section: {section}, cep: {cep}, "
                + $"{lethal}unit-cost: 20..40 kUSD}}"));

    private static Gen<string> Flight(string category) => category switch
    {
        "ballistic" => Words.Run(
            Words.Any("boost-time: 30 s, ", "boost-time: 20..40 s, "),
            Words.Any("boost-downrange: 8 km, ", "boost-downrange: 5 km, "),
            Words.Any("burnout-altitude: 12 km", "burnout-altitude: 8..15 km"),
            Words.Sometimes(30, Words.Any(", apogee: 80 km", ", apogee: 60..150 km", ", loft-angle: 60 deg"))),
        "cruise" => Words.Any(
            "speed: 800 km/h, altitude: 50 m", "speed: 700..900 km/h, altitude: 100 m", "speed: 250 m/s, altitude: 60 m"),
        _ => Words.Any(
            "speed: 180 km/h, altitude: 300 m", "speed: 160..220 km/h, altitude: 1 km",
            "speed: 'normal(180, 10) km/h', altitude: 0.2..2 km"),
    };

    public static Gen<string> Waves(string[] classes, string[] categories, string[] assets) =>
        from count in Gen.Choose(1, 4)
        from waves in Words.Entries(Words.Ids("wave", count).Select(id =>
            from chosen in Gen.Choose(0, classes.Length - 1)
            from origin in Words.Any("north", "east", "near")
            from target in Target(assets)
            from via in categories[chosen] == "ballistic"
                ? Gen.Constant("")
                : Words.Sometimes(40, Words.Any(", via: round", ", via: short"))
            from number in Words.Any("1", "6", "8", "12", "2..7", "'triangular(1, 4, 9)'")
            from when in Words.Any(
                "launch: H", "launch: H+5min", "time-on-target: H+1h", "time-on-target: H-20 min", "time-on-target: H+61min")
            from spacing in Words.Any("", "", ", spacing: 10 s", ", spacing: 0..90 s", ", rate: 2 /min", ", rate: 1..5 /min")
            select $"{id}: {{class: {classes[chosen]}, from: {origin}, to: {target}{via}, count: {number}, "
                + $"{when}{spacing}}}"))
        select waves;

    private static Gen<string> Target(string[] assets) => Gen.OneOf(
        Gen.Elements(assets),
        Gen.CollectToArray(assets.Select(a => Words.Any("1", "3", "1..2").Select(w => $"{a}: {w}")))
            .Select(weights => "{" + string.Join(", ", weights) + "}"));
}
