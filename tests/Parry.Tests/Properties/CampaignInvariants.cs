using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold from night to night of any campaign.</summary>
internal static class CampaignInvariants
{
    // Depots are sums of parts of rounds.
    private const double Slack = 1e-6;

    /// <summary>A night starts with what the one before left and what was brought up: nobody has more than a full load,
    /// nobody who is out gets any, and nothing waits in the depot for which there is room and transport.</summary>
    public static void RoundsOfANightAreThoseLeftAndThoseBroughtUp(Nights nights) => Between(nights, (before, story) =>
    {
        NightStart start = story.Told.Night!;
        for (int w = 0; w < start.Rounds.Length; w++)
        {
            int brought = start.Rounds[w] - before.Rounds[w], shooter = story.Layout.Weapons[w].Shooter;
            Assert.True(brought >= 0, "rounds were lost between nights");
            Assert.True(brought == 0 || start.Rounds[w] <= story.Start.FullMagazine(w), "more than a full load");
            Assert.True(brought == 0 || !start.Out[shooter], "brought to a shooter that is out");
            bool unlimited = Of(story, w) is { Delivery: null };
            bool room = !start.Out[shooter] && start.Rounds[w] < story.Start.FullMagazine(w);
            Assert.True(!unlimited || !room || start.Depot[story.Layout.Weapons[w].Interceptor] < 1, "left in the depot");
        }
    });

    public static void FiredLeftLostAndInStoreAreWhatThereWasAndWasMade(Nights nights)
    {
        Story first = nights.Stories[0];
        for (int i = 0; i < first.Scenario.Interceptors.Length; i++)
        {
            string id = first.Scenario.Interceptors[i].Id;
            Parry.Scenarios.Supply? supply = first.Scenario.Campaign!.Supplies.FirstOrDefault(s => s.Interceptor == id);
            int[] weapons =
                [.. Enumerable.Range(0, first.Layout.Weapons.Length).Where(w => first.Layout.Weapons[w].Interceptor == i)];
            double loaded = weapons.Sum(first.Start.FullMagazine), fired = 0, lost = 0, refilled = 0;
            for (int n = 0; n < nights.Stories.Length; n++)
            {
                Story story = nights.Stories[n];
                double day = story.Told.World[first.Scenario.Campaign.Nights[n].Day];
                double made = story.Parameter(story.Layout.Campaign!.Supplies[i].StockSlot)
                    + (supply is null ? 0 : Value(story, supply.Production) * day);
                fired += weapons.Sum(w => story.Told.Tally.Rounds[w]);
                lost += weapons.Sum(story.Stores.Lost);
                refilled += weapons.Sum(story.Stores.Fresh);
                NightStart after = nights.After[n];
                double left = weapons.Sum(w => after.Rounds[w]);
                Assert.Equal(loaded + made, fired + left + lost + after.Depot[i], Slack);
                double delivered = fired + left + lost - loaded - refilled;
                Assert.True(
                    supply?.Delivery is not { } most || delivered <= (Value(story, most) * day) + Slack, "delivered too much");
            }
        }
    }

    /// <summary>Who is out stays out and fires nothing; who goes out stood where something hit that night.</summary>
    public static void ShootersGoOutByImpactsAndStayOut(Nights nights)
    {
        bool[] wasOut = new bool[nights.Stories[0].Layout.Shooters.Length];
        foreach ((Story story, NightStart after) in nights.Stories.Zip(nights.After))
        {
            Assert.Equal(wasOut, story.Told.Night!.Out);
            for (int s = 0; s < wasOut.Length; s++)
            {
                string? asset = story.Scenario.Shooters[s].Exposed?.Asset;
                bool hit = asset is not null && story.Told.Tally.Impacts
                    [story.Scenario.Assets.Select(a => a.Id).ToList().IndexOf(asset)] > 0;
                Assert.True(!wasOut[s] || after.Out[s], "came back");
                Assert.True(!after.Out[s] || wasOut[s] || hit, "out without an impact");
                Assert.True(!wasOut[s] || story.Engagements.All(e => e.Shooter != s), "fired though out");
            }
            wasOut = [.. after.Out];
        }
    }

    /// <summary>Aircraft that are lost are missing on every night that follows, and no more are lost than there
    /// were.</summary>
    public static void LostAircraftStayLost(Nights nights)
    {
        int[] lost = new int[nights.Stories[0].Layout.Shooters.Length];
        foreach ((Story story, NightStart after) in nights.Stories.Zip(nights.After))
        {
            Assert.Equal(lost, story.Told.Night!.AircraftLost);
            foreach (TraceEntry one in story.Told.All(TraceKind.AircraftLost))
            {
                lost[story.Layout.Weapons[one.Who].Shooter]++;
            }
            Assert.Equal(lost, after.AircraftLost);
            Assert.All(lost, (count, s) => Assert.InRange(
                count, 0, story.Layout.Shooters[s].IsPatrol ? nights.Stories[0].Start.Fleet(s) : 0));
        }
    }

    public static void TheRaidOfANightIsItsShare(Nights nights) => Assert.All(nights.Stories, story =>
        Assert.Equal(
            story.Layout.Waves.Sum(w => Start.Rounded(story.Parameter(w.CountSlot) * story.Told.Night!.Raid)),
            story.Told.Tally.Launched.Sum()));

    /// <summary>Told night by night or counted in one go, a campaign is the same.</summary>
    public static void NightsAreThoseOfTheCampaign(Nights nights, WorldSet worlds, ulong seed)
    {
        ImmutableArray<RaidPlan> plans = MonteCarlo.Plan(
            new RaidPlanner(nights.Stories[0].Scenario), worlds, 1, CancellationToken.None);
        CampaignTable table = CampaignRuns.Run(
            plans, worlds, 1, seed, 1, Posture.Estimate, null, CancellationToken.None);
        foreach ((Story story, int night) in nights.Stories.Select((s, n) => (s, n)))
        {
            string[] names = [.. table.Measures.Select(m => m.Name)];
            double Of(string measure) => table.Nights[night][Array.IndexOf(names, measure)][nights.World];
            Tally tally = story.Told.Tally;
            Assert.Equal(
                [tally.Launched.Sum(), tally.Leaked.Sum(), tally.Intercepted.Sum(), tally.Impacts.Sum()],
                new[] { Of("launched"), Of("leakers"), Of("intercepted"), Of("impacts") });
        }
    }

    private static Parry.Scenarios.Supply? Of(Story story, int weapon) => story.Scenario.Campaign!.Supplies.FirstOrDefault(
        s => s.Interceptor == story.Scenario.Interceptors[story.Layout.Weapons[weapon].Interceptor].Id);

    private static double Value(Story story, Amount amount) => story.Told.World[amount];

    private static void Between(Nights nights, Action<NightStart, Story> check)
    {
        foreach ((NightStart before, Story story) in nights.After.Zip(nights.Stories.Skip(1)))
        {
            check(before, story);
        }
    }
}
