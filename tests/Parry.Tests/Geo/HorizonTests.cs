using System;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Geo;

public class HorizonTests
{
    private const double Kr = Earth.EffectiveRadiusFactor * Earth.RadiusMeters;
    private static readonly GeoPoint Site = new(31.2, 35.0);

    [Theory]
    [InlineData(20, 15)]
    [InlineData(10, 12_000)]
    [InlineData(2_000, 300_000)]
    public void A_target_is_seen_up_to_the_exact_horizon_and_not_beyond(double height1, double height2)
    {
        double reach = Kr * (Math.Acos(Kr / (Kr + height1)) + Math.Acos(Kr / (Kr + height2)));
        Observer observer = new(Site, height1);
        foreach (double bearing in new[] { 0.0, 77, 180, 301 })
        {
            // A metre either side of the formula: rounding of the arcs is below a millimetre.
            Assert.True(observer.Visible(Target(bearing, reach - 1, height2)));
            Assert.False(observer.Visible(Target(bearing, reach + 1, height2)));
        }
    }

    [Fact]
    public void Seeing_is_mutual()
    {
        for (int i = 0; i < 200; i++)
        {
            Vec3 a = Sphere.ToEarthFixed(Site, 5 + (i * 3));
            Vec3 b = Target(i * 7, i * 2_000, i * i);
            Assert.Equal(Horizon.Visible(a, b), Horizon.Visible(b, a));
            Assert.Equal(Horizon.DistanceMeters(5 + (i * 3), i * i), Horizon.DistanceMeters(i * i, 5 + (i * 3)));
        }
    }

    [Fact]
    public void The_textbook_distance_is_long_by_five_twelfths_of_the_height_over_the_radius()
    {
        // acos(1/(1+x)) = sqrt(2x)(1 - 5x/12 + O(x^2)), x = h/kR; the next term is 43x^2/160 of the whole.
        const double Height = 100_000;
        double x = Height / Kr;
        double exact = Kr * Math.Acos(1 / (1 + x));
        Assert.Equal(exact * (1 + (5 * x / 12)), Horizon.DistanceMeters(Height, 0), exact * x * x);
    }

    [Fact]
    public void At_the_grazing_range_of_a_target_on_the_ground_the_elevation_is_the_dip()
    {
        const double Height = 500;
        double dip = Math.Acos(Kr / (Kr + Height));
        double elevation = new Observer(Site, Height).ElevationRadians(Target(45, Kr * dip, 0));
        Assert.Equal(-dip, elevation, 1e-9);
    }

    [Fact]
    public void A_level_line_of_sight_meets_the_height_the_tangent_gives()
    {
        // Level from a ground antenna: (kR + h) cos(s/kR) = kR.
        const double Range = 200_000;
        double height = (Kr / Math.Cos(Range / Kr)) - Kr;
        Assert.Equal(0, new Observer(Site, 0).ElevationRadians(Target(10, Range, height)), 1e-9);
    }

    [Fact]
    public void Straight_up_is_a_right_angle_and_the_range_is_the_difference_in_height()
    {
        Observer observer = new(Site, 30);
        Vec3 overhead = Sphere.ToEarthFixed(Site, 10_030);

        // The half-chord of parallel unit vectors is good to 1e-16 of the radius: 1e-9 m in 10 km is 1e-13 rad.
        Assert.Equal(Math.PI / 2, observer.ElevationRadians(overhead), 1e-9);
        Assert.Equal(10_000, observer.RangeMeters(overhead), 1e-6);
        Assert.True(observer.Visible(overhead));
    }

    [Fact]
    public void An_observer_answers_as_the_plain_functions_do()
    {
        Observer observer = new(Site, 25);
        for (int i = 0; i < 200; i++)
        {
            Vec3 target = Target(i * 13, 500 + (i * 9_000), 10 + (i * i * 3));
            Assert.Equal(Horizon.Visible(observer.Position, target), observer.Visible(target));
            Assert.Equal(
                Horizon.ElevationRadians(Site, 25, target), observer.ElevationRadians(target), 1e-10);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33.5)]
    [InlineData(181)]
    [InlineData(359.5)]
    public void The_bearing_to_a_target_is_the_great_circle_bearing(double bearing)
    {
        double found = new Observer(Site, 20).BearingRadians(Target(bearing, 80_000, 900)) * 180 / Math.PI;

        // Rounding of a coordinate over 80 km is 1e-12 degree; the frame adds as much.
        Assert.Equal(0, Math.IEEERemainder(found - bearing, 360), 1e-9);
    }

    [Fact]
    public void Heights_below_the_sphere_count_as_on_it()
    {
        Assert.Equal(Horizon.DistanceMeters(20, 0), Horizon.DistanceMeters(20, -5));
        Assert.False(Horizon.Visible(Sphere.ToEarthFixed(Site, -1), Target(0, 1_000, -1)));
    }

    private static Vec3 Target(double bearing, double groundMeters, double altitudeMeters) =>
        Sphere.ToEarthFixed(Sphere.Along(Site, bearing, groundMeters), altitudeMeters);
}
