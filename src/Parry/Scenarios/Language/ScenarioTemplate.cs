namespace Parry.Scenarios;

/// <summary>A small scenario to start from.</summary>
public static class ScenarioTemplate
{
    /// <summary>A commented scenario that passes the check without errors or warnings: one asset, one wave of drones,
    /// one
    /// battery, a radar and a net.</summary>
    public const string Text = """
        # A raid to start from. Every figure may be a number (185 km/h), a range (150..200 km/h), a triple
        # (150..185..200 km/h) or a distribution such as lognormal(30, 1.5) kUSD.
        parry: 1

        meta:
          title: One battery against a night of drones
          summary: A wave of slow drones flies at a port that one battery defends.
          h-hour: 2030-01-15 02:00 +00:00      # moments below count from here

        # sources:                             # publications that figures can name: 'source: acme-2029'
        #   acme-2029: {title: Drones of the world, publisher: Acme Press, date: 2029-06}

        nations:
          aa: {name: Aland}                    # two-letter code; it defends itself unless it says otherwise

        assets:
          port:
            nation: aa
            kind: infrastructure
            position: [10.00, 20.00]           # latitude, longitude
            radius: 300 m

        threat-classes:
          slow-drone:                          # or, from the catalogue:  {use: shahed-136}
            category: drone
            speed: 160..185..200 km/h
            altitude: 100..1000 m
            range: 1500 km
            radar-cross-section: 0.01..0.1 m2
            cep: 5..20 m
            unit-cost: 20..50 kUSD
            status: assumption                 # holds for every figure here that does not say its own
            note: placeholders to be replaced by figures with a source

        raid:
          origins:
            base: {position: [12.00, 24.00]}
          waves:
            night:
              class: slow-drone
              from: base
              to: port                         # or several, with weights:  {port: 2, airfield: 1}
              count: 20
              launch: H                        # or time-on-target: 02:30
              spacing: 30 s

        nets:
          air-picture:
            formation-delay: 10..20 s
            identification-delay: 20..60 s

        sensors:
          hill:
            nation: aa
            net: air-picture
            position: [10.05, 20.05]
            reference-range: 150 km            # free space, against 1 m2
            scan-period: 5 s
            antenna-height: 300 m            # on a hill: it has to look down to see what flies lower
            minimum-elevation: -2 deg

        interceptors:
          short-range:
            kill: {drone: 0.6..0.9}            # per category or, taking precedence, per threat class
            speed: 700 m/s
            maximum-range: 15 km
            maximum-altitude: 8 km
            unit-cost: {value: 50..150 kUSD, status: assumption, note: a guess}

        shooters:
          battery:
            nation: aa
            net: air-picture
            layer: point
            position: [10.01, 20.02]
            channels: 2
            reaction: 8 s
            launch-spacing: 2 s
            assessment: 5 s
            magazine: {short-range: 24}

        doctrine:
          layers:
            point: {salvo: 1, maximum-salvos: 3}

        """;
}
