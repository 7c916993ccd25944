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
    private const int Scenarios = 240, WorldsEach = 2, ReplicationsEach = 2;

    private static readonly Action<Story>[] Always =
    [
        Invariants.EveryThreatEndsOnce,
        Invariants.EveryRoundIsFiredOrLeft,
        Invariants.EveryEngagementHasOneResultAtItsIntercept,
        Invariants.ChannelsInUseNeverExceedTheirNumber,
        Invariants.LaunchersKeepTheirSpacing,
        Invariants.OneEngagementAtATimePerThreatAndGroup,
        Invariants.SalvoesStayWithinDoctrine,
        Invariants.LeftAloneMeansLeftAlone,
        ShotInvariants.ShotsWaitForTheTrackAndTheReaction,
        ShotInvariants.InterceptsAreWhereTheWeaponReaches,
        ShotInvariants.InterceptsAreWithinTheRules,
        IdleInvariant.NoShooterIdlesBeforeAShotItCouldTake,
    ];

    [Fact]
    public void Whatever_the_scenario_the_invariants_hold()
    {
        var coverage = new Coverage();
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
                    var story = new Story(Told.Of(scenario, worlds, world, seed, replication), paths);
                    stories.Add(story);
                    Check(story, text);
                }
            }
            coverage.Count(scenario, stories);
        }
        output.WriteLine(coverage.ToString());
        coverage.AssertEachInFivePercentOf(scenarios);
    }

    private static void Check(Story story, string text)
    {
        foreach (Action<Story> invariant in Always)
        {
            try
            {
                invariant(story);
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"{invariant.Method.Name}: {broken.Message}\n{text}", broken);
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
