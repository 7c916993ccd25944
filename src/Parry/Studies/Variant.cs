using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>Scenarios made from others.</summary>
public static class Variant
{
    /// <summary>The raid without a nation's part in the defence: its sensors and shooters are gone, its land, its
    /// assets and what comes are as they were.</summary>
    /// <exception cref="ArgumentException">The scenario has no such nation; the message lists those it has.</exception>
    public static Scenario Without(Scenario scenario, string nation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (!scenario.Nations.Any(n => n.Code == nation))
        {
            throw new ArgumentException(
                $"there is no nation '{nation}'; there are {string.Join(", ", scenario.Nations.Select(n => n.Code))}");
        }
        return scenario.With(
            [.. scenario.Sensors.Where(s => s.Nation != nation)], [.. scenario.Shooters.Where(s => s.Nation != nation)]);
    }
}
