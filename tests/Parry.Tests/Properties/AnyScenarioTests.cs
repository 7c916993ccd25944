using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>Invariants over generated scenarios, and what the generator reaches.</summary>
public class AnyScenarioTests(ITestOutputHelper output)
{
    private const int Scenarios = 1000, WorldsEach = 1, ReplicationsEach = 1;

    private static readonly Action<Story>[] Always =
    [
        AccountInvariants.EveryThreatEndsOnce,
        AccountInvariants.CreditIsGivenForEveryKillOnce,
        AccountInvariants.EveryEngagementHasOneResultAtItsIntercept,
        AccountInvariants.LeftAloneMeansLeftAlone,
        StockInvariants.EveryRoundIsFiredLeftOrLost,
        StockInvariants.MagazinesNeverGoBelowTheirReserve,
        StockInvariants.MagazinesAreFilledAgainAsOftenAndAsLateAsTheirShooterSays,
        PatrolInvariants.AircraftComeAndGoAsTheirPatrolSays,
        PatrolInvariants.NoMoreAreLostOrRelievedThanThereAre,
        PatrolInvariants.AircraftAreLostOnlyWhereTheyEngage,
        PatrolInvariants.SureFriendlyFireSparesNobody,
        PatrolInvariants.ShotsThatWereNotLaunchedKillNothing,
        ChannelInvariants.ChannelsInUseNeverExceedTheirNumber,
        ChannelInvariants.ChannelsOfAClassOrAnInterceptorNeverExceedTheirNumber,
        ChannelInvariants.LaunchersKeepTheirSpacing,
        DoctrineInvariants.OneEngagementAtATimePerThreatAndGroup,
        DoctrineInvariants.SalvoesStayWithinDoctrine,
        DoctrineInvariants.GroupsFireAtWhatTheyTakeForAlive,
        DoctrineInvariants.HarmlessThreatsAreNeverEngaged,
        DoctrineInvariants.InnerLayersLeaveToOuterOnes,
        ShotInvariants.EarlyWarningDelaysNoTrack,
        ShotInvariants.ShotsWaitForTheTrackAndTheReaction,
        ShotInvariants.InterceptsAreWhereTheWeaponReaches,
        ShotInvariants.InterceptsAreWithinTheRules,
        ZoneInvariants.InterceptsAreInNoZoneOfOthers,
        IdleInvariant.NoShooterIdlesBeforeAShotItCouldTake,
        StartInvariants.ShootersStandAsThePostureSays,
        StartInvariants.WhoIsNotReadyFiresNothing,
        StartInvariants.OnlyWhoCouldFireIsHeldBack,
        CapacityInvariants.NetsHoldNoMoreTracksThanTheyCan,
        CapacityInvariants.NoTrackWaitsWhileThereIsRoom,
        CapacityInvariants.RoomGoesToWhoHasWaitedLongest,
    ];

    private static readonly Action<Nights>[] NightAfterNight =
    [
        CampaignInvariants.RoundsOfANightAreThoseLeftAndThoseBroughtUp,
        CampaignInvariants.FiredLeftLostAndInStoreAreWhatThereWasAndWasMade,
        CampaignInvariants.ShootersGoOutByImpactsAndStayOut,
        CampaignInvariants.LostAircraftStayLost,
        CampaignInvariants.TheRaidOfANightIsItsShare,
    ];

    [Fact]
    public void Whatever_the_scenario_the_invariants_hold()
    {
        var coverage = new Coverage();
        var broken = new Dictionary<string, (int Count, string First)>();
        (ulong seed, int scenarios) = Asked();
        foreach (string text in AnyScenario.Text.Sample(scenarios, new Rnd(seed, 1), 50))
        {
            Scenario scenario = ScenarioFile.Parse(text, "any.yaml");
            var stories = new List<Story>();
            WorldSet worlds = WorldSet.Draw(scenario, WorldsEach, seed);
            for (int world = 0; world < WorldsEach; world++)
            {
                ImmutableArray<FamilyPath> paths =
                    new RaidPlanner(scenario).Paths(worlds.Plans[worlds.PlanOf(world)]);
                for (uint replication = 0; replication < ReplicationsEach; replication++)
                {
                    var retold = Retold.Of(text, scenario, WorldsEach, world, seed, replication);
                    var story = new Story(Told.Of(scenario, worlds, world, seed, replication), paths, retold);
                    stories.Add(story);
                    Check(Always, story, text, broken);
                }
                if (scenario.HasCampaign)
                {
                    var nights = Nights.Of(scenario, worlds, world, paths, seed);
                    coverage.Count(nights);
                    Array.ForEach([.. nights.Stories], story => Check(Always, story, text, broken));
                    Check(NightAfterNight, nights, text, broken);
                    Check([n => CampaignInvariants.NightsAreThoseOfTheCampaign(n, worlds, seed)], nights, text, broken);
                }
            }
            coverage.Count(scenario, stories);
        }
        output.WriteLine(coverage.ToString());
        Assert.True(broken.Count == 0, string.Join(
            "\n\n", broken.Select(b => $"{b.Key} is broken in {b.Value.Count} replications, first: {b.Value.First}")));
        coverage.AssertEnoughOf(scenarios);
    }

    private static void Check<T>(
        IEnumerable<Action<T>> invariants, T told, string text, Dictionary<string, (int Count, string First)> broken)
    {
        foreach (Action<T> invariant in invariants)
        {
            try
            {
                invariant(told);
            }
            catch (Exception e) when (
                e is Xunit.Sdk.XunitException or InvalidOperationException or KeyNotFoundException or ArgumentException)
            {
                (int count, string? first) = broken.GetValueOrDefault(invariant.Method.Name);
                broken[invariant.Method.Name] = (count + 1, first ?? $"{e}\n{text}");
            }
        }
    }

    /// <summary>PARRY_PROPERTIES=seed,count looks further than the suite has time for.</summary>
    internal static (ulong Seed, int Scenarios) Asked()
    {
        string[]? asked = Environment.GetEnvironmentVariable("PARRY_PROPERTIES")?.Split(',');
        return asked is [string seed, string count]
            ? (ulong.Parse(seed, null), int.Parse(count, null))
            : (2024, Scenarios);
    }
}
