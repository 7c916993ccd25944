using System.Collections.Immutable;
using System.Linq;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>The points that the way of a wave's threats to one of its targets is made of.</summary>
internal static class Corners
{
    /// <summary>The origin, the waypoints of the route, and the target.</summary>
    public static ImmutableArray<GeoPoint> Of(Scenario scenario, Wave wave, AimPoint aim) =>
    [
        scenario.Raid.Origins.First(o => o.Id == wave.Origin).Position,
        .. scenario.Raid.Routes.FirstOrDefault(r => r.Id == wave.Route)?.Waypoints ?? [],
        scenario.Assets.First(a => a.Id == aim.Asset).Position,
    ];
}
