using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Geo;

public class RegionTests
{
    private static readonly ImmutableArray<GeoPoint> Square = Ring((0, 0), (0, 10), (10, 10), (10, 0));

    // A U open to the north: its notch is outside.
    private static readonly ImmutableArray<GeoPoint> Notched =
        Ring((0, 0), (0, 9), (9, 9), (9, 6), (3, 6), (3, 3), (9, 3), (9, 0));

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(0, 5, true)]
    [InlineData(10, 10, true)]
    [InlineData(10.0001, 5, false)]
    [InlineData(5, -0.0001, false)]
    [InlineData(5, 365, true)]
    public void A_square_holds_its_inside_its_edges_and_its_corners(double latitude, double longitude, bool inside) =>
        Assert.Equal(inside, new Region(Square).Contains(new(latitude, longitude)));

    [Theory]
    [InlineData(6, 4.5, false)]
    [InlineData(1, 4.5, true)]
    [InlineData(6, 1, true)]
    public void A_notch_is_outside(double latitude, double longitude, bool inside) =>
        Assert.Equal(inside, new Region(Notched).Contains(new(latitude, longitude)));

    [Theory]
    [InlineData(179, true)]
    [InlineData(-179, true)]
    [InlineData(180, true)]
    [InlineData(-180, true)]
    [InlineData(0, false)]
    [InlineData(165, false)]
    [InlineData(-165, false)]
    public void A_region_may_cross_the_date_line(double longitude, bool inside)
    {
        Region region = new(Ring((-5, 170), (-5, -170), (5, -170), (5, 170)));
        Assert.Equal(inside, region.Contains(new(0, longitude)));
    }

    [Fact]
    public void Edges_are_straight_on_the_map_and_not_geodesics()
    {
        // The geodesic between these two corners bulges north to 68 degrees; the map's edge stays at 60.
        Region region = new(Ring((50, 0), (60, 0), (60, 80), (50, 80)));
        Assert.False(region.Contains(new(61, 40)));
    }

    [Fact]
    public void The_direction_of_the_outline_and_a_repeated_first_corner_do_not_matter()
    {
        foreach (var ring in new[] { Square, [.. Square.Reverse()], Square.Add(Square[0]) })
        {
            Assert.True(Region.IsSimple(ring));
            Assert.True(new Region(ring).Contains(new(5, 5)));
        }
    }

    [Fact]
    public void A_bow_tie_is_not_simple()
    {
        var bowTie = Ring((0, 0), (10, 10), (10, 0), (0, 10));
        Assert.False(Region.IsSimple(bowTie));
        Assert.Throws<ArgumentException>(() => new Region(bowTie));
    }

    [Fact]
    public void An_outline_without_area_is_not_simple()
    {
        Assert.False(Region.IsSimple(Ring((0, 0), (5, 5), (10, 10))));
        Assert.False(Region.IsSimple(Ring((3, 3), (3, 3), (3, 3))));
        Assert.False(Region.IsSimple(Ring((0, 0), (5, 5))));
        Assert.False(Region.IsSimple([]));
        Assert.False(Region.IsSimple(default));
        Assert.Throws<ArgumentException>(() => new Region([]));
    }

    [Fact]
    public void An_outline_round_a_pole_is_not_simple() =>
        Assert.False(Region.IsSimple(Ring((70, 0), (70, 90), (70, 180), (70, -90))));

    [Fact]
    public void A_coordinate_that_is_not_a_number_is_not_simple() =>
        Assert.False(Region.IsSimple(Ring((0, 0), (0, double.NaN), (10, 10))));

    [Fact]
    public void Many_threads_may_ask_one_region()
    {
        // The square covers 11 of the 31 columns 0..30.
        Region region = new(Square);
        bool[] inside = new bool[31_000];
        Parallel.For(0, inside.Length, i => inside[i] = region.Contains(new(5, i % 31)));
        Assert.Equal(11_000, inside.Count(x => x));
    }

    private static ImmutableArray<GeoPoint> Ring(params (double Latitude, double Longitude)[] corners) =>
        [.. corners.Select(corner => new GeoPoint(corner.Latitude, corner.Longitude))];
}
