using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Tests.Properties;

/// <summary>Whether zones, reliefs or friendly fire made a difference that can be told from the story.</summary>
internal static class ExercisedByAircraft
{
    public static IEnumerable<(string What, bool Was)> By(Story s)
    {
        yield return ("a zone kept a shot from being taken", s.Plan.Shots.Any(shot => shot.Count == 0)
            && Enumerable.Range(0, s.Threats.Length).Any(t => KeptByZones(s, t)));
        yield return ("an aircraft was lost", s.Told.Tally.AircraftLost.Sum() > 0);
        yield return ("an aircraft went home by endurance", s.Stores.Stations.Any(x => x.SentHomeByEndurance));
        yield return ("a relief arrived", s.Stores.Stations.Any(x => x.WasRelieved));
        yield return ("an aircraft that brought rounds home came back", s.Stores.Stations.Any(x => x.ReloadedWhatCameHome));
    }

    // A shot that geometry allows and no other rule forbids.
    private static bool KeptByZones(Story s, int threat)
    {
        int family = s.Threats[threat].Family;
        ThreatClass kind = s.Scenario.ThreatClasses[s.ClassOf(threat)];
        return s.Scenario.Territories.IsEmpty
            && Enumerable.Range(s.Plan.ShotStart[family], s.Plan.ShotStart[family + 1] - s.Plan.ShotStart[family])
            .Select(i => s.Plan.Shots[i]).Any(shot =>
            {
                Nation nation = s.Scenario.Nations[s.ShooterRow(shot.Weapon).Nation];
                return shot.Count == 0 && nation.Defends.Contains(s.Scenario.Nations[s.AssetOf(threat).Nation].Code)
                    && (nation.Engages.Contains(kind.Id) || nation.Engages.Contains(Categories.Name(kind.Category)))
                    && s.StatusAgainst(threat, shot.Weapon) != ControlStatus.Hold;
            });
    }
}
