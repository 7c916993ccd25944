using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;

namespace Parry.Outcomes;

/// <summary>What a night of a campaign left behind, while it lasts.</summary>
internal readonly record struct NightEnded(Tally Tally, Supply Supply);

/// <summary>One number a night and campaign.</summary>
/// <param name="Name">As <see cref="Measure"/>.</param>
/// <param name="Unit">threats, shooters or rounds.</param>
/// <param name="Value">How it is read.</param>
internal sealed record NightMeasure(string Name, string Unit, Func<NightEnded, double> Value);

/// <summary>The measures of a night of a campaign. Their names are a contract: docs/measures.md lists them.</summary>
internal static class NightMeasures
{
    public static ImmutableArray<NightMeasure> Of(RaidLayout layout) =>
    [
        new("launched", "threats", e => Cells.Sum(e.Tally.Launched)),
        new("intercepted", "threats", e => Cells.Sum(e.Tally.Intercepted)),
        new("leakers", "threats", e => Cells.Sum(e.Tally.Leaked)),
        new("impacts", "threats", e => Cells.Sum(e.Tally.Impacts)),
        new("shooters-out", "shooters", e => e.Supply.Night.Out.Count(isOut => isOut)),
        .. Carried(layout).SelectMany(i => Rounds(layout, i)),
    ];

    /// <summary>The interceptors that some shooter has, by index.</summary>
    public static IEnumerable<int> Carried(RaidLayout layout) =>
        layout.Weapons.Select(w => w.Interceptor).Distinct().Order();

    private static IEnumerable<NightMeasure> Rounds(RaidLayout layout, int interceptor)
    {
        string id = layout.Scenario.Interceptors[interceptor].Id;
        int[] weapons =
            [.. Enumerable.Range(0, layout.Weapons.Length).Where(w => layout.Weapons[w].Interceptor == interceptor)];
        yield return new($"rounds.{id}", "rounds", e => Cells.Sum(e.Tally.Rounds, weapons));
        yield return new($"left.{id}", "rounds", e => Cells.Sum(e.Tally.Left, weapons));
        yield return new($"depot.{id}", "rounds", e => e.Supply.Night.Stock(interceptor));
    }
}
