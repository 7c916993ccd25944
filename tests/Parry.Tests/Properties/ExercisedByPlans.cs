using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Tests.Properties;

/// <summary>Whether a posture, a status, discrimination, a net's room or a last chance made a difference that can be told
/// from the story.</summary>
internal static class ExercisedByPlans
{
    public static IEnumerable<(string What, bool Was)> By(Story s)
    {
        int[] shooters = [.. Enumerable.Range(0, s.Layout.Shooters.Length)];
        int[] weapons = [.. Enumerable.Range(0, s.Layout.Weapons.Length)];
        yield return ("a posture held", s.Start.Posture is not null);
        yield return ("no posture was called for", s.Scenario.Estimate is not null && s.Start.Posture is null);
        yield return ("a battery was not ready",
            shooters.Any(x => !s.Layout.Shooters[x].IsPatrol && s.Channels(x) < s.Start.There(x)));
        yield return ("aircraft were not launched",
            shooters.Any(x => s.Layout.Shooters[x].IsPatrol && s.Channels(x) < s.Start.There(x)));
        yield return ("rationed rounds ran out", s.Start.Ration < 1 && weapons.Any(
            w => s.Told.Tally.ExhaustedAt[w] != Tally.Never && s.Told.Tally.Left[w] > 0));
        yield return ("a posture changed the reaction of a shot", s.Start.ReactionFactor != 1
            && s.Engagements.Any(e => s.Parameter(s.ShooterRow(e.Weapon).ReactionSlot) > 0));
        yield return ("a track waited for room", CapacityInvariants.Waited(s));
        yield return ("a last chance was taken", s.Engagements.Any(e => s.Engagements.Any(
            b => b != e && b.Threat == e.Threat && b.Group == e.Group && b.Commit <= e.Commit && e.Commit < b.Assessed)));
        foreach ((string what, bool was) in Discrimination(s).Concat(Status(s)))
        {
            yield return (what, was);
        }
    }

    private static IEnumerable<(string What, bool Was)> Discrimination(Story s)
    {
        yield return ("a decoy was shot at", s.Engagements.Any(e => s.IsDecoy(e.Threat)));
        yield return ("a decoy got through and was no leaker", s.Told.All(TraceKind.LeftAlone).Any(
            e => s.IsDecoy(e.Threat) && s.Engagements.Any(x => x.Threat == e.Threat)));
        TraceEntry[] alone = [.. s.Told.All(TraceKind.LeftUnengaged).Where(e => (Reason)e.Number == Reason.Harmless)];
        yield return ("a decoy was not fired at", alone.Any(e => s.IsDecoy(e.Threat)));
        yield return ("a warhead was taken for a decoy", alone.Any(e => !s.IsDecoy(e.Threat)));
    }

    private static IEnumerable<(string What, bool Was)> Status(Story s)
    {
        yield return ("a status of hold held a shot", s.Told.All(TraceKind.HeldBack).Any(e => HeldByStatusAlone(s, e)));
        yield return ("self-defence on hold", s.Engagements.Any(
            e => s.StatusAgainst(e.Threat, e.Weapon) == ControlStatus.Hold));
        yield return ("no self-defence was allowed", s.Told.All(TraceKind.HeldBack).Any(e => HeldByStatusAlone(s, e)
            && !s.Scenario.Nations[s.ShooterRow(e.Who).Nation].SelfDefence
            && s.AssetOf(e.Threat).Nation == s.ShooterRow(e.Who).Nation));
        yield return ("free fire before identification", s.Engagements.Any(
            e => e.Commit < s.Known.Tracks[(e.Threat, s.ShooterRow(e.Weapon).Net)]));
    }

    // No territory and none but joint zones anywhere, and a nation that defends the asset and engages the class.
    private static bool HeldByStatusAlone(Story s, TraceEntry held)
    {
        Nation nation = s.Scenario.Nations[s.ShooterRow(held.Who).Nation];
        ThreatClass kind = s.Scenario.ThreatClasses[s.ClassOf(held.Threat)];
        return s.StatusAgainst(held.Threat, held.Who) == ControlStatus.Hold
            && s.Scenario.Territories.IsEmpty && s.Scenario.Zones.All(z => z.Kind == ZoneKind.Joint)
            && nation.Defends.Contains(s.Scenario.Nations[s.AssetOf(held.Threat).Nation].Code)
            && (nation.Engages.Contains(kind.Id) || nation.Engages.Contains(Categories.Name(kind.Category)));
    }
}
