using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>Defended assets that no shooter reaches, nor the way of a wave to them.</summary>
internal sealed class CoverLints(Scenario scenario, Names names, ProblemList problems)
{
    private const int Steps = 100;

    public void Run()
    {
        foreach (Asset asset in scenario.Assets.Where(a => a.Defended))
        {
            Vec3[] ways = [.. scenario.Raid.Waves.SelectMany(w => Way(w, asset)).Append(Place(asset.Position))];
            if (!scenario.Shooters.Any(s => ways.Any(p => Place(s.Position).DistanceTo(p) <= ReachMeters(s))))
            {
                Spot spot = names.Of(NameKind.Asset)[asset.Id];
                problems.Warning(spot.At, spot.Path, "no shooter's range covers this defended asset; move one nearer, "
                    + "or write 'defended: false'");
            }
        }
    }

    // Points on the ground between a cruise or drone wave's waypoints; what is ballistic passes far above.
    private IEnumerable<Vec3> Way(Wave wave, Asset asset)
    {
        if (wave.Targets.All(t => t.Asset != asset.Id)
            || scenario.ThreatClasses.First(c => c.Id == wave.ThreatClass).Arc is not null)
        {
            yield break;
        }
        GeoPoint from = scenario.Raid.Origins.First(o => o.Id == wave.Origin).Position;
        ImmutableArray<GeoPoint> between =
            scenario.Raid.Routes.FirstOrDefault(r => r.Id == wave.Route)?.Waypoints ?? [];
        GeoPoint[] corners = [from, .. between, asset.Position];
        for (int leg = 1; leg < corners.Length; leg++)
        {
            double bearing = Sphere.BearingDegrees(corners[leg - 1], corners[leg]);
            double length = Sphere.DistanceMeters(corners[leg - 1], corners[leg]);
            for (int step = 0; step < Steps; step++)
            {
                yield return Place(Sphere.Along(corners[leg - 1], bearing, length * step / Steps));
            }
        }
    }

    private static Vec3 Place(GeoPoint point) => Sphere.ToEarthFixed(point, 0);

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
