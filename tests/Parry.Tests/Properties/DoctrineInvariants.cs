using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What the doctrine and what a group believes make it do and leave.</summary>
internal static class DoctrineInvariants
{
    /// <summary>Shooters that see each other's engagements have one at a time on a threat, and look before they shoot
    /// again, but for a last chance.</summary>
    public static void OneEngagementAtATimePerThreatAndGroup(Story story)
    {
        foreach (var same in story.Engagements.GroupBy(e => (e.Threat, e.Group)))
        {
            Engaged[] inOrder = [.. same.OrderBy(e => e.Commit)];
            for (int i = 1; i < inOrder.Length; i++)
            {
                Engaged[] underWay = [.. inOrder.Take(i).Where(e => e.Assessed > inOrder[i].Commit)];
                Assert.True(
                    MayJoin(story, underWay, story.ShotOf(inOrder[i]), inOrder[i].Threat), "shot again without looking");
            }
        }
    }

    /// <summary>Whether a shot may be taken with those of its group that are under way: if none is, or as the last chance
    /// of a layer that has none of its own.</summary>
    public static bool MayJoin(Story story, Engaged[] underWay, in Shot shot, int threat)
    {
        int layer = story.ShooterRow(shot.Weapon).Layer;
        long closes = story.Window(threat, shot).Closes;
        return underWay.Length == 0
            || (story.LastChance(shot.Weapon) && underWay.All(e => story.ShooterRow(e.Weapon).Layer != layer)
                && closes < underWay.Max(e => e.Assessed));
    }

    public static void SalvoesStayWithinDoctrine(Story story)
    {
        foreach (var salvos in story.Engagements.GroupBy(e => (e.Threat, story.ShooterRow(e.Weapon).Layer, e.Group)))
        {
            LayerRow layer = story.Layout.Layers[salvos.Key.Layer];
            long most = story.Parameter(layer.MaximumSalvosSlot);
            Assert.True(most == 0 || salvos.Count() <= most, "more salvos than the layer grants");
            Assert.All(salvos.OrderBy(e => e.Commit).Select((e, i) => (e.Fired, i)), s => Assert.InRange(
                s.Fired, 1, long.Max(1, story.Parameter(s.i == 0 ? layer.SalvoSlot : layer.NextSalvoSlot))));
        }
    }

    /// <summary>Who takes a threat for dead fires no more; who fires at a dead one took it for alive.</summary>
    public static void GroupsFireAtWhatTheyTakeForAlive(Story story)
    {
        ILookup<(int, int), TraceEntry> taken = story.Told.Trace.Entries
            .Where(e => e.Kind is TraceKind.TakenForKill or TraceKind.TakenForMiss)
            .ToLookup(e => (e.Threat, story.ShooterRow(e.Who).Group));
        foreach (var same in story.Engagements.GroupBy(e => (e.Threat, e.Group)))
        {
            foreach (Engaged e in same)
            {
                // The last look before it, at the same instant perhaps.
                Engaged? before = same.Where(b => b != e && b.Assessed <= e.Commit).OrderBy(b => b.Assessed).LastOrDefault();
                TraceEntry[] last =
                    [.. taken[same.Key].Where(t => (t.Time, t.Who) == (before?.Assessed, before?.Weapon))];
                Assert.DoesNotContain(last, t => t.Kind == TraceKind.TakenForKill);
                bool ghost = last.Any(t => t.Kind == TraceKind.TakenForMiss);
                TraceEntry end = story.End(e.Threat);
                bool unknown = story.LastChance(e.Weapon) && end.Kind == TraceKind.Killed
                    && same.Any(b => b != e && b.Commit <= e.Commit && b.Assessed >= e.Commit);
                Assert.True(ghost || unknown || end.Time >= e.Commit, "committed to a threat that had ended");
            }
        }
        foreach (TraceEntry entry in taken.SelectMany(t => t))
        {
            TraceEntry end = story.End(entry.Threat);
            Assert.True(entry.Kind == TraceKind.TakenForKill
                ? end.Time >= entry.Time
                : end.Kind == TraceKind.Killed && end.Who == entry.Who && end.Time <= entry.Time);
        }
    }

    public static void HarmlessThreatsAreNeverEngaged(Story story)
    {
        LeaveAlone rule = story.Scenario.Doctrine.LeaveAlone;
        HashSet<int> engaged = [.. story.Engagements.Select(e => e.Threat)];
        for (int threat = 0; threat < story.Threats.Length; threat++)
        {
            TraceEntry end = story.End(threat);
            bool undefended = !story.AssetOf(threat).Defended;
            bool lands = end.Kind is TraceKind.Leaked or TraceKind.LeftAlone;
            bool alone = (undefended && rule != LeaveAlone.Nothing)
                || (rule == LeaveAlone.PredictedMisses && lands && end.Number == 0);
            Assert.False(alone && engaged.Contains(threat), "a harmless threat is engaged");
            bool harmless = alone || story.IsDecoy(threat);
            Assert.True(!lands || harmless == (end.Kind == TraceKind.LeftAlone), "left alone without need, or the reverse");
        }
    }

    /// <summary>Layered: nobody fires while a layer further out, with rounds and salvos left, will get its shot in time
    /// for him to follow.</summary>
    public static void InnerLayersLeaveToOuterOnes(Story story)
    {
        if (story.Scenario.Doctrine.Assignment != AssignmentPolicy.Layered)
        {
            return;
        }
        int[] stock = [.. Enumerable.Range(0, story.Layout.Weapons.Length).Select(story.Start.Released)];
        bool limited = story.Scenario.Nets.Any(n => n.Capacity is not null);
        int changes = 0;
        var salvos = new Dictionary<(int Threat, int Group, int Layer), int>();
        foreach (TraceEntry entry in story.Told.Trace.Entries)
        {
            if (Stores.IsChange(entry.Kind))
            {
                stock = [.. stock.Zip(story.Stores.Changes[changes++].Rounds, (s, more) => s + more)];
            }
            else if (entry.Kind == TraceKind.Committed)
            {
                ShooterRow shooter = story.ShooterRow(entry.Who);
                Shot own = story.ShotsAt(entry.Threat).Single(s => s.Weapon == entry.Who);
                long closes = story.Window(entry.Threat, own).Closes;
                Assert.DoesNotContain(story.ShotsAt(entry.Threat), outer =>
                {
                    ShooterRow other = story.ShooterRow(outer.Weapon);
                    long most = story.Parameter(story.LayerRow(outer.Weapon).MaximumSalvosSlot);
                    long opens = story.Window(entry.Threat, outer).Opens;

                    // A track that waits for room is not foreseen: the shot must wait for something else.
                    bool foreseen = story.KnowsTracks(entry.Threat, outer.Weapon)
                        && (!limited || story.TrackFor(entry.Threat, outer.Weapon) <= entry.Time);
                    return other.Group == shooter.Group && foreseen
                        && story.Channels(story.Layout.Weapons[outer.Weapon].Shooter) > 0
                        && story.LayerRow(outer.Weapon).Rank < story.LayerRow(entry.Who).Rank
                        && stock[outer.Weapon] > 0
                        && (most == 0 || salvos.GetValueOrDefault((entry.Threat, other.Group, other.Layer)) < most)
                        && opens > entry.Time && opens < closes;
                });
                stock[entry.Who] -= entry.Number;
                var place = (entry.Threat, shooter.Group, shooter.Layer);
                salvos[place] = salvos.GetValueOrDefault(place) + 1;
            }
        }
    }
}
