using System;
using System.Linq;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Oracles;

public class BallisticArcOracleTests
{
    private const double BoostSeconds = 70;

    // The arc promises a millimetre; Runge-Kutta at 0.5 s is a thousand times better (halving the step moves nothing).
    // An arc that forgot a rotation term would miss by kilometres.
    private const double MissMeters = 1e-3;

    public static readonly TheoryData<double, double, double> Shots = new(
        from range in new[] { 300_000.0, 1_000_000, 1_500_000, 2_000_000, 5_500_000 }
        from latitude in new[] { 0.0, 32.6, -55 }
        from bearing in new[] { 0.0, 75, 180, 262 }
        select (range, latitude, bearing));

    [Theory]
    [MemberData(nameof(Shots))]
    public void A_minimum_energy_flight_integrated_lands_on_target(double range, double latitude, double bearing) =>
        LandsOnTarget(range, latitude, bearing, null, null);

    [Theory]
    [MemberData(nameof(Shots))]
    public void A_lofted_flight_integrated_lands_on_target(double range, double latitude, double bearing) =>
        LandsOnTarget(range, latitude, bearing, 1_600_000 + (0.2 * range), null);

    [Theory]
    [MemberData(nameof(Shots))]
    public void A_depressed_flight_integrated_lands_on_target(double range, double latitude, double bearing) =>
        LandsOnTarget(range, latitude, bearing, 61_000 + (0.05 * range), null);

    [Theory]
    [MemberData(nameof(Shots))]
    public void A_flight_at_a_loft_angle_integrated_lands_on_target(double range, double latitude, double bearing) =>
        LandsOnTarget(range, latitude, bearing, null, 52 * Math.PI / 180);

    private static void LandsOnTarget(double range, double latitude, double bearing, double? apogee, double? loft)
    {
        GeoPoint origin = new(latitude, 51.7);
        GeoPoint target = Sphere.Along(origin, bearing, range);
        BallisticArc arc = BallisticArc.Solve(origin, target, new(BoostSeconds, 40_000, 60_000, apogee, loft));

        (Vec3 position, Vec3 velocity) = RotatingEarthIntegration.Burnout(arc, BoostSeconds);
        (Vec3 impact, double seconds) = RotatingEarthIntegration.Fly(position, velocity, BoostSeconds, 0.5);

        Assert.InRange(impact.DistanceTo(Sphere.ToEarthFixed(target, 0)), 0, MissMeters);
        Assert.Equal(arc.FlightSeconds, seconds, 1e-6);
        if (apogee is { } asked)
        {
            Assert.Equal(asked, arc.ApogeeMeters, 1e-3);
        }

        if (loft is { } angle)
        {
            Assert.Equal(angle, arc.BurnoutAngleRadians, 1e-9);
        }
    }

    // The apogee is set by the ground range, so the Earth's turn moves the flight time only by how far the target goes.
    [Theory]
    [InlineData(1000)]
    [InlineData(1500)]
    [InlineData(2000)]
    public void A_minimum_energy_shot_takes_as_long_to_the_east_as_to_the_west_within_a_twentieth(double rangeKm)
    {
        var from = new GeoPoint(32, 40);
        double atRest = MinimumEnergy.Of(rangeKm * 1000).Seconds;
        foreach (double bearing in (double[])[90, 270])
        {
            BallisticArc arc = BallisticArc.Solve(from, Sphere.Along(from, bearing, rangeKm * 1000), default);
            Assert.InRange(arc.FlightSeconds / atRest, 0.95, 1.05);
        }
    }
}
