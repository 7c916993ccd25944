using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Geo;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold of zones. In which one a threat is, is worked out again from its path, the rings and the
/// heights.</summary>
internal static class ZoneInvariants
{
    // Between samples the path sags below its own altitude.
    private static readonly double[] Sag = [0, -2, 2];

    /// <summary>No patrol meets anything in a zone of missiles, and nobody else in a zone of fighters.</summary>
    public static void InterceptsAreInNoZoneOfOthers(Story story) => Assert.All(story.Engagements, e =>
    {
        ZoneKind others = story.Layout.Shooters[e.Shooter].IsPatrol ? ZoneKind.Missile : ZoneKind.Fighter;
        Assert.Contains(At(story, e.Threat, e.Intercept), zone => zone is null || zone.Kind != others);
    });

    /// <summary>The zones in which a threat may be at an instant, null among them for none: on a border, several.</summary>
    public static IReadOnlyCollection<Zone?> At(Story story, int threat, long time)
    {
        if (story.Scenario.Zones.IsEmpty)
        {
            return [null];
        }
        FamilyPath path = story.Paths[story.Threats[threat].Family];
        return [.. ShotInvariants.Around(story, threat, time).Select(path.At)
            .SelectMany(at => Sag.Select(sag => ZoneOf(story, Sphere.ToGeoPoint(at), Sphere.AltitudeMeters(at) + sag)))
            .Distinct()];
    }

    private static Zone? ZoneOf(Story story, GeoPoint below, double altitude)
    {
        World world = story.Told.World;
        return story.Scenario.Zones.FirstOrDefault(z => Si.Of(world, z.Floor) <= altitude
            && altitude <= Si.Of(world, z.Ceiling) && IsInside(z.Ring, below));
    }

    // A ray to the east crosses the outline an odd number of times.
    private static bool IsInside(ImmutableArray<GeoPoint> ring, GeoPoint point) => ring.Where((corner, i) =>
    {
        GeoPoint next = ring[(i + 1) % ring.Length];
        bool spans = corner.LatitudeDegrees > point.LatitudeDegrees != next.LatitudeDegrees > point.LatitudeDegrees;
        double along = (point.LatitudeDegrees - corner.LatitudeDegrees) / (next.LatitudeDegrees - corner.LatitudeDegrees);
        double crossing = corner.LongitudeDegrees + (along * (next.LongitudeDegrees - corner.LongitudeDegrees));
        return spans && crossing > point.LongitudeDegrees;
    }).Count() % 2 == 1;
}
