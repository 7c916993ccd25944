using System;
using System.Linq;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Oracles;

public class BallisticArcOracleTests
{
    private const double BoostSeconds = 70;

    // Runge-Kutta at 0.5 s is good to well under a millimetre here (halving the step moves nothing), and the arc promises a
    // centimetre: 5 cm holds both. An arc that forgot a rotation term would miss by kilometres.
    private const double MissMeters = 0.05;

    public static readonly TheoryData<double, double, double> Shots = new(
        from range in new[] { 300_000.0, 1_000_000, 1_500_000, 2_000_000, 5_500_000 }
        from latitude in new[] { 0.0, 32.6, -55 }
        from bearing in new[] { 0.0, 75, 180, 262 }
        select (range, latitude, bearing));

    [Theory]
    [MemberData(nameof(Shots))]
    public void An_integrated_minimum_energy_flight_lands_on_the_target(double range, double latitude, double bearing) =>
        LandsOnTarget(range, latitude, bearing, null, null);

    [Theory]
    [MemberData(nameof(Shots))]
    public void An_integrated_lofted_flight_lands_on_the_target(double range, double latitude, double bearing) =>
        LandsOnTarget(range, latitude, bearing, 1_600_000 + (0.2 * range), null);

    [Theory]
    [MemberData(nameof(Shots))]
    public void An_integrated_depressed_flight_lands_on_the_target(double range, double latitude, double bearing) =>
        LandsOnTarget(range, latitude, bearing, 61_000 + (0.05 * range), null);

    [Theory]
    [MemberData(nameof(Shots))]
    public void An_integrated_flight_at_a_loft_angle_lands_on_the_target(double range, double latitude, double bearing) =>
        LandsOnTarget(range, latitude, bearing, null, 52 * Math.PI / 180);

    private static void LandsOnTarget(double range, double latitude, double bearing, double? apogee, double? loft)
    {
        GeoPoint origin = new(latitude, 51.7);
        GeoPoint target = Sphere.Along(origin, bearing, range);
        BallisticArc arc = BallisticArc.Solve(origin, target, new(BoostSeconds, 40_000, 60_000, apogee, loft));

        (Vec3 position, Vec3 velocity) = RotatingEarthIntegration.Burnout(arc, BoostSeconds);
        (Vec3 impact, double seconds) = RotatingEarthIntegration.Fly(position, velocity, BoostSeconds, 0.5);

        Assert.InRange(impact.DistanceTo(Sphere.ToEarthFixed(target, 0)), 0, MissMeters);
        Assert.Equal(arc.FlightSeconds, seconds, 1e-4);
        if (apogee is { } asked)
        {
            Assert.Equal(asked, arc.ApogeeMeters, 1e-3);
        }

        if (loft is { } angle)
        {
            Assert.Equal(angle, arc.BurnoutAngleRadians, 1e-9);
        }
    }
}
