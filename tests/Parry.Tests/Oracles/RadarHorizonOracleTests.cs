using Parry.Geo;
using Xunit;

namespace Parry.Tests.Oracles;

public class RadarHorizonOracleTests
{
    // sqrt(2kRh1) + sqrt(2kRh2), k = 4/3, R = 6371 km; the values are printed to 10 m, taken to 50 m.
    [Theory]
    [InlineData(20, 60, 50.36)]
    [InlineData(20, 15, 34.40)]
    [InlineData(20, 1_000, 148.78)]
    public void The_radar_horizon_matches_the_closed_form(double radarMeters, double targetMeters, double kilometers) =>
        Assert.Equal(kilometers, Horizon.DistanceMeters(radarMeters, targetMeters) / 1_000, 0.05);
}
