using System;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>
/// Bate, Mueller and White 1971, ch. 6, worked on a sphere of 6371 km with mu = 398600.4418 km^3/s^2. The tolerances
/// are the digits the worked values carry: 2 m/s, 0.01 degree, 0.2 km, 0.5 s.
/// </summary>
public class MinimumEnergyOracleTests
{
    [Theory]
    [InlineData(300, 1.696, 44.33, 74.1, 251.0)]
    [InlineData(600, 2.372, 43.65, 146.4, 360.4)]
    [InlineData(1_000, 3.016, 42.75, 239.9, 474.4)]
    [InlineData(1_500, 3.627, 41.63, 352.1, 594.6)]
    [InlineData(2_000, 4.113, 40.50, 458.8, 701.8)]
    [InlineData(3_000, 4.865, 38.26, 655.2, 895.0)]
    public void The_minimum_energy_arc_matches_the_worked_values(
        double rangeKilometers, double kilometersPerSecond, double degrees, double apogeeKilometers, double seconds)
    {
        var arc = MinimumEnergy.Of(rangeKilometers * 1_000);
        Assert.Equal(kilometersPerSecond, arc.Speed / 1_000, 0.002);
        Assert.Equal(degrees, arc.AngleRadians * 180 / Math.PI, 0.01);
        Assert.Equal(apogeeKilometers, arc.ApogeeMeters / 1_000, 0.2);
        Assert.Equal(seconds, arc.Seconds, 0.5);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(800)]
    [InlineData(9_000)]
    [InlineData(19_000)]
    public void The_minimum_energy_arc_matches_the_textbook_formulas(double rangeKilometers)
    {
        // Q, v, gamma, a, e, E1 and t as the book prints them; apogee R/2 (sin(psi/2) - versin(psi/2)).
        double psi = rangeKilometers * 1_000 / Earth.RadiusMeters;
        double k = Math.Sin(psi / 2);
        double q = 2 * k / (1 + k);
        double gamma = (Math.PI - psi) / 4;
        double a = Earth.RadiusMeters / (2 - q);
        double e = Math.Sqrt(1 + (q * (q - 2) * Math.Pow(Math.Cos(gamma), 2)));
        double eccentric = Math.Acos((e - Math.Cos(psi / 2)) / (1 - (e * Math.Cos(psi / 2))));
        double seconds = 2 * Math.Sqrt(Math.Pow(a, 3) / Earth.GravitationalParameter)
            * (Math.PI - eccentric + (e * Math.Sin(eccentric)));
        double apogee = Earth.RadiusMeters / 2 * (k - (1 - Math.Cos(psi / 2)));

        var arc = MinimumEnergy.Of(rangeKilometers * 1_000);

        // The book's form cancels near the vertical and its arc cosine loses half the digits: 1e-6 covers both.
        Assert.Equal(Math.Sqrt(q * Earth.GravitationalParameter / Earth.RadiusMeters), arc.Speed, arc.Speed * 1e-9);
        Assert.Equal(gamma, arc.AngleRadians, 1e-12);
        Assert.Equal(apogee, arc.ApogeeMeters, 1e-6 * apogee);
        Assert.Equal(seconds, arc.Seconds, 1e-6 * seconds);
    }

    [Fact]
    public void The_lofted_test_of_28_November_2017_takes_the_reported_time()
    {
        // 960 km with an apogee of 4,500 km: 50.5 min in vacuum without boost, some 54 min as reported (D. Wright,
        // UCS). The tolerance of 4 min is the boost and the drag this arc leaves out.
        GeoPoint launch = new(39.1, 125.9);
        GeoPoint impact = Sphere.Along(launch, 84, 960_000);
        BallisticArc arc = BallisticArc.Solve(launch, impact, new(0, 0, 0, 4_500_000, null));
        Assert.Equal(50.5, arc.FlightSeconds / 60, 4.0);
        Assert.Equal(4_500_000, arc.ApogeeMeters, 1e-3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(20_100_000)]
    [InlineData(double.NaN)]
    public void A_range_no_arc_can_have_is_refused(double rangeMeters) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MinimumEnergy.Of(rangeMeters));
}
