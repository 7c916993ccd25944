using System.Collections.Immutable;

namespace Parry.Tests;

/// <summary>A raid with nothing in its way that a test does not put there: drones fly 156 km to a port, a watch sees them
/// all at launch, a battery at the port reaches 15 km with rounds so fast that every drone could draw over a hundred.
/// A test replaces the entries it is about; each is one line of YAML.</summary>
internal sealed record ProvingGround
{
    public ImmutableArray<string> Nations { get; init; } = ["aa: {name: Aland}"];
    public ImmutableArray<string> Territory { get; init; } = [];
    public ImmutableArray<string> Zones { get; init; } = [];
    public ImmutableArray<string> Assets { get; init; } = ["port: {nation: aa, position: [10, 20], radius: 300 m}"];
    public ImmutableArray<string> Classes { get; init; } = [Drone("slow-drone")];
    public ImmutableArray<string> Waves { get; init; } = [Wave("night", 8)];
    public ImmutableArray<string> Nets { get; init; } = ["picture: {}"];
    public ImmutableArray<string> Sensors { get; init; } = [Watch("lookout")];
    public ImmutableArray<string> Interceptors { get; init; } = [Interceptor("arrow", "0.8")];
    public ImmutableArray<string> Shooters { get; init; } = [Battery("battery", "arrow: 64")];
    public ImmutableArray<string> Layers { get; init; } = [];
    public ImmutableArray<string> Doctrine { get; init; } = [];

    /// <summary>One salvo of one round at each threat, by the layer `point`.</summary>
    public static ImmutableArray<string> OneShot => ["point: {maximum-salvos: 1}"];

    public string Text => $$"""
        parry: 1
        meta: {title: Proving ground, h-hour: 2024-04-13 23:00 +03:00}
        nations: {{Map(Nations)}}
        territory: {{Map(Territory)}}
        zones: {{Map(Zones)}}
        assets: {{Map(Assets)}}
        threat-classes: {{Map(Classes)}}
        raid: { origins: { base: {position: [11, 21]} }, waves: {{Map(Waves)}} }
        nets: {{Map(Nets)}}
        sensors: {{Map(Sensors)}}
        interceptors: {{Map(Interceptors)}}
        shooters: {{Map(Shooters)}}
        doctrine: {{Map([$"layers: {Map(Layers)}", .. Doctrine])}}
        """;

    public static string Drone(string id, string more = "cep: 10 m", string speed = "180 km/h") =>
        $"{id}: {{category: drone, speed: {speed}, altitude: 300 m, radar-cross-section: 0.1 m2, "
        + $"unit-cost: 30 kUSD, {more}}}";

    public static string Wave(string id, int count, string when = "launch: H", string to = "port") =>
        $"{id}: {{class: slow-drone, from: base, to: {to}, count: {count}, {when}}}";

    public static string Watch(string id, string net = "picture", string detect = "1", string delay = "0 s") =>
        $"{id}: {{nation: aa, net: {net}, position: [10, 20], kind: watch, detect: {detect}, delay: {delay}}}";

    public static string Interceptor(
        string id, string kill, string range = "15 km", string speed = "3000 m/s", string more = "minimum-flight-time: 1 s")
        => $"{id}: {{kill: {{drone: {kill}}}, speed: {speed}, maximum-range: {range}, maximum-altitude: 8 km, "
        + $"unit-cost: 100 kUSD, {more}}}";

    public static string Battery(
        string id,
        string magazine,
        int channels = 64,
        string layer = "point",
        string net = "picture",
        string nation = "aa",
        string reaction = "0 s",
        string assessment = "0 s",
        string position = "[10, 20]",
        string more = "launch-spacing: 0 s") =>
        $"{id}: {{nation: {nation}, net: {net}, layer: {layer}, position: {position}, channels: {channels}, "
        + $"reaction: {reaction}, assessment: {assessment}, magazine: {{{magazine}}}, {more}}}";

    public static string Patrol(
        string id, int aircraft, string magazine, string assessment = "0 s", string more = "re-attack: 0 s") =>
        $"{id}: {{kind: patrol, nation: aa, net: picture, layer: air, position: [10, 20], aircraft: {aircraft}, "
        + $"station-radius: 5 km, transit-speed: 900 km/h, reaction: 0 s, assessment: {assessment}, "
        + $"magazine: {{{magazine}}}, {more}}}";

    private static string Map(ImmutableArray<string> entries) => "{" + string.Join(", ", entries) + "}";
}
