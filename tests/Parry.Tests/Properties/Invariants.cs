using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold in any replication of any scenario: bookkeeping.</summary>
internal static class Invariants
{
    public static void EveryThreatEndsOnce(Story story)
    {
        int threats = story.Threats.Length;
        Assert.All(Enumerable.Range(0, threats), t => Assert.Single(story.Ends[t]));
        Tally tally = story.Told.Tally;
        Assert.Equal(threats, tally.Launched.Sum());
        for (int c = 0; c < story.Layout.Classes.Length; c++)
        {
            double killed = Enumerable.Range(0, story.Layout.Weapons.Length).Sum(w => tally.KilledBy(w, c));
            Assert.Equal(tally.Intercepted[c], killed, 1e-9);
            Assert.Equal(tally.Launched[c], tally.Failed[c] + tally.Intercepted[c] + tally.Leaked[c]);
        }
        Assert.Equal(story.Told.All(TraceKind.Leaked).Length, tally.Leaked.Sum());
        Assert.Equal(story.Told.All(TraceKind.Killed).Length, tally.Intercepted.Sum());
        Assert.True(tally.Impacts.Sum() <= tally.Leaked.Sum());
    }

    public static void EveryRoundIsFiredOrLeft(Story story)
    {
        Tally tally = story.Told.Tally;
        for (int w = 0; w < story.Layout.Weapons.Length; w++)
        {
            Assert.Equal(story.Loaded(w), tally.Rounds[w] + tally.Left[w]);
            Assert.Equal(tally.Rounds[w], story.Engagements.Where(e => e.Weapon == w).Sum(e => e.Fired));
            double kills = Enumerable.Range(0, story.Layout.Classes.Length).Sum(c => tally.KilledBy(w, c));
            Assert.True(kills <= tally.Rounds[w]);
            Assert.Equal(tally.ExhaustedAt[w] != Tally.Never, tally.Rounds[w] > 0 && tally.Left[w] == 0);
        }
    }

    public static void EveryEngagementHasOneResultAtItsIntercept(Story story)
    {
        TraceKind[] results = [TraceKind.Killed, TraceKind.Missed, TraceKind.Wasted];
        var due = story.Engagements.Select(e => (e.Intercept, e.Threat, e.Weapon, e.Fired)).Order();
        var got = story.Told.Trace.Entries.Where(e => results.Contains(e.Kind))
            .Select(e => (e.Time, e.Threat, e.Who, e.Number)).Order();
        Assert.Equal(due, got);
        int wasted = story.Told.All(TraceKind.Wasted)
            .Where(e => story.End(e.Threat).Kind == TraceKind.Killed).Sum(e => e.Number);
        Assert.Equal(wasted, story.Told.Tally.Overkill);
    }

    public static void ChannelsInUseNeverExceedTheirNumber(Story story)
    {
        for (int s = 0; s < story.Layout.Shooters.Length; s++)
        {
            // A channel freed at an instant may be taken again at that instant: releases (-1) sort before commits (+1).
            int inUse = 0;
            foreach ((_, int change) in story.Engagements.Where(e => e.Shooter == s)
                .SelectMany(e => new[] { (e.Commit, 1), (e.Freed, -1) }).Order())
            {
                inUse += change;
                Assert.InRange(inUse, 0, story.Channels(s));
            }
        }
    }

    public static void LaunchersKeepTheirSpacing(Story story)
    {
        foreach (IGrouping<int, Engaged> shooter in story.Engagements.GroupBy(e => e.Shooter))
        {
            long spacing = story.Parameter(story.Layout.Shooters[shooter.Key].SpacingSlot);
            Engaged[] inOrder = [.. shooter.OrderBy(e => e.Launch)];
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair =>
                Assert.True(pair.Second.Launch >= pair.First.Launch + (pair.First.Fired * spacing)));
        }
    }

    /// <summary>Nets that see each other's engagements have one at a time on a threat, and look before they shoot
    /// again.</summary>
    public static void OneEngagementAtATimePerThreatAndGroup(Story story)
    {
        foreach (var same in story.Engagements.GroupBy(e => (e.Threat, story.ShooterRow(e.Weapon).Group)))
        {
            Engaged[] inOrder = [.. same.OrderBy(e => e.Commit)];
            Assert.All(inOrder.Zip(inOrder.Skip(1)), p => Assert.True(p.Second.Commit >= p.First.Assessed));
        }
    }

    public static void SalvoesStayWithinDoctrine(Story story)
    {
        Assert.All(story.Engagements, e =>
            Assert.InRange(e.Fired, 1, int.Max(
                1, (int)story.Parameter(story.Layout.Layers[story.ShooterRow(e.Weapon).Layer].SalvoSlot))));
        foreach (var layer in story.Engagements.GroupBy(e =>
            (e.Threat, story.ShooterRow(e.Weapon).Layer, story.ShooterRow(e.Weapon).Group)))
        {
            long most = story.Parameter(story.Layout.Layers[layer.Key.Layer].MaximumSalvosSlot);
            Assert.True(most == 0 || layer.Count() <= most);
        }
    }

    public static void LeftAloneMeansLeftAlone(Story story)
    {
        Tally tally = story.Told.Tally;
        HashSet<int> engaged = [.. story.Engagements.Select(e => e.Threat)];
        Assert.Equal(engaged.Count, tally.Engaged);
        int[] alone = [.. story.Told.All(TraceKind.Leaked).Select(e => e.Threat).Where(t => !engaged.Contains(t))];
        Assert.Equal(alone.Length, tally.Unengaged.Sum());
        int unseen = alone.Count(t => story.Plan.ShotStart[story.Threats[t].Family]
            == story.Plan.ShotStart[story.Threats[t].Family + 1]);
        Assert.True(unseen <= tally.Unengaged[(int)Reason.NoWindow]);
        foreach (TraceEntry left in story.Told.All(TraceKind.LeftUnengaged)
            .Where(e => (Reason)e.Number == Reason.NeverDetected && story.End(e.Threat).Kind == TraceKind.Leaked))
        {
            int net = story.Layout.Shooters[story.Layout.Weapons[left.Who].Shooter].Net;
            Assert.True(
                !story.Tracks.TryGetValue((left.Threat, net), out long at) || at >= story.End(left.Threat).Time);
        }
    }
}
