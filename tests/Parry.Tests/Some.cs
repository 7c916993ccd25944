using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Tests;

/// <summary>The smallest valid objects, for a test to change the one thing it is about.</summary>
internal static class Some
{
    /// <summary>One asset, a wave of drones, a watch and a battery; no warnings. Each pair replaces the one place
    /// where its first text stands by the second.</summary>
    public static string ScenarioText(params (string Old, string New)[] changes)
    {
        string text = Smallest;
        foreach ((string old, string replacement) in changes)
        {
            int at = text.IndexOf(old, StringComparison.Ordinal);
            if (at < 0 || text.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0)
            {
                throw new ArgumentException($"'{old}' does not stand exactly once in the smallest scenario");
            }
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        }
        return text;
    }

    public static Scenario Scenario(params (string Old, string New)[] changes) =>
        ScenarioFile.Parse(ScenarioText(changes), "some.yaml");

    /// <summary>What the check says of the smallest scenario with changes, errors and warnings.</summary>
    public static ImmutableArray<Problem> Problems(params (string Old, string New)[] changes) =>
        [.. ScenarioFile.CheckText(ScenarioText(changes), "some.yaml").Problems];

    public static ImmutableArray<Problem> Errors(params (string Old, string New)[] changes) =>
        [.. Problems(changes).Where(p => p.Severity == Severity.Error)];

    private const string Smallest = """
        parry: 1
        meta: {title: Smallest, h-hour: 2024-04-13 23:00 +03:00}
        nations:
          aa: {name: Aland}
        assets:
          port: {nation: aa, position: [10, 20], radius: 300 m}
        threat-classes:
          slow-drone:
            category: drone
            speed: 180 km/h
            altitude: 300 m
            radar-cross-section: 0.1 m2
            cep: 10 m
            unit-cost: 30 kUSD
        raid:
          origins:
            base: {position: [11, 21]}
          waves:
            night:
              class: slow-drone
              from: base
              to: port
              count: 4
              launch: H
        nets:
          picture: {}
        sensors:
          lookout: {nation: aa, net: picture, position: [10, 20], kind: watch, detect: 1, delay: 1 min}
        interceptors:
          arrow:
            kill: {drone: 0.8}
            speed: 700 m/s
            maximum-range: 15 km
            maximum-altitude: 8 km
            unit-cost: 100 kUSD
        shooters:
          battery:
            nation: aa
            net: picture
            layer: point
            position: [10, 20]
            channels: 1
            reaction: 5 s
            assessment: 5 s
            magazine: {arrow: 8}

        """;
}
