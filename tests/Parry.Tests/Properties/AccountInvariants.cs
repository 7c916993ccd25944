using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold in any replication of any scenario: the tally against the story.</summary>
internal static class AccountInvariants
{
    public static void EveryThreatEndsOnce(Story story)
    {
        int threats = story.Threats.Length;
        Assert.All(Enumerable.Range(0, threats), t => Assert.Single(story.Ends[t]));
        Tally tally = story.Told.Tally;
        Assert.Equal(threats, tally.Launched.Sum());
        int[] alone = new int[story.Layout.Classes.Length];
        foreach (TraceEntry left in story.Told.All(TraceKind.LeftAlone))
        {
            alone[story.ClassOf(left.Threat)]++;
        }
        for (int c = 0; c < story.Layout.Classes.Length; c++)
        {
            Assert.Equal(tally.Launched[c], tally.Failed[c] + tally.Intercepted[c] + tally.Leaked[c] + alone[c]);
        }
        Assert.Equal(story.Told.All(TraceKind.Leaked).Length, tally.Leaked.Sum());
        Assert.Equal(story.Told.All(TraceKind.Killed).Length, tally.Intercepted.Sum());
        Assert.Equal(story.Told.All(TraceKind.Leaked).Sum(e => e.Number), tally.Impacts.Sum());
        Assert.All(tally.Survival, left => Assert.InRange(left, 0, 1));
    }

    /// <summary>A kill is the shooter's whose round it was, or is shared by rounds; the other nations that fired assisted.
    /// Rounds count from the commit on.</summary>
    public static void CreditIsGivenForEveryKillOnce(Story story)
    {
        Tally tally = story.Told.Tally;
        int classes = story.Layout.Classes.Length;
        bool shared = story.Scenario.Doctrine.Attribution == Attribution.Shared;
        var credit = new double[tally.Killed.Length];
        var assists = new int[tally.Assists.Length];
        var fired = new Dictionary<int, List<TraceEntry>>();
        foreach (TraceEntry entry in story.Told.Trace.Entries)
        {
            if (entry.Kind == TraceKind.Committed)
            {
                (fired.TryGetValue(entry.Threat, out List<TraceEntry>? so) ? so : fired[entry.Threat] = []).Add(entry);
            }
            else if (entry.Kind == TraceKind.Killed)
            {
                List<TraceEntry> all = fired[entry.Threat];
                foreach (TraceEntry shot in all)
                {
                    double part = shared ? shot.Number / (double)all.Sum(s => s.Number) : 0;
                    credit[(shot.Who * classes) + story.ClassOf(entry.Threat)] += part;
                }
                credit[(entry.Who * classes) + story.ClassOf(entry.Threat)] += shared ? 0 : 1;
                int killer = story.ShooterRow(entry.Who).Nation;
                foreach (int nation in all.Select(s => story.ShooterRow(s.Who).Nation).Distinct().Where(n => n != killer))
                {
                    assists[nation]++;
                }
            }
        }
        Assert.Equal(assists, tally.Assists);
        Assert.All(credit.Zip(tally.Killed), c => Assert.Equal(c.First, c.Second, shared ? 1e-9 : 0));
        for (int c = 0; c < classes; c++)
        {
            double sum = Enumerable.Range(0, story.Layout.Weapons.Length).Sum(w => tally.KilledBy(w, c));
            Assert.True(Math.Abs(tally.Intercepted[c] - sum) <= (shared ? 1e-9 : 0), "parts are not the whole");
        }
        for (int w = 0; w < story.Layout.Weapons.Length; w++)
        {
            Assert.True(Enumerable.Range(0, classes).Sum(c => tally.KilledBy(w, c)) <= tally.Rounds[w] + 1e-9);
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

    public static void LeftAloneMeansLeftAlone(Story story)
    {
        Tally tally = story.Told.Tally;
        HashSet<int> engaged = [.. story.Engagements.Select(e => e.Threat)];
        Assert.Equal(engaged.Count, tally.Engaged.Sum());
        int[] alone = [.. story.Told.All(TraceKind.Leaked).Select(e => e.Threat).Where(t => !engaged.Contains(t))];
        int harmless = story.Told.All(TraceKind.LeftAlone).Count(e => !engaged.Contains(e.Threat));
        int mistaken = story.Told.All(TraceKind.LeftUnengaged)
            .Count(e => (Reason)e.Number == Reason.Harmless && alone.Contains(e.Threat));
        Assert.Equal(alone.Length, tally.Unengaged.Sum() - harmless);
        Assert.Equal(harmless + mistaken, tally.Unengaged[(int)Reason.Harmless]);
        Assert.True(mistaken == 0 || story.Scenario.Nets.Any(n => n.WarheadAsDecoy.Spread.High > 0));
        int unseen = alone.Count(t => story.Plan.ShotStart[story.Threats[t].Family]
            == story.Plan.ShotStart[story.Threats[t].Family + 1]);
        Assert.True(unseen <= tally.Unengaged[(int)Reason.NoWindow]);
        foreach (TraceEntry left in story.Told.All(TraceKind.LeftUnengaged)
            .Where(e => (Reason)e.Number == Reason.NeverDetected && story.End(e.Threat).Kind == TraceKind.Leaked))
        {
            Assert.True(
                !story.KnowsTracks(left.Threat, left.Who)
                || story.TrackFor(left.Threat, left.Who) >= story.End(left.Threat).Time);
        }
    }
}
