using System;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Geo;

public class Vec3Tests
{
    private static readonly Vec3 A = new(1, 2, 2);
    private static readonly Vec3 B = new(-2, 0, 4);

    [Fact]
    public void Arithmetic_is_by_component()
    {
        Assert.Equal(new Vec3(-1, 2, 6), A + B);
        Assert.Equal(new Vec3(3, 2, -2), A - B);
        Assert.Equal(new Vec3(2, 4, 4), A * 2);
        Assert.Equal(A * 2, 2 * A);
    }

    [Fact]
    public void Products_and_lengths_match_the_hand_calculation()
    {
        Assert.Equal(6, A.Dot(B));
        Assert.Equal(new Vec3(8, -8, 4), A.Cross(B));
        Assert.Equal(3, A.Length);
        Assert.Equal(Math.Sqrt(17), A.DistanceTo(B), 1e-15);
    }

    [Fact]
    public void Lerp_starts_at_one_end_and_finishes_at_the_other()
    {
        Assert.Equal(A, Vec3.Lerp(A, B, 0));
        Assert.Equal(B, Vec3.Lerp(A, B, 1));
        Assert.Equal(new Vec3(-0.5, 1, 3), Vec3.Lerp(A, B, 0.5));
    }

    [Fact]
    public void Turning_east_takes_x_to_y()
    {
        Vec3 turned = new Vec3(1, 0, 5).TurnedEast(Math.PI / 2);
        Assert.Equal(0, turned.DistanceTo(new(0, 1, 5)), 1e-15);
    }
}
