using System;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Geo;

public class BallisticArcTests
{
    private static readonly GeoPoint Origin = new(32.6, 51.7);
    private static readonly ArcShape Usual = new(70, 40_000, 60_000, null, null);

    [Theory]
    [InlineData(20_000)]
    [InlineData(300_000)]
    [InlineData(1_600_000)]
    [InlineData(12_000_000)]
    public void The_path_has_no_jumps(double range)
    {
        BallisticArc arc = BallisticArc.Solve(Origin, Sphere.Along(Origin, 265, range), Usual);
        const double Step = 0.01;

        // Nothing here outruns escape speed, 11.2 km/s.
        Vec3 before = arc.PositionAt(0);
        for (double t = Step; t < arc.FlightSeconds + 1; t += Step)
        {
            Vec3 now = arc.PositionAt(t);
            Assert.InRange(now.DistanceTo(before), 0, 11_200 * Step);
            before = now;
        }
    }

    [Fact]
    public void Boost_and_free_flight_meet_at_burnout()
    {
        BallisticArc arc = BallisticArc.Solve(Origin, Sphere.Along(Origin, 265, 1_600_000), Usual);
        Vec3 burnout = Sphere.ToEarthFixed(Sphere.Along(Origin, 265, 40_000), 60_000);

        // A microsecond either side at some 4 km/s is 4 mm.
        Assert.Equal(0, arc.PositionAt(70 - 1e-6).DistanceTo(burnout), 0.01);
        Assert.Equal(0, arc.PositionAt(70).DistanceTo(burnout), 1e-4);
        Assert.Equal(
            0, arc.BurnoutPosition.TurnedEast(-70 * Earth.RotationRadiansPerSecond).DistanceTo(burnout), 1e-4);
    }

    [Fact]
    public void The_path_starts_at_the_origin_and_ends_at_the_target_and_stays_there()
    {
        GeoPoint target = Sphere.Along(Origin, 265, 1_600_000);
        BallisticArc arc = BallisticArc.Solve(Origin, target, Usual);
        Vec3 end = Sphere.ToEarthFixed(target, 0);

        Assert.Equal(0, arc.PositionAt(-5).DistanceTo(Sphere.ToEarthFixed(Origin, 0)), 1e-6);
        Assert.Equal(end, arc.PositionAt(arc.FlightSeconds));
        Assert.Equal(end, arc.PositionAt(arc.FlightSeconds + 100));
        Assert.Equal(0, arc.PositionAt(arc.FlightSeconds - 1e-6).DistanceTo(end), 0.02);
    }

    [Fact]
    public void The_highest_sample_is_the_apogee()
    {
        BallisticArc arc = BallisticArc.Solve(Origin, Sphere.Along(Origin, 265, 1_600_000), Usual);
        double highest = 0;
        for (double t = 0; t < arc.FlightSeconds; t += 0.1)
        {
            highest = Math.Max(highest, Sphere.AltitudeMeters(arc.PositionAt(t)));
        }

        // Within 0.05 s of the top a fall of g t^2 / 2 is 1.2 cm.
        Assert.Equal(arc.ApogeeMeters, highest, 0.02);
    }

    [Fact]
    public void From_the_pole_without_boost_the_arc_matches_the_closed_form()
    {
        // From the pole with no boost the target's turn leaves the range angle as it was, so rotation does not matter.
        BallisticArc arc = BallisticArc.Solve(new(90, 0), Sphere.Along(new(90, 0), 180, 2_000_000), default);
        var closed = MinimumEnergy.Of(2_000_000);

        // The secant stops within 1e-8 s.
        Assert.Equal(closed.Seconds, arc.FlightSeconds, 1e-6);
        Assert.Equal(closed.Speed, arc.BurnoutSpeed, 1e-6);
        Assert.Equal(closed.ApogeeMeters, arc.ApogeeMeters, 1e-3);
    }

    [Fact]
    public void An_eastward_target_runs_away_and_a_westward_one_comes_closer()
    {
        BallisticArc east = BallisticArc.Solve(new(0, 0), new(0, 10), Usual);
        BallisticArc west = BallisticArc.Solve(new(0, 0), new(0, -10), Usual);
        Assert.True(east.BurnoutSpeed > west.BurnoutSpeed);
        Assert.True(east.FlightSeconds > west.FlightSeconds);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(15_000)]
    [InlineData(70_000)]
    public void A_boost_longer_than_half_the_range_is_scaled_down_to_half(double range)
    {
        GeoPoint target = Sphere.Along(Origin, 265, range);
        BallisticArc arc = BallisticArc.Solve(Origin, target, Usual);
        double scale = range / 2 / 40_000;

        // Rounding of an Earth-sized coordinate is a nanometre; the haversine at 1 m keeps nine digits.
        Assert.Equal(range / 2, Sphere.DistanceMeters(Origin, Ground(arc.PositionAt(70 * Math.Sqrt(scale)))), 1e-3);
        Assert.Equal(60_000 * scale, Sphere.AltitudeMeters(arc.BurnoutPosition), 1e-3);
        Assert.True(double.IsFinite(arc.FlightSeconds) && arc.FlightSeconds > 0);
        Assert.Equal(0, arc.PositionAt(arc.FlightSeconds - 1e-6).DistanceTo(Sphere.ToEarthFixed(target, 0)), 0.01);
    }

    [Fact]
    public void An_apogee_that_cannot_be_reached_is_refused_with_what_can()
    {
        ArcShape shape = Usual with { ApogeeMeters = 50_000 };
        var thrown = Assert.Throws<ArgumentException>(
            () => BallisticArc.Solve(Origin, Sphere.Along(Origin, 0, 500_000), shape));
        Assert.Contains("60 km (burnout) to 20000 km", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(89.9)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    public void A_loft_angle_that_cannot_be_flown_is_refused(double degrees)
    {
        ArcShape shape = Usual with { LoftAngleRadians = degrees * Math.PI / 180 };
        Assert.Throws<ArgumentException>(() => BallisticArc.Solve(Origin, Sphere.Along(Origin, 0, 500_000), shape));
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(20_000_000)]
    public void The_ends_of_the_apogee_range_can_be_flown(double apogee)
    {
        GeoPoint target = Sphere.Along(Origin, 265, 900_000);
        BallisticArc arc = BallisticArc.Solve(Origin, target, Usual with { ApogeeMeters = apogee });
        Assert.Equal(apogee, arc.ApogeeMeters, 1e-2);
        Assert.Equal(0, arc.PositionAt(arc.FlightSeconds - 1e-6).DistanceTo(Sphere.ToEarthFixed(target, 0)), 0.02);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19_000_000)]
    public void A_range_without_a_direction_or_a_plane_is_refused(double range) =>
        Assert.Throws<ArgumentException>(() => BallisticArc.Solve(Origin, Sphere.Along(Origin, 265, range), Usual));

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(0, 100, 0)]
    [InlineData(60, 0, -1)]
    [InlineData(double.NaN, 0, 0)]
    public void A_boost_that_cannot_be_flown_is_refused(double seconds, double downrange, double altitude)
    {
        ArcShape shape = new(seconds, downrange, altitude, null, null);
        Assert.Throws<ArgumentException>(() => BallisticArc.Solve(Origin, Sphere.Along(Origin, 0, 500_000), shape));
    }

    private static GeoPoint Ground(Vec3 position) => Sphere.ToGeoPoint(position);
}
