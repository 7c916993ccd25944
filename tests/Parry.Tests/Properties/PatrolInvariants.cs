using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold of the aircraft of patrols, on the station, behind it and lost.</summary>
internal static class PatrolInvariants
{
    /// <summary>The station can be held again from the trace: whoever fires is there, free and armed; nobody goes home,
    /// comes or stays without a reason.</summary>
    public static void AircraftComeAndGoAsTheirPatrolSays(Story story) =>
        Assert.True(story.Stores.Broken is null, story.Stores.Broken?.ToString());

    /// <summary>Those who come are reliefs, each once, or have been home for as long as it takes.</summary>
    public static void NoMoreAreLostOrRelievedThanThereAre(Story story)
    {
        for (int s = 0; s < story.Layout.Shooters.Length; s++)
        {
            int Count(TraceKind kind) => story.Told.All(kind).Count(e => story.Layout.Weapons[e.Who].Shooter == s);
            int lost = Count(TraceKind.AircraftLost), taking = story.Channels(s);
            Assert.Equal(lost, story.Told.Tally.AircraftLost[s]);
            if (story.Scenario.Shooters[s].Patrol is { } patrol)
            {
                int behind = story.Start.Fleet(s) - story.Start.There(s);
                int rearmed = patrol.Rearm is null ? 0 : Count(TraceKind.WentHome);
                Assert.InRange(lost, 0, taking + behind);
                Assert.InRange(Count(TraceKind.Refilled), 0, behind + rearmed);
                Assert.InRange(Count(TraceKind.WentHome), 0, taking + Count(TraceKind.Refilled) - lost);
            }
            else
            {
                Assert.Equal((0, 0), (lost, Count(TraceKind.WentHome)));
            }
        }
    }

    /// <summary>An aircraft is lost to rounds from the surface that come to a threat in the joint zone in which it
    /// engages.</summary>
    public static void AircraftAreLostOnlyWhereTheyEngage(Story story) => Assert.All(Losses(story), loss =>
    {
        TraceEntry lost = loss.Lost;
        Assert.Contains(story.Engagements, e => (e.Threat, e.Weapon, e.Intercept) == (lost.Threat, lost.Number, lost.Time)
            && !story.Layout.Shooters[e.Shooter].IsPatrol);
        Assert.InRange(lost.Time, loss.Shot.Time, Freed(story, loss.Shot));
        Assert.Contains(
            ZoneInvariants.At(story, lost.Threat, lost.Time)
                .Intersect(ZoneInvariants.At(story, loss.Shot.Threat, loss.Shot.Intercept)),
            zone => zone is not null && Risk(story, zone) > 0);
    });

    /// <summary>Where every round destroys who engages there, nobody who does is left.</summary>
    public static void SureFriendlyFireSparesNobody(Story story)
    {
        if (!story.Scenario.Zones.Any(z => Risk(story, z) == 1))
        {
            return;
        }
        TraceEntry[] shots = [.. story.Told.All(TraceKind.Committed).Where(e => story.ShooterRow(e.Who).IsPatrol)];
        ILookup<TraceEntry, long> lost = Losses(story).ToLookup(l => l.Shot, l => l.Lost.Time);
        foreach (Engaged round in story.Engagements.Where(e => !story.Layout.Shooters[e.Shooter].IsPatrol))
        {
            if (ZoneInvariants.At(story, round.Threat, round.Intercept).ToArray() is [{ } zone] && Risk(story, zone) == 1)
            {
                IEnumerable<TraceEntry> there = shots.Where(
                    s => s.Time < round.Intercept && round.Intercept <= Freed(story, s)
                        && ZoneInvariants.At(story, s.Threat, s.Intercept).SequenceEqual([zone]));
                Assert.All(there, s => Assert.Contains(lost[s], time => time <= round.Intercept));
            }
        }
    }

    /// <summary>What goes down with its aircraft before it is launched.</summary>
    public static void ShotsThatWereNotLaunchedKillNothing(Story story) =>
        Assert.All(Losses(story).Where(l => l.Lost.Time < l.Shot.Launch), loss =>
        {
            TraceEntry end = story.End(loss.Shot.Threat);
            Assert.NotEqual(
                (TraceKind.Killed, loss.Shot.Who, loss.Shot.Intercept), (end.Kind, end.Who, end.Time));
        });

    public static IEnumerable<(TraceEntry Lost, TraceEntry Shot)> Losses(Story story) =>
        story.Stores.Stations.SelectMany(s => s.Losses);

    private static long Freed(Story story, TraceEntry shot) => story.Engagements.Single(
        e => (e.Threat, e.Weapon, e.Commit, e.Intercept) == (shot.Threat, shot.Who, shot.Time, shot.Intercept)).Freed;

    private static double Risk(Story story, Zone zone) => zone.FriendlyFire is { } risk ? story.Told.World[risk] : 0;
}
