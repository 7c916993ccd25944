using System;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Parry.Scenarios;

namespace Parry.Tests.Properties;

/// <summary>Whole scenario texts, small and crowded: everything happens near 10 N 20 E, so that windows overlap, channels
/// and rounds run short, and rules bind.</summary>
internal static class AnyScenario
{
    // A shooter whose rules let it fire at nothing that its rounds can kill is an error.
    private const string Idle = @"the rules of '(\w+)' let it fire at nothing";

    private static readonly Gen<string> Unarmed =
        from nations in Gen.Choose(1, 4).Select(n => (string[])[.. new[] { "aa", "bb", "cc", "dd" }[..n]])
        from assets in Gen.Choose(1, 3).Select(n => Words.Ids("asset", n))
        from classes in Gen.Choose(1, 3).Select(n => Words.Ids("class", n))
        from categories in Gen.Elements("ballistic", "cruise", "drone").ArrayOf(classes.Length)
        from nets in Gen.Choose(1, 3).Select(n => Words.Ids("net", n))
        from sensors in Gen.Choose(1, 4).Select(n => Words.Ids("sensor", n))
        from interceptors in Gen.Choose(1, 3).Select(n => Words.Ids("round", n))
        from shooters in Gen.Elements(1, 3, 4, 5, 5).Select(n => Words.Ids("shooter", n))
        from layers in Gen.Elements(AnyDefence.LayerIds).ArrayOf(shooters.Length)
        from nation in AnyDefence.Nations(nations, classes)
        from territory in AnyDefence.Territory(nations)
        from zone in AnyDefence.Zones
        from asset in AnyRaid.Assets(assets, nations)
        from threat in AnyRaid.Classes(classes, categories)
        from wave in AnyRaid.Waves(classes, categories, assets)
        from net in AnyDefence.Nets(nets)
        from sensor in AnyDefence.Sensors(sensors, nations, nets, classes)
        from interceptor in AnyShooters.Interceptors(interceptors, classes)
        from shooter in AnyShooters.Shooters(shooters, nations, nets, interceptors, layers, classes, assets)
        from doctrine in AnyDoctrine.Of(layers, classes)
        from estimate in AnyPlans.Estimate(classes)
        from campaign in AnyPlans.Campaign(interceptors)
        select $$"""
            parry: 1
            meta: {title: Any, h-hour: 2024-04-13 23:00 +03:00}
            nations: {{nation}}
            territory: {{territory}}
            zones: {{zone}}
            assets: {{asset}}
            threat-classes: {{threat}}
            raid:
              origins: {north: {position: [12, 20.5]}, east: {position: [10.2, 22]}, near: {position: [10.6, 20.6]} }
              routes: {round: [[11.5, 19.5], [10.5, 19.6]], short: [[10.8, 20.9]]}
              waves: {{wave}}
            nets: {{net}}
            sensors: {{sensor}}
            interceptors: {{interceptor}}
            shooters: {{shooter}}
            doctrine: {{doctrine}}
            {{estimate}}
            {{campaign}}
            """;

    public static readonly Gen<string> Text = Unarmed.Select(text => ScenarioFile.CheckText(text, "any.yaml").Problems
        .Select(p => Regex.Match(p.Message, Idle)).Where(m => m.Success).Select(m => m.Groups[1].Value).Distinct()
        .Aggregate(text, Arm));

    private static string Arm(string text, string nation) => Regex.Replace(text, $@"\b{nation}: {{name: .*", line =>
        Regex.Replace(line.Value, @"engages: \[[^]]*\]", "engages: [ballistic, cruise, drone]")
            .Replace("self-defence: false", "self-defence: true", StringComparison.Ordinal));
}
