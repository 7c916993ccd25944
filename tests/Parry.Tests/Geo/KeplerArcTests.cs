using System;
using Parry.Geo;
using Xunit;

namespace Parry.Tests.Geo;

public class KeplerArcTests
{
    private const double EndRadius = Earth.RadiusMeters;

    public static readonly TheoryData<double, double> Cases = new()
    {
        { 0, 0.001 }, { 0, 0.3 }, { 0, 2.5 }, { 60_000, 0.001 }, { 60_000, 0.05 }, { 60_000, 1.2 }, { 200_000, 2.9 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_minimum_energy_angle_needs_the_least_speed(double altitude, double angle)
    {
        double radius = EndRadius + altitude;
        double best = KeplerArc.MinimumEnergyAngle(radius, EndRadius, angle);
        double least = KeplerArc.AtAngle(radius, EndRadius, angle, best).StartSpeed;
        foreach (double share in new[] { 0.5, 0.9, 1.1, 1.3 })
        {
            Assert.True(KeplerArc.AtAngle(radius, EndRadius, angle, best * share).StartSpeed > least);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_minimum_energy_angle_bisects_the_vertical_and_the_line_of_sight(double altitude, double angle)
    {
        Vec3 start = new(EndRadius + altitude, 0, 0);
        Vec3 end = new(EndRadius * Math.Cos(angle), EndRadius * Math.Sin(angle), 0);
        double best = KeplerArc.MinimumEnergyAngle(start.X, EndRadius, angle);
        Assert.Equal((Math.PI / 2) - best, Vec3.AngleRadians(start, end - start) / 2, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_arc_ends_at_its_radius_and_angle(double altitude, double angle)
    {
        double radius = EndRadius + altitude;
        KeplerArc arc = KeplerArc.AtAngle(
            radius, EndRadius, angle, KeplerArc.MinimumEnergyAngle(radius, EndRadius, angle) * 1.1);
        (double x1, double y1) = arc.PositionAt(arc.StartSeconds);
        (double x2, double y2) = arc.PositionAt(arc.StartSeconds + arc.Seconds);

        // A tenth of a millimetre: rounding of an Earth-sized radius, some thousandfold in nearly circular arcs.
        Assert.Equal(radius, Math.Sqrt((x1 * x1) + (y1 * y1)), 1e-4);
        Assert.Equal(EndRadius, Math.Sqrt((x2 * x2) + (y2 * y2)), 1e-4);
        Assert.Equal(angle, Math.Atan2(y2, x2) - Math.Atan2(y1, x1), 1e-10);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Asking_for_the_apogee_an_angle_gives_returns_the_angle(double altitude, double angle)
    {
        double radius = EndRadius + altitude;
        double asked = KeplerArc.MinimumEnergyAngle(radius, EndRadius, angle) * 0.9;
        KeplerArc byAngle = KeplerArc.AtAngle(radius, EndRadius, angle, asked);
        KeplerArc byApogee = KeplerArc.ThroughApogee(radius, EndRadius, angle, byAngle.ApogeeRadius);

        // The apogee of a short arc stands only metres above its start: a nanometre of rounding there is 1e-8 of it.
        Assert.Equal(asked, byApogee.StartFlightPathAngle, 1e-7);
        Assert.Equal(byAngle.Seconds, byApogee.Seconds, 1e-6 * byAngle.Seconds);
    }

    [Fact]
    public void A_low_slow_lob_falls_as_on_a_flat_earth()
    {
        // 1 km at 45 degrees: v^2 = g R, t = 2 v sin(45)/g. The Earth curves 1 part in 6,371 over that range.
        double g = Earth.GravitationalParameter / (EndRadius * EndRadius);
        KeplerArc arc = KeplerArc.AtAngle(EndRadius, EndRadius, 1_000 / EndRadius, Math.PI / 4);
        Assert.Equal(Math.Sqrt(g * 1_000), arc.StartSpeed, 0.02);
        Assert.Equal(Math.Sqrt(2_000 / g), arc.Seconds, 0.004);
        Assert.Equal(250, arc.ApogeeRadius - EndRadius, 0.1);
    }

    [Fact]
    public void An_angle_past_escape_is_not_a_number() =>
        Assert.True(double.IsNaN(KeplerArc.AtAngle(EndRadius, EndRadius, 2.5, 1.5).Seconds));
}
