using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Parry.Benchmarks;

/// <summary>Writes RAID-1, the reference raid, and larger and smaller ones like it. From 320 threats on the front gets
/// wider: theatres like the first one stand side by side, one a 320 threats, under one command. Below, the same theatre
/// has fewer threats, channels and rounds.</summary>
internal sealed class Raid1
{
    public const int Threats = 320;
    private const int Corridors = 7, Origins = 6, Assets = 10;
    private const int DroneWaves = 34, CruiseWaves = 10, BallisticWaves = 22;
    private readonly int _theatres;
    private readonly double _share;
    private readonly StringBuilder _text = new();
    private double _due, _written;

    private Raid1(int threats)
    {
        _theatres = (threats + Threats - 1) / Threats;
        _share = threats / (double)(_theatres * Threats);
    }

    /// <summary>The scenario with so many threats, as a file.</summary>
    public static string Text(int threats)
    {
        var raid = new Raid1(threats);
        raid.Head(threats);
        raid.Targets();
        raid.Waves();
        raid.Sensors();
        raid.Interceptors();
        raid.Shooters();
        raid.Line("doctrine:");
        raid.Line("  layers:");
        foreach (string layer in new[] { "upper", "middle", "lower", "point", "sea", "air" })
        {
            string first = layer == "upper" ? "2" : "1";
            raid.Line($"    {layer}: {{salvo: {first}, next-salvo: 1, maximum-salvos: 3, status: assumption}}");
        }
        return raid._text.ToString();
    }

    private void Head(int threats)
    {
        Line($"# RAID-1, the reference raid for measuring speed: {threats:N0} threats on {66 * _theatres} routes, and what "
            + "meets them.");
        Line("# Places, forces and figures are invented. Written by bench/Parry.Benchmarks/Raid1.cs.");
        Line("parry: 1");
        Line("");
        Line($"meta: {{title: \"RAID-1 with {threats:N0} threats\", h-hour: \"2030-01-15 02:00 +00:00\"}}");
        Line("");
        Line("nations:");
        Line("  aa: {name: Aland}");
        Line("  bb: {name: Beland, commitment: {defends: [aa], airspace: [aa]}}");
        Line("");
        Line("threat-classes:");
        Line("  drone: {category: drone, speed: 185 km/h, altitude: 0.6 km, radar-cross-section: 0.05 m2, cep: 20 m,");
        Line("          launch-reliability: 0.97, flight-reliability: 0.93, unit-cost: 40 kUSD, status: assumption}");
        Line("  cruise: {category: cruise, speed: 800 km/h, altitude: 0.15 km, radar-cross-section: 0.1 m2, cep: 20 m,");
        Line("           launch-reliability: 0.97, flight-reliability: 0.93, unit-cost: 700 kUSD, status: assumption}");
        Line("  ballistic: {category: ballistic, boost-time: 100 s, boost-downrange: 80 km, burnout-altitude: 60 km,");
        Line("              radar-cross-section: 0.3 m2, cep: 400 m, launch-reliability: 0.9, flight-reliability: 0.9,");
        Line("              unit-cost: 1 MUSD, status: assumption}");
    }

    private void Targets()
    {
        Section("assets");
        foreach (int t in Theatres())
        {
            for (int a = 0; a < Assets; a++)
            {
                Line($"  {Id("asset", t, a)}: {{nation: aa, position: {At(t, 0.1 + (0.35 * a), 0.2 + (0.3 * (a * 3 % 5)))}, "
                    + "radius: 1.5 km, status: assumption}");
            }
        }
    }

    private void Waves()
    {
        Section("raid");
        Line("  origins:");
        foreach (int t in Theatres())
        {
            for (int o = 0; o < Origins; o++)
            {
                Line($"    {Id("origin", t, o)}: {{position: {At(t, -0.4 + (0.8 * o), 9.6 + (0.4 * (o % 3)))}}}");
            }
        }
        Line("  routes:");
        foreach (int t in Theatres())
        {
            for (int c = 0; c < Corridors; c++)
            {
                Line($"    {Id("corridor", t, c)}: "
                    + $"[{At(t, -0.2 + (0.7 * c), 7)}, {At(t, 0.2 + (0.5 * c), 3.6)}]");
            }
        }
        Line("  waves:");
        foreach (int t in Theatres())
        {
            for (int i = 0; i < DroneWaves; i++)
            {
                Wave(t, "drone", i, 5, i % Corridors, i % Assets, $"H+{i} min", "2 min");
            }
            for (int i = 0; i < CruiseWaves; i++)
            {
                Wave(t, "cruise", i, 3, (i + 3) % Corridors, i, $"H+{10 + i} min", "60 s");
            }
            for (int i = 0; i < BallisticWaves; i++)
            {
                Wave(t, "ballistic", i, i < 10 ? 6 : 5, -1, i % Assets, $"H+{12 + (i % 4)} min", "60 s");
            }
        }
    }

    private void Wave(int theatre, string kind, int i, int count, int corridor, int asset, string due, string spacing)
    {
        _due += count * _share;
        int threats = (int)Math.Round(_due - _written);
        _written += threats;
        string via = corridor < 0 ? "" : $"via: {Id("corridor", theatre, corridor)}, ";
        Line($"    {Id(kind, theatre, i)}: {{class: {kind}, from: {Id("origin", theatre, i % Origins)}, {via}"
            + $"to: {Id("asset", theatre, asset)}, count: {threats},");
        Line($"      time-on-target: {due}, spacing: {spacing}, status: assumption}}");
    }

    private void Sensors()
    {
        Section("nets");
        Line("  ground: {formation-delay: 8 s, identification-delay: 20 s, shares: [air], latency: 4 s, status: assumption}");
        Line("  air: {formation-delay: 10 s, identification-delay: 30 s, shares: [ground], latency: 4 s, status: assumption}");
        Section("sensors");
        foreach (int t in Theatres())
        {
            for (int i = 0; i < 2; i++)
            {
                Sensor(t, "search", i, "aa", "ground", 0.8 + (2 * i), 0.9, "500 km", "10 s", "20 m");
                Sensor(t, "ship", i, "bb", "air", 1.2 + (1.4 * i), -0.8, "350 km", "6 s", "15 m");
                Sensor(t, "airborne", i, "bb", "air", 1 + (1.6 * i), 2.4, "400 km", "10 s", "9 km");
                Sensor(t, "surveillance", i, "aa", "ground", 0.4 + (2.6 * i), 1.8, "200 km", "6 s", "30 m");
            }
            for (int i = 0; i < 4; i++)
            {
                Sensor(t, "fire-control", i, "aa", "ground", 0.3 + i, 0.8, "150 km", "2 s", "12 m");
            }
        }
    }

    private void Sensor(
        int theatre, string kind, int i, string nation, string net, double north, double east, string range, string scan,
        string height) =>
        Line($"  {Id(kind, theatre, i)}: {{nation: {nation}, net: {net}, position: {At(theatre, north, east)}, "
            + $"reference-range: {range}, scan-period: {scan}, antenna-height: {height}, minimum-elevation: -5 deg,\n"
            + "    status: assumption}");

    private void Interceptors()
    {
        Section("interceptors");
        Round("upper-round", "ballistic: 0.8", "2.2 km/s", 180, 150, "minimum-altitude: 30 km, ", "3 MUSD");
        Round("middle-round", "ballistic: 0.7, cruise: 0.85", "1.5 km/s", 160, 35, "", "1 MUSD");
        Round("lower-round", "ballistic: 0.6, cruise: 0.8, drone: 0.85", "1.2 km/s", 70, 25, "", "2 MUSD");
        Round("point-round", "cruise: 0.7, drone: 0.8", "700 m/s", 25, 10, "", "50 kUSD");
        Round("sea-round", "ballistic: 0.6, cruise: 0.85, drone: 0.85", "1.2 km/s", 150, 33, "", "4 MUSD");
        Round("air-round", "cruise: 0.75, drone: 0.8", "900 m/s", 50, 20, "", "1 MUSD");
        Round("close-round", "cruise: 0.6, drone: 0.75", "700 m/s", 15, 18, "", "400 kUSD");
    }

    private void Round(string id, string kill, string speed, int range, int altitude, string also, string cost) =>
        Line($"  {id}: {{kill: {{{kill}}}, speed: {speed}, maximum-range: {range} km, maximum-altitude: {altitude} km,\n"
            + $"    {also}unit-cost: {cost}, status: assumption}}");

    private void Shooters()
    {
        Section("shooters");
        foreach (int t in Theatres())
        {
            Batteries(t, "upper", 2, 6, 40, "12 s", "6 s", (0.9, 1.9), 0.7);
            Batteries(t, "middle", 4, 4, 20, "10 s", "5 s", (0.4, 0.95), 0.8);
            Batteries(t, "lower", 4, 4, 24, "8 s", "5 s", (0.3, 1), 0.9);
            Batteries(t, "point", 7, 3, 24, "5 s", "4 s", (0.2, 0.52), 1);
            Batteries(t, "sea", 2, 6, 30, "10 s", "6 s", (1.2, 1.4), -0.8);
            for (int i = 0; i < 6; i++)
            {
                Line($"  {Id("patrol", t, i)}: {{kind: patrol, nation: bb, net: air, layer: air, "
                    + $"position: {At(t, 0.2 + (0.65 * i), 3.2 + (0.6 * (i % 2)))},");
                Line($"    aircraft: {Scaled(4)}, station-radius: 80 km, transit-speed: 280 m/s, re-attack: 60 s, "
                    + "reaction: 20 s,");
                Line("    launch-spacing: 2 s, assessment: 8 s, magazine: {air-round: 4, close-round: 2}, status: assumption}");
            }
        }
        Line("");
    }

    private void Batteries(
        int theatre, string layer, int number, int channels, int rounds, string reaction, string assessment,
        (double First, double Step) north, double east)
    {
        string who = layer == "sea" ? "kind: ship, nation: bb, net: air" : "nation: aa, net: ground";
        for (int i = 0; i < number; i++)
        {
            Line($"  {Id(layer, theatre, i)}: {{{who}, layer: {layer}, "
                + $"position: {At(theatre, north.First + (north.Step * i), east)},");
            Line($"    channels: {Scaled(channels)}, reaction: {reaction}, launch-spacing: 1 s, assessment: {assessment}, "
                + $"magazine: {{{layer}-round: {Scaled(rounds)}}}, status: assumption}}");
        }
    }

    private int Scaled(int number) => Math.Max(1, (int)Math.Round(number * _share));

    private IEnumerable<int> Theatres() => Enumerable.Range(0, _theatres);

    private string Id(string kind, int theatre, int i) => _theatres == 1 ? $"{kind}-{i + 1}" : $"{kind}-{theatre + 1}-{i + 1}";

    // Nine theatres from south to north, then nine more further east; a degree of longitude counts as long as it is.
    private static string At(int theatre, double north, double east)
    {
        double south = (((theatre + 5) % 9) * 8.0) - 32, west = 20 + (theatre / 9 * 40);
        double stretch = Math.Cos(10 * Math.PI / 180) / Math.Cos((south + 2) * Math.PI / 180);
        return string.Create(CultureInfo.InvariantCulture, $"[{south + north:0.0}, {west + (east * stretch):0.0}]");
    }

    private void Section(string name)
    {
        Line("");
        Line($"{name}:");
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
