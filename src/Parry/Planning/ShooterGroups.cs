using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Planning;

/// <summary>Which shooters see each other's engagements: those whose nets are joined, and under the same
/// control.</summary>
internal static class ShooterGroups
{
    /// <summary>The group of each shooter, numbered from 0 in the order of first appearance.</summary>
    public static int[] Of(Scenario scenario)
    {
        int[] nets = NetGroups.Of(scenario.Nets);
        var numbers = new Dictionary<(int Net, string Who), int>();
        return
        [
            .. scenario.Shooters.Select(s =>
            {
                int net = nets[scenario.Nets.IndexOf(scenario.Nets.First(n => n.Id == s.Net))];
                string who = scenario.Doctrine.Control switch
                {
                    Control.PerNation => s.Nation,
                    Control.Autonomous => s.Id,
                    _ => "",
                };
                numbers.TryAdd((net, who), numbers.Count);
                return numbers[(net, who)];
            }),
        ];
    }
}
