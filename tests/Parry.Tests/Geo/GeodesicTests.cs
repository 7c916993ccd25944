using System;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Geo;

public class GeodesicTests
{
    [Theory]
    [InlineData(12.5, 45)]
    [InlineData(0, 180)]
    [InlineData(90, 10)]
    [InlineData(-90, -10)]
    public void Coincident_points_are_zero_apart(double latitude, double longitude) =>
        Assert.Equal((0, 0), Geodesic.Inverse(new(latitude, longitude), new(latitude, longitude)));

    [Fact]
    public void The_two_names_of_the_date_line_are_one_place() =>
        Assert.Equal(0, Geodesic.Inverse(new(20, 180), new(20, -180)).DistanceMeters);

    [Fact]
    public void A_pole_is_one_place_whatever_its_longitude() =>
        Assert.Equal(0, Geodesic.Inverse(new(90, 10), new(90, 150)).DistanceMeters);

    [Fact]
    public void An_equatorial_line_is_an_arc_of_the_equator()
    {
        var found = Geodesic.Inverse(new(0, 10), new(0, -20));

        // A circle of the semi-major axis; the tolerance is rounding at that length.
        Assert.Equal(Geodesic.EquatorialRadiusMeters * Math.PI / 6, found.DistanceMeters, 1e-6);
        Assert.Equal(270, found.AzimuthDegrees, 1e-12);
    }

    [Theory]
    [InlineData(0, 0, 0, 180)]
    [InlineData(30, 0, -30, 180)]
    [InlineData(0, 0, 0.5, 179.7)]
    [InlineData(90, 0, -90, 0)]
    public void Nearly_opposite_points_are_refused(
        double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var thrown = Assert.Throws<ArgumentException>(
            () => Geodesic.Inverse(new(latitude1, longitude1), new(latitude2, longitude2)));
        Assert.Contains("waypoint", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_pair_more_than_a_degree_from_opposite_converges()
    {
        // A ring 1.1 degrees from the antipode (1.1 spherical degrees stay over 1 on the reduced sphere).
        for (int latitude = -85; latitude <= 85; latitude += 5)
        {
            for (int bearing = 0; bearing < 360; bearing += 10)
            {
                GeoPoint from = new(latitude, 20);
                GeoPoint to = Sphere.Along(new(-latitude, -160), bearing, 1.1 * Math.PI / 180 * Earth.RadiusMeters);
                Assert.InRange(Geodesic.Inverse(from, to).DistanceMeters, 19_800_000, 20_003_932);
            }
        }
    }

    [Fact]
    public void The_direct_undoes_the_inverse_on_lines_of_every_length()
    {
        for (int i = 0; i < 400; i++)
        {
            // A low-discrepancy walk over the globe and over eight decades of length.
            double latitude = (i * 0.618034 % 1 * 178) - 89;
            double longitude = (i * 0.754878 % 1 * 360) - 180;
            double azimuth = i * 0.569840 % 1 * 360;
            double meters = Math.Pow(10, i * 0.819173 % 1 * 7.27);
            GeoPoint from = new(latitude, longitude);

            GeoPoint to = Geodesic.Direct(from, azimuth, meters);

            // Two inversions of one series: only rounding is left, a few nanometres per step.
            Assert.Equal(meters, Geodesic.Inverse(from, to).DistanceMeters, 1e-6);
            Assert.InRange(to.LongitudeDegrees, -180, 180);
        }
    }

    [Fact]
    public void Distance_is_the_same_both_ways()
    {
        GeoPoint a = new(15.4, 44.2);
        GeoPoint b = new(29.6, 34.9);
        Assert.Equal(Geodesic.Inverse(a, b).DistanceMeters, Geodesic.Inverse(b, a).DistanceMeters, 1e-8);
    }
}
