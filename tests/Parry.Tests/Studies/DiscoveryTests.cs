using System;
using System.Linq;
using Parry.Scenarios;
using Parry.Statistics;
using Parry.Studies;
using Parry.Tests.Statistics;
using Xunit;

namespace Parry.Tests.Studies;

/// <summary>Three of the five inputs of the Halton points matter; the other two do not.</summary>
public class DiscoveryTests
{
    private static readonly PointTable Table = new()
    {
        Value = "y",
        Undefined = 0,
        Inputs = [.. HaltonPoints.Columns.Select((c, i) => new PointInput($"x{i + 1}", "") { Values = [.. c] })],
        LeftOut = [],
        Values = [.. HaltonPoints.Cases.Select(c => c ? 1.0 : 0)],
    };

    private static readonly Discovery Found = Discovery.Of(Table, CaseRule.Read(">= 1")!, new DiscoveryOptions());

    [Fact]
    public void Coverage_density_and_mass_are_shares_of_what_the_box_holds()
    {
        DiscoveryBox last = Found.Trajectory[^1];
        Assert.Equal((119, 115, 5), (last.Points, last.Cases, last.Restricted));
        Assert.Equal(115.0 / 195, last.Coverage, 1e-15);
        Assert.Equal(115.0 / 119, last.Density, 1e-15);
        Assert.Equal(0.119, last.Mass, 1e-15);
        Assert.Equal((46, 41), (Found.Described, Found.Peels));
    }

    [Fact]
    public void Inputs_that_matter_are_told_from_those_that_do_not()
    {
        Assert.All(Found.Inputs.Take(3), i => Assert.InRange(i.QuasiP, 0, 1e-6));
        Assert.All(Found.Inputs.Skip(3), i => Assert.InRange(i.QuasiP, 0.05, 1));
        Assert.All(Found.Inputs.Take(3), i => Assert.InRange(i.Again, 0.95, 1));
        Assert.All(Found.Inputs.Skip(3), i => Assert.InRange(i.Again, 0, 0.9));
    }

    [Fact]
    public void A_quasi_p_value_sets_the_box_against_itself_without_the_limits_of_one_input()
    {
        DiscoveryInput[] limits = [.. Found.Inputs];
        int[] without = [.. Enumerable.Range(0, 1000).Where(row => limits.Index().All(l => l.Index == 2
            || !(HaltonPoints.Columns[l.Index][row] < l.Item.Low || HaltonPoints.Columns[l.Index][row] > l.Item.High)))];
        int cases = without.Count(row => HaltonPoints.Cases[row]);
        Assert.True(without.Length > 119);
        Assert.Equal(QuasiP.Of(119, 115, (without.Length, cases)), limits[2].QuasiP, 1e-15);
    }

    [Fact]
    public void Limits_are_given_where_the_box_has_them_and_the_range_everywhere()
    {
        DiscoveryInput second = Found.Inputs[1];
        Assert.True(double.IsNaN(second.Low));
        Assert.Equal(0.395976223137, second.High);
        Assert.Equal((second.High - second.RangeLow) / (second.RangeHigh - second.RangeLow), second.Share, 1e-15);
        DiscoveryInput free = Discovery.Of(Table, CaseRule.Read(">= 1")!, new DiscoveryOptions { Box = 0, Halves = 0 })
            .Inputs[0];
        Assert.False(free.IsRestricted);
        Assert.Equal(1, free.Share);
        Assert.True(double.IsNaN(free.QuasiP) && double.IsNaN(free.Again));
    }

    [Fact]
    public void Any_box_of_the_trajectory_can_be_described()
    {
        Discovery early = Discovery.Of(Table, CaseRule.Read(">= 1")!, new DiscoveryOptions { Box = 20, Halves = 0 });
        Assert.Equal((20, 3), (early.Described, early.Inputs.Count(i => i.IsRestricted)));
        Assert.Equal(Found.Trajectory, early.Trajectory);
    }

    [Fact]
    public void The_balanced_box_has_the_greatest_coverage_times_density()
    {
        Discovery balanced = Discovery.Of(
            Table, CaseRule.Read(">= 1")!, new DiscoveryOptions { Balanced = true, Halves = 0 });
        double most = balanced.Trajectory.Max(b => b.Coverage * b.Density);
        DiscoveryBox box = balanced.Trajectory[balanced.Described];
        Assert.Equal(most, box.Coverage * box.Density, 1e-12);
        Assert.InRange(balanced.Described, 1, 45);
        Assert.Equal(46, Discovery.Of(
            Table, CaseRule.Read(">= 1")!, new DiscoveryOptions { Balanced = true, Box = 46, Halves = 0 }).Described);
    }

    [Fact]
    public void Limits_that_could_be_chance_are_taken_off_and_the_box_is_counted_again()
    {
        Discovery pruned = Discovery.Of(
            Table, CaseRule.Read(">= 1")!, new DiscoveryOptions { MostQuasiP = 0.05, Halves = 0 });
        Assert.Equal(["x1", "x2", "x3"], pruned.Inputs.Where(i => i.IsRestricted).Select(i => i.Name));
        Assert.Equal(
            Found.Inputs.Take(3).Select(i => (i.Low, i.High)), pruned.Inputs.Take(3).Select(i => (i.Low, i.High)));
        int[] inside = [.. Enumerable.Range(0, 1000).Where(row => pruned.Inputs.Index().All(i =>
            !(HaltonPoints.Columns[i.Index][row] < i.Item.Low || HaltonPoints.Columns[i.Index][row] > i.Item.High)))];
        Assert.Equal(
            (inside.Length, inside.Count(row => HaltonPoints.Cases[row]), 3),
            (pruned.Box.Points, pruned.Box.Cases, pruned.Box.Restricted));
        Assert.Equal(46, pruned.Described);
        Assert.Equal(Found.Trajectory[46], Found.Box);
    }

    [Fact]
    public void Below_is_less_and_not_as_much()
    {
        Assert.True(CaseRule.Below(0.5).Holds(0.4999) && !CaseRule.Below(0.5).Holds(0.5));
        Assert.Equal("< 0.5", CaseRule.Below(0.5).ToString());
    }

    [Fact]
    public void A_clean_step_is_found_again_in_every_half()
    {
        double[] x = [.. Enumerable.Range(1, 40).Select(i => (double)i)];
        PointTable step = new()
        {
            Value = "y",
            Undefined = 0,
            Inputs = [new PointInput("x", "") { Values = [.. x] }],
            LeftOut = [],
            Values = [.. x],
        };
        DiscoveryInput input = Discovery.Of(step, CaseRule.Read(">= 21")!, new DiscoveryOptions()).Inputs[0];
        Assert.Equal((20.5, 1.0), (input.Low, input.Again));
    }

    [Theory]
    [InlineData(">= 2")]
    [InlineData("<= 2")]
    public void Where_no_point_or_every_point_is_a_case_one_box_stays(string rule)
    {
        Discovery none = Discovery.Of(Table, CaseRule.Read(rule)!, new DiscoveryOptions { Halves = 2 });
        Assert.Single(none.Trajectory);
        Assert.DoesNotContain(none.Inputs, i => i.IsRestricted);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Discovery.Of(Table, CaseRule.Above, new DiscoveryOptions { Alpha = 0.5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Discovery.Of(Table, CaseRule.Above, new DiscoveryOptions { MassMin = double.NaN }));
    }

    [Theory]
    [InlineData(">= 3", 3, true)]
    [InlineData(">=3", 2.9, false)]
    [InlineData(" <= -1e1 ", -10, true)]
    [InlineData("<= 2", 2.1, false)]
    public void A_rule_is_a_relation_and_a_number(string text, double value, bool holds) =>
        Assert.Equal(holds, CaseRule.Read(text)!.Holds(value));

    [Theory]
    [InlineData("> 3")]
    [InlineData("3")]
    [InlineData(">= x")]
    [InlineData(">= NaN")]
    [InlineData("")]
    public void Anything_else_is_no_rule(string text) => Assert.Null(CaseRule.Read(text));
}
