using System;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Geo;

public class SphereTests
{
    private const double DegreeMeters = Earth.RadiusMeters * Math.PI / 180;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(45, -120)]
    [InlineData(-89.999, 179.999)]
    public void A_point_survives_the_way_to_earth_fixed_and_back(double latitude, double longitude)
    {
        Vec3 there = Sphere.ToEarthFixed(new(latitude, longitude), 12_345);
        GeoPoint back = Sphere.ToGeoPoint(there);

        // 1e-10 degree is 0.01 mm; rounding near the pole costs longitude the most.
        Assert.Equal(latitude, back.LatitudeDegrees, 1e-10);
        Assert.Equal(longitude, back.LongitudeDegrees, 1e-10);
        Assert.Equal(12_345, Sphere.AltitudeMeters(there), 1e-8);
    }

    [Fact]
    public void The_axes_point_where_they_say()
    {
        Assert.Equal(1, Sphere.ToEarthFixed(new(0, 0), 0).Unit().X, 1e-15);
        Assert.Equal(1, Sphere.ToEarthFixed(new(0, 90), 0).Unit().Y, 1e-15);
        Assert.Equal(1, Sphere.ToEarthFixed(new(90, 0), 0).Unit().Z, 1e-15);
    }

    [Theory]
    [InlineData(0, 0, 0, 1, 1, 90)]
    [InlineData(0, 0, 0, -90, 90, 270)]
    [InlineData(10, 20, 40, 20, 30, 0)]
    [InlineData(10, 20, -20, 20, 30, 180)]
    [InlineData(0, 179, 0, -179, 2, 90)]
    [InlineData(80, 0, 80, 180, 20, 0)]
    public void Known_arcs_have_their_length_and_bearing(
        double latitude1, double longitude1, double latitude2, double longitude2, double degrees, double bearing)
    {
        GeoPoint a = new(latitude1, longitude1);
        GeoPoint b = new(latitude2, longitude2);
        Assert.Equal(degrees * DegreeMeters, Sphere.DistanceMeters(a, b), 1e-6);
        Assert.Equal(0, Math.IEEERemainder(Sphere.BearingDegrees(a, b) - bearing, 360), 1e-12);
    }

    [Fact]
    public void Going_along_a_bearing_is_undone_by_distance_and_bearing()
    {
        GeoPoint from = new(32.6, 51.7);
        for (double bearing = 5; bearing < 360; bearing += 25)
        {
            foreach (double meters in new[] { 1.0, 1_000, 1_500_000, 12_000_000 })
            {
                GeoPoint to = Sphere.Along(from, bearing, meters);

                // Rounding of a coordinate is some 3 nm; at 1 m that is 2e-7 degree of bearing.
                Assert.Equal(meters, Sphere.DistanceMeters(from, to), 1e-7);
                Assert.Equal(bearing, Sphere.BearingDegrees(from, to), 1e-6);
            }
        }
    }

    [Fact]
    public void Distance_agrees_with_the_angle_between_the_vectors()
    {
        GeoPoint a = new(-33.9, 151.2);
        GeoPoint b = new(51.5, -0.1);
        double angle = Vec3.AngleRadians(Sphere.ToEarthFixed(a, 0), Sphere.ToEarthFixed(b, 0));
        Assert.Equal(angle * Earth.RadiusMeters, Sphere.DistanceMeters(a, b), 1e-6);
    }

    [Theory]
    [InlineData(-1e-20, 0)]
    [InlineData(-90, 270)]
    [InlineData(720, 0)]
    [InlineData(-725, 355)]
    public void A_compass_bearing_is_at_least_0_and_below_360(double degrees, double bearing) =>
        Assert.Equal(bearing, Sphere.ToCompass(degrees));
}
