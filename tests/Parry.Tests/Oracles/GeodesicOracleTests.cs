using System;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>Expected values printed by GeodSolve of GeographicLib 2.1.2 (<c>GeodSolve -i -p 9</c>), WGS-84.</summary>
public class GeodesicOracleTests
{
    // From latitude, longitude; to latitude, longitude (degrees); distance (m); azimuth at the start (degrees).
    public static readonly TheoryData<double, double, double, double, double, double> Lines = new()
    {
        { 0, 0, 0, 0.00001, 1.113195, 90.0000000000 },
        { 35.5, 51.25, 35.500009, 51.25, 0.998548, 0.0000000000 },
        { 35.5, 51.25, 35.5000063, 51.2500077, 0.988252, 44.9849441931 },
        { 51.4, -0.5, 51.401, -0.499, 131.228337, 32.0259705162 },
        { 32, 34.75, 32.05, 34.9, 15216.185748, 68.5912615868 },
        { 0, 0, 0, 1, 111319.490793, 90.0000000000 },
        { 0, 0, 0, 90, 10018754.171395, 90.0000000000 },
        { 0, -60, 0, 75, 15028131.257092, 90.0000000000 },
        { 0, 170, 0, -170, 2226389.815865, 90.0000000000 },
        { 10, 179.5, 12, -179.25, 260004.936515, 31.5783906519 },
        { -45, -179.9, 45, 179.9, 9969908.301729, 359.8579663546 },
        { 90, 0, 0, 0, 10001965.729313, 180.0000000000 },
        { 90, 30, 60, 90, 3347892.909822, 120.0000000000 },
        { -90, 0, -60, 45, 3347892.909822, 45.0000000000 },
        { 60, 20, 90, 0, 3347892.909822, 0.0000000000 },
        { 89.9, 0, 89.9, 180, 22338.795683, 0.0000000000 },
        { 60, 0, 60, 180, 6695785.819644, 0.0000000000 },
        { 80, -170, 85, 10, 1675281.446022, 0.0000000000 },
        { 1, 0, -1, 0, 221148.777116, 180.0000000000 },
        { 30, 45, 50, 45, 2220733.643744, 0.0000000000 },
        { -30, 100, 30, 100, 6640226.795881, 0.0000000000 },
        { 35.7, 51.4, 32.1, 34.8, 1584255.607163, 260.1761973603 },
        { 15.4, 44.2, 29.6, 34.9, 1838791.198974, 330.3541388118 },
        { 39, 125.8, 35.7, 139.7, 1283354.025274, 102.2510728102 },
        { 39.2, 125.7, 38.9, -77, 11052770.000461, 17.6859270024 },
        { 55.75, 37.6, 40.7, -74, 7531608.565212, 310.3311029308 },
        { -33.9, 151.2, 51.5, -0.1, 16990083.880122, 319.2137195758 },
        { 64, -147, -34, 18.5, 16523283.668615, 23.4270637879 },
        { 52, 13, -12, -77, 11049748.988777, 262.7118072692 },
        { 0.5, 0, -0.5, 120, 13358614.258833, 90.2853654601 },
        { -23.5, -46.6, 35.7, 139.7, 18525346.142307, 337.8809614778 },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_inverse_gives_the_distance_to_a_millimetre(
        double latitude1, double longitude1, double latitude2, double longitude2, double meters, double azimuth)
    {
        var found = Geodesic.Inverse(new(latitude1, longitude1), new(latitude2, longitude2));

        Assert.Equal(meters, found.DistanceMeters, 1e-3);

        // 1e-9 degree is a tenth of a millimetre at 6,371 km. On a shorter line the azimuth can be no better than the
        // rounding of the coordinates, some 10 nm across.
        double tolerance = 1e-9 + (1e-8 / meters * 180 / Math.PI);
        Assert.Equal(0, Math.IEEERemainder(found.AzimuthDegrees - azimuth, 360), tolerance);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_direct_arrives_within_a_millimetre(
        double latitude1, double longitude1, double latitude2, double longitude2, double meters, double azimuth)
    {
        GeoPoint reached = Geodesic.Direct(new(latitude1, longitude1), azimuth, meters);

        // The table carries 1e-10 degree, worth 0.01 mm across at most, and micrometres along.
        Assert.InRange(Sphere.DistanceMeters(new(latitude2, longitude2), reached), 0, 1e-3);
    }
}
