using System;
using System.Linq;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Planning;

/// <summary>Shifts in logits reach the probabilities of their group, and no others.</summary>
public class ShiftTests
{
    private const string More =
        "  missile: {category: cruise, speed: 250 m/s, altitude: 100 m, radar-cross-section: 0.1 m2, cep: 0 m, "
        + "unit-cost: 1 MUSD, launch-reliability: 0.9, flight-reliability: 0.7}\nraid:\n";

    private static readonly Scenario Raid = Some.Scenario(
        ("raid:\n", More),
        ("kill: {drone: 0.8}", "kill: {drone: 0.8, missile: 0.4, ballistic: 0.3}"),
        ("cep: 10 m", "cep: 10 m\n    flight-reliability: 0.6"));

    private static readonly RaidLayout Layout = LayoutBuilder.Build(Raid);

    private static double[] Filled(double[] shifts)
    {
        var (values, parameters) = (new double[Raid.Inputs.Length], new double[Layout.Parameters.Count]);
        WorldSet.Draw(Raid, 1, 1).Fill(0, values);
        Layout.Parameters.Fill(values, parameters, shifts);
        return parameters;
    }

    private static double Logit(double p) => Math.Log(p / (1 - p));

    [Theory]
    [InlineData("kill.cruise", 0.4)]
    [InlineData("kill.drone", 0.8)]
    [InlineData("reliability.cruise", 0.9, 0.7)]
    [InlineData("reliability.drone", 0.6)] // the launch reliability is 1 and stays it
    public void A_shift_moves_the_probabilities_of_its_group_alone(string group, params double[] moved)
    {
        double[] before = Filled([]);
        double[] shifts = [.. ShiftGroups.Names.Select(g => g == group ? 0.5 : 0)];
        (double Before, double After)[] changed =
            [.. before.Zip(Filled(shifts)).Where(p => !p.First.Equals(p.Second))];
        Assert.Equal(moved, changed.Select(p => p.Before));
        Assert.All(changed, p => Assert.Equal(Logit(p.Before) + 0.5, Logit(p.After), 1e-12));
    }

    [Fact]
    public void A_group_that_nothing_belongs_to_moves_nothing_and_neither_does_zero()
    {
        double[] other = [.. ShiftGroups.Names.Select(g => g is "reliability.ballistic" or "kill.ballistic" ? 3.0 : 0)];
        Assert.Equal(Filled([]), Filled(new double[ShiftGroups.Names.Length]));
        Assert.Equal(Filled([]), Filled(other));
    }

    [Fact]
    public void Far_shifts_end_at_certainty_and_not_beyond()
    {
        foreach (double far in new[] { -2000.0, 2000 })
        {
            double[] parameters = Filled([.. ShiftGroups.Names.Select(_ => far)]);
            Assert.DoesNotContain(parameters, double.IsNaN);
        }
    }
}
