using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Tests.Properties;

/// <summary>Whether a word of the doctrine or of a shooter made a difference that can be told from the story.</summary>
internal static class Exercised
{
    public static IEnumerable<(string What, bool Was)> By(Story s)
    {
        Doctrine doctrine = s.Scenario.Doctrine;
        Tally tally = s.Told.Tally;
        TraceEntry[] commits = [.. s.Told.All(TraceKind.Committed)];
        foreach (AssignmentPolicy policy in Enum.GetValues<AssignmentPolicy>())
        {
            yield return ($"{policy} chose among shots", doctrine.Assignment == policy && commits.Any(c => c.Open > 1));
        }
        yield return ("layered left a shot to an outer layer", WasLeftToOuter(s));
        foreach (Control control in new[] { Control.PerNation, Control.Autonomous })
        {
            yield return ($"{control} shot twice at once", doctrine.Control == control && ShotTwiceAtOnce(s));
        }
        foreach (LeaveAlone rule in new[] { LeaveAlone.Undefended, LeaveAlone.PredictedMisses })
        {
            bool left = doctrine.LeaveAlone == rule && s.Told.All(TraceKind.LeftAlone).Length > 0;
            yield return ($"{rule} were left alone", left);
        }
        yield return ("a kill was shared", tally.Killed.Any(k => k != Math.Floor(k)));
        yield return ("a nation assisted", tally.Assists.Sum() > 0);
        yield return ("a reserve was kept", s.Told.All(TraceKind.NotFired).Any(e => (Reason)e.Number == Reason.Reserve));
        yield return ("a next salvo differed", s.Engagements
            .GroupBy(e => (e.Threat, e.Group, s.ShooterRow(e.Weapon).Layer)).Any(g => g.OrderBy(e => e.Commit).Skip(1).Any(e =>
                e.Fired == s.Parameter(s.LayerRow(e.Weapon).NextSalvoSlot)
                && e.Fired != s.Parameter(s.LayerRow(e.Weapon).SalvoSlot))));
        yield return ("taken for a kill", s.Told.All(TraceKind.TakenForKill).Length > 0);
        yield return ("taken for a miss", s.Told.All(TraceKind.TakenForMiss).Length > 0);
        yield return ("a battery was reloaded", s.Told.All(TraceKind.Refilled).Any(e => !s.ShooterRow(e.Who).IsPatrol));
        yield return ("an aircraft was rearmed", s.Told.All(TraceKind.Refilled).Any(e => s.ShooterRow(e.Who).IsPatrol));
        yield return ("a gun fired", Fired(s, x => x.Kind == ShooterKind.Gun));
        yield return ("rounds with a common factor fired", s.Engagements.Any(e =>
            s.Told.Parameters[s.Layout.Weapons[e.Weapon].Common.SpreadSlot] > 0));
        yield return ("class channels were full", WasFull(
            s,
            (row, weapon, threatClass) => row.ClassChannelSlots[threatClass],
            (row, weapon, threatClass, e) => row.ClassChannelSlots[e.Class] == row.ClassChannelSlots[threatClass]));
        yield return ("interceptor channels were full", WasFull(
            s, (row, weapon, _) => s.Layout.Weapons[weapon].ChannelSlot, (_, weapon, _, e) => e.Weapon == weapon));
        yield return ("value was lost", tally.Survival.Any(left => left < 1));
        yield return ("a cue made a track sooner", s.Known.Uncued is { } uncued && (s.Known.Roomy ?? s.Known.Tracks).Any(t =>
            t.Value + 1 < uncued.GetValueOrDefault(t.Key, Story.Never)));
        yield return ("a remote track was not fired on", s.Known.OwnTracks is { } own
            && s.Scenario.Shooters.Zip(s.Layout.Shooters)
            .Any(x => !x.First.EngageOnRemote
                && s.Known.Tracks.Any(t => t.Key.Net == x.Second.Net && t.Value < own.GetValueOrDefault(t.Key, Story.Never))));
        yield return ("a jammed radar made a track", MadeTrack(s, x => x.Radar is { } r && r.BurnThrough.Spread.High < 1));
        yield return ("a seen threat made no track", s.Threats.Index().Any(t => IsUntracked(s, t.Index)));
        yield return ("a watch did not see a class", s.Threats.Index().Any(t => s.Layout.Nets.Any(n =>
            n.Watches.Any(w => !w.CuesOnly && !w.Sees[s.ClassOf(t.Index)]))));
    }

    private static bool Fired(Story s, Func<Shooter, bool> who) =>
        s.Engagements.Any(e => who(s.Scenario.Shooters[e.Shooter]));

    private static bool WasLeftToOuter(Story s) =>
        s.Scenario.Doctrine.Assignment == AssignmentPolicy.Layered && s.Engagements.Any(e => s.ShotsAt(e.Threat)
            .Where(inner => s.ShooterRow(inner.Weapon).Group == e.Group && s.KnowsTracks(e.Threat, inner.Weapon)
                && s.LayerRow(inner.Weapon).Rank > s.LayerRow(e.Weapon).Rank)
            .Any(inner => s.Window(e.Threat, inner).Opens < e.Commit
                && IdleInvariant.LeavesToOuter(s, e.Threat, s.Window(e.Threat, inner).Opens, inner)));

    private static bool ShotTwiceAtOnce(Story s)
    {
        int[] nets = NetGroups.Of(s.Scenario.Nets);
        return s.Engagements.Any(a => s.Engagements.Any(b => a.Threat == b.Threat && a.Group != b.Group
            && nets[s.ShooterRow(a.Weapon).Net] == nets[s.ShooterRow(b.Weapon).Net]
            && a.Commit <= b.Commit && b.Commit < a.Intercept));
    }

    private static bool WasFull(
        Story s, Func<ShooterRow, int, int, int> limit, Func<ShooterRow, int, int, Engaged, bool> counts) =>
        s.Told.All(TraceKind.NotFired).Any(not =>
        {
            int shooter = s.Layout.Weapons[not.Who].Shooter, threatClass = s.ClassOf(not.Threat);
            ShooterRow row = s.Layout.Shooters[shooter];
            int slot = limit(row, not.Who, threatClass);
            Engaged[] busy = [.. s.Engagements.Where(e => e.Shooter == shooter && not.Time < e.Freed)];
            return (Reason)not.Number == Reason.NoChannel && slot != ParameterTable.Zero
                && busy.Count(e => e.Commit <= not.Time) < s.Channels(shooter)
                && busy.Count(e => e.Commit < not.Time && counts(row, not.Who, threatClass, e)) >= s.Parameter(slot);
        });

    // A net that hears nobody and whose every sensor is of the kind.
    private static bool MadeTrack(Story s, Func<Sensor, bool> kind) => s.Scenario.Nets.Index().Any(net =>
        net.Item.Shares.IsEmpty && s.Known.Tracks.Keys.Any(t => t.Net == net.Index)
        && s.Scenario.Sensors.Where(x => x.Net == net.Item.Id).All(kind));

    private static bool IsUntracked(Story s, int threat) => s.Layout.Nets.Index().Any(net =>
        s.Ends[threat].Single().Kind != TraceKind.FailedAtLaunch && !s.Known.Tracks.ContainsKey((threat, net.Index))
        && net.Item.Watches.Any(w => !w.CuesOnly && w.Sees[s.ClassOf(threat)] && s.Told.Parameters[w.DetectSlot] >= 1));
}
