using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>No lost wake-ups: a battery with a free channel, a round that is not reserved and a launcher that is ready in
/// time does not stand idle before a threat that it may engage, has a track of, and nobody of its group is dealing
/// with.</summary>
internal static class IdleInvariant
{
    public static void NoShooterIdlesBeforeAShotItCouldTake(Story story)
    {
        for (int threat = 0; threat < story.Threats.Length; threat++)
        {
            if (MayBeHarmless(story, threat))
            {
                continue;
            }
            foreach (Shot shot in story.ShotsAt(threat)
                .Where(s => !story.ShooterRow(s.Weapon).IsPatrol && story.KnowsTracks(threat, s.Weapon)))
            {
                CheckShot(story, threat, shot);
            }
        }
    }

    private static bool MayBeHarmless(Story story, int threat)
    {
        LeaveAlone rule = story.Scenario.Doctrine.LeaveAlone;
        TraceEntry end = story.End(threat);
        return (rule != LeaveAlone.Nothing && !story.AssetOf(threat).Defended)
            || (rule == LeaveAlone.PredictedMisses && end.Kind is TraceKind.FailedInFlight or TraceKind.LeftAlone);
    }

    private static void CheckShot(Story story, int threat, Shot shot)
    {
        (long opens, long closes) = story.Window(threat, shot);
        ShooterRow shooter = story.ShooterRow(shot.Weapon);
        long end = long.Min(story.End(threat).Time, story.Told.All(TraceKind.TakenForKill)
            .Where(e => e.Threat == threat && story.ShooterRow(e.Who).Group == shooter.Group)
            .Select(e => e.Time).DefaultIfEmpty(Story.Never).Min());

        // What is free changes only when an engagement is assessed, a channel freed or a magazine filled; look then.
        foreach (long now in story.Engagements.SelectMany(e => new[] { e.Assessed, e.Freed })
            .Concat(story.Stores.Changes.Select(c => c.Entry.Time)).Append(opens)
            .Where(t => t >= opens && t <= closes && t < end).Distinct())
        {
            bool could = IsFree(story, threat, now, shot)
                && CanFire(story, threat, now, shot)
                && !LeavesToOuter(story, threat, now, shot);
            long flown = now - story.Threats[threat].Launch;
            Assert.False(could, $"weapon {shot.Weapon} idles before threat {threat}, {flown} ticks into its flight");
        }
    }

    private static bool IsFree(Story story, int threat, long now, Shot shot)
    {
        ShooterRow shooter = story.ShooterRow(shot.Weapon);
        Engaged[] group =
            [.. story.Engagements.Where(e => e.Threat == threat && e.Group == shooter.Group && e.Commit <= now)];
        long most = story.Parameter(story.Layout.Layers[shooter.Layer].MaximumSalvosSlot);
        return DoctrineInvariants.MayJoin(story, [.. group.Where(e => now < e.Assessed)], shot, threat)
            && (most == 0 || group.Count(e => story.ShooterRow(e.Weapon).Layer == shooter.Layer) < most);
    }

    private static bool CanFire(Story story, int threat, long now, Shot shot)
    {
        WeaponRow weapon = story.Layout.Weapons[shot.Weapon];
        ShooterRow shooter = story.Layout.Shooters[weapon.Shooter];
        Engaged[] own = [.. story.Engagements.Where(e => e.Shooter == weapon.Shooter && e.Commit <= now)];
        Engaged[] busy = [.. own.Where(e => now < e.Freed)];
        int threatClass = story.ClassOf(threat), classSlot = shooter.ClassChannelSlots[threatClass];
        long ready = own.Select(e => e.Launch + (e.Fired * story.Parameter(shooter.SpacingSlot))).DefaultIfEmpty().Max();
        return busy.Length < story.Channels(weapon.Shooter)
            && HasRoom(story, classSlot, busy.Count(e => shooter.ClassChannelSlots[e.Class] == classSlot))
            && HasRoom(story, weapon.ChannelSlot, busy.Count(e => e.Weapon == shot.Weapon))
            && Stock(story, shot.Weapon, now) > story.Reserved(shot.Weapon, threatClass)
            && long.Max(now + story.Reaction(shot.Weapon), ready)
                <= story.Threats[threat].Launch + shot.LastLaunch;
    }

    private static bool HasRoom(Story story, int slot, int busy) =>
        slot == ParameterTable.Zero || busy < story.Parameter(slot);

    private static int Stock(Story story, int weapon, long now) =>
        story.Start.Released(weapon)
        + story.Stores.Changes.Where(c => c.Entry.Time <= now).Sum(c => c.Rounds[weapon])
        - story.Engagements.Where(e => e.Weapon == weapon && e.Commit <= now).Sum(e => e.Fired);

    /// <summary>Layered: whether the shot may have been left to a layer further out that gets its own before the last of
    /// the shots open now closes. A group that left it thinks again when that one opens, not when it runs out of rounds
    /// before.</summary>
    public static bool LeavesToOuter(Story story, int threat, long now, Shot shot)
    {
        if (story.Scenario.Doctrine.Assignment != AssignmentPolicy.Layered)
        {
            return false;
        }
        int group = story.ShooterRow(shot.Weapon).Group;
        long since = story.Window(threat, shot).Opens;
        Shot[] same = [.. story.ShotsAt(threat).Where(s => story.ShooterRow(s.Weapon).Group == group)];
        long last = same.Where(s => story.Window(threat, s).Opens <= now).Select(s => story.Window(threat, s).Closes)
            .DefaultIfEmpty(0).Max();
        return same.Any(outer =>
        {
            long opens = story.Window(threat, outer).Opens;
            return story.LayerRow(outer.Weapon).Rank < story.LayerRow(shot.Weapon).Rank
                && (opens > now || !story.KnowsTracks(threat, outer.Weapon)) && opens < last
                && story.Channels(story.Layout.Weapons[outer.Weapon].Shooter) > 0
                && (Stock(story, outer.Weapon, long.Min(now, since)) > 0 || Stock(story, outer.Weapon, now) > 0
                    || MayComeMore(story, outer.Weapon, long.Min(now, since)));
        });
    }

    // A reload, or an aircraft that is not lost.
    private static bool MayComeMore(Story story, int weapon, long since)
    {
        int shooter = story.Layout.Weapons[weapon].Shooter;
        bool refills = story.ShooterRow(weapon).RefillSlot != ParameterTable.Zero;
        int behind = story.Start.Fleet(shooter) - story.Start.There(shooter);
        int lost = story.Told.All(TraceKind.AircraftLost)
            .Count(e => e.Time <= since && story.Layout.Weapons[e.Who].Shooter == shooter);
        return (refills || behind > 0) && story.Channels(shooter) + behind > lost;
    }
}
