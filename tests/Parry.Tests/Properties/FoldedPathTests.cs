using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Tests.House;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>A run that is told takes every event of the raid; one that is not leaves out those whose outcome is known
/// before. Both must end the same on the same draws: every threat, every engagement, every count.</summary>
public class FoldedPathTests(ITestOutputHelper output)
{
    private const uint ReplicationsEach = 3;

    private static readonly PropertyInfo[] Counts =
        [.. typeof(Tally).GetProperties().Where(p => p.GetIndexParameters().Length == 0)];

    [Fact]
    public void Any_raid_ends_the_same_whether_it_is_told_or_not()
    {
        (ulong seed, int scenarios) = AnyScenarioTests.Asked();
        int told = 0, folded = 0;
        var broken = new List<string>();
        foreach (string text in AnyScenario.Text.Sample(scenarios, new Rnd(seed + 1, 1), 50))
        {
            try
            {
                (int all, int fewer) = Compare(ScenarioFile.Parse(text, "any.yaml"), seed);
                (told, folded) = (told + all, folded + fewer);
            }
            catch (Xunit.Sdk.XunitException e)
            {
                broken.Add($"{e.Message}\n{text}");
            }
        }
        output.WriteLine($"{told:N0} events where it is told, {folded:N0} where it is not");
        Assert.True(broken.Count == 0, $"{broken.Count} differ, first: {broken.FirstOrDefault()}");
        Assert.True(folded < 0.95 * told, "nothing is left out");
    }

    [Fact]
    public void The_shipped_raids_end_the_same_whether_they_are_told_or_not()
    {
        foreach (string file in Repository.Scenarios().Append("bench/raid-1.yaml"))
        {
            (int told, int folded) = Compare(ScenarioFile.Read(Repository.PathOf(file)), 1);
            Assert.True(folded <= told, file);
        }
    }

    private static (int Told, int Folded) Compare(Scenario scenario, ulong seed)
    {
        WorldSet worlds = WorldSet.Draw(scenario, 1, seed);
        RaidPlan plan = new RaidPlanner(scenario).Plan(worlds.Plans[0]);
        var values = new double[scenario.Inputs.Length];
        var parameters = new double[plan.Layout.Parameters.Count];
        worlds.Fill(0, values);
        plan.Layout.Parameters.Fill(values, parameters);
        Replication one = new(plan.Layout), other = new(plan.Layout);
        int told = 0, folded = 0;
        for (uint replication = 0; replication < ReplicationsEach; replication++)
        {
            var stream = new Stream(seed, 0, replication);
            one.Run(plan, parameters, stream, new Trace());
            other.Run(plan, parameters, stream);
            AssertSame(one, other);
            (told, folded) = (told + one.Events, folded + other.Events);
        }
        return (told, folded);
    }

    private static void AssertSame(Replication told, Replication folded)
    {
        Assert.Equal(Threats(told), Threats(folded));
        Assert.Equal(Engagements(told), Engagements(folded));
        foreach (PropertyInfo count in Counts)
        {
            object? one = count.GetValue(told.Tally), other = count.GetValue(folded.Tally);
            if (one is IEnumerable many)
            {
                Assert.True(many.Cast<object>().SequenceEqual(((IEnumerable)other!).Cast<object>()), count.Name);
            }
            else
            {
                Assert.True(Equals(one, other), count.Name);
            }
        }
    }

    // Why nobody fired is decided only where it counts.
    private static List<object> Threats(Replication replication)
    {
        var all = new List<object>();
        foreach (ref readonly ThreatState threat in replication.Threats)
        {
            Reason? reason = threat is { End: ThreatEnd.Leaked, Engaged: false } ? threat.Reason : null;
            all.Add((threat.Wave, threat.Ordinal, threat.Launch, threat.End, threat.Gone, threat.Engaged, reason));
        }
        return all;
    }

    private static List<object> Engagements(Replication replication)
    {
        var all = new List<object>();
        foreach (ref readonly Engagement shot in replication.Engagements)
        {
            all.Add((shot.Threat, shot.Weapon, shot.Channel, shot.Fired, shot.FirstRound, shot.Launch, shot.Meets));
        }
        return all;
    }
}
