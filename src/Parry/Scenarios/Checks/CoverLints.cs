using System;
using System.Linq;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>Defended assets that nothing reaches.</summary>
internal sealed class CoverLints(Scenario scenario, Names names, ProblemList problems)
{
    public void Run()
    {
        foreach (Asset asset in scenario.Assets.Where(a => a.Defended))
        {
            if (!scenario.Shooters.Any(s => Sphere.DistanceMeters(s.Position, asset.Position) <= ReachMeters(s)))
            {
                Spot spot = names.Of(NameKind.Asset)[asset.Id];
                problems.Warning(spot.At, spot.Path, "no shooter's range covers this defended asset; move one nearer, "
                    + "or write 'defended: false'");
            }
        }
    }

    private double ReachMeters(Shooter shooter) => shooter.Patrol is { } patrol
        ? Most.Si(patrol.StationRadius)
        : shooter.Magazine
            .Select(load => Most.Si(scenario.Interceptors.First(i => i.Id == load.Interceptor).MaximumRange))
            .DefaultIfEmpty(0).Max();
}

/// <summary>The most a figure can be, in SI; its central value where it has no upper end.</summary>
internal static class Most
{
    public static double Si(Amount amount) => amount.Unit.SiFactor
        * (double.IsFinite(amount.Spread.High) ? amount.Spread.High : Math.Abs(amount.Spread.Central));
}
