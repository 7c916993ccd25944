using System.Globalization;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A raid has to fit the engine's counters.</summary>
internal static class SizeChecks
{
    /// <summary>What the engine counts to: threats times nations or nets, and rounds.</summary>
    public const int Most = (1 << 20) - 1;

    public const int MostNations = 64;

    public static void Run(Scenario scenario, Names names, ProblemList problems)
    {
        Spot last = names.Of(NameKind.Wave)[scenario.Raid.Waves[^1].Id];
        double threats = scenario.Raid.Waves.Sum(w => w.Count.Spread.High) * (scenario.Campaign?.LargestRaid ?? 1);
        int shooters = scenario.Shooters.Length;
        int groups = scenario.Doctrine.Control switch
        {
            Control.Autonomous => shooters,
            Control.PerNation => int.Min(shooters, scenario.Nets.Length * scenario.Nations.Length),
            _ => scenario.Nets.Length,
        };
        int width = int.Max(scenario.Nations.Length, groups);
        if (threats * int.Max(1, width) > Most)
        {
            problems.Error(last.At, "raid.waves", $"{Whole(threats)} threats times {width} nations or groups are more "
                + $"than the engine counts to ({Whole(Most)}); split the raid");
        }
        double rounds = scenario.Shooters.Sum(s =>
            s.Magazine.Sum(l => l.Rounds.Spread.High) * (s.Patrol?.Aircraft.Spread.High ?? 1));
        if (rounds > Most)
        {
            problems.Error(last.At, "shooters", $"{Whole(rounds)} rounds are more than the engine counts to "
                + $"({Whole(Most)}); reduce the magazines");
        }
        if (scenario.Nations.Length > MostNations)
        {
            Spot nation = names.Of(NameKind.Nation)[scenario.Nations[MostNations].Code];
            problems.Error(nation.At, nation.Path, $"more than {MostNations} nations; leave out those without a part");
        }
    }

    private static string Whole(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
