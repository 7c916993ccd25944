using System;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class AmountTextTests
{
    /// <summary>Exact by definition of the units (SI brochure; nautical mile 1852 m, foot 0.3048 m).</summary>
    [Theory]
    [InlineData("1 m", "Length", 1)]
    [InlineData("1 km", "Length", 1000)]
    [InlineData("1 nmi", "Length", 1852)]
    [InlineData("1 ft", "Length", 0.3048)]
    [InlineData("1 s", "Duration", 1)]
    [InlineData("1 min", "Duration", 60)]
    [InlineData("1 h", "Duration", 3600)]
    [InlineData("1 d", "Duration", 86400)]
    [InlineData("1 m/s", "Speed", 1)]
    [InlineData("3.6 km/h", "Speed", 1)]
    [InlineData("1 km/s", "Speed", 1000)]
    [InlineData("3600 kn", "Speed", 1852)]
    [InlineData("180 deg", "Angle", Math.PI)]
    [InlineData("1 m2", "Area", 1)]
    [InlineData("1 USD", "Money", 1)]
    [InlineData("1 kUSD", "Money", 1e3)]
    [InlineData("1 MUSD", "Money", 1e6)]
    [InlineData("1 BUSD", "Money", 1e9)]
    [InlineData("1 /s", "Rate", 1)]
    [InlineData("60 /min", "Rate", 1)]
    [InlineData("3600/h", "Rate", 1)]
    [InlineData("0.9", "Number", 0.9)]
    [InlineData("90 %", "Number", 0.9)]
    [InlineData("1_000", "Number", 1000)]
    [InlineData("1e-6", "Number", 1e-6)]
    public void Every_unit_converts_to_its_SI_value(string text, string dimension, double si)
    {
        (Spread? spread, Unit unit, _) = AmountText.Read(text, Enum.Parse<Dimension>(dimension));
        Assert.Equal(si, spread!.Central * unit.SiFactor, 1e-12 * si);
    }

    [Fact]
    public void Every_form_of_spread_is_read_with_one_unit_after_it()
    {
        Assert.Equal(new Spread.Point(185), Length("185 km"));
        Assert.Equal(new Spread.Uniform(4, 6), Length("4..6 km"));
        Assert.Equal(new Spread.Uniform(0.6, 0.9), Length("0.6 .. 0.9km"));
        Assert.Equal(new Spread.Pert(4, 5, 6), Length("4..5..6 km"));
        Assert.Equal(new Spread.Uniform(4, 6), Length("uniform(4, 6) km"));
        Assert.Equal(new Spread.Pert(4, 5, 6), Length("pert(4, 5, 6) km"));
        Assert.Equal(new Spread.Triangular(4, 5, 6), Length("triangular(4,5,6) km"));
        Assert.Equal(new Spread.Normal(5, 1), Length("normal(5, 1) km"));
        Assert.Equal(new Spread.LogNormal(30, 2), Length("lognormal(30, 2) km"));
        Assert.Equal(new Spread.Uniform(-5, -2), Length("-5..-2 km"));
        Assert.Equal(new Spread.Beta(8, 2), AmountText.Read("beta(8, 2)", Dimension.Number).Spread);
        Assert.Equal(new Spread.Uniform(0.6, 0.9), AmountText.Read("60..90 %", Dimension.Number).Spread);
    }

    [Theory]
    [InlineData("185", "has no unit")]
    [InlineData("185 kmh", "did you mean 'km'")]
    [InlineData("185 s", "is a duration; a length is wanted (m, km, nmi, ft)")]
    [InlineData("3..3 km", "write the number alone: '3'")]
    [InlineData("9..3 km", "the low end comes first: '3..9 km'")]
    [InlineData("3..9..5 km", "the middle")]
    [InlineData("1..2..3..4 km", "has 4 numbers")]
    [InlineData("4 min..6 min", "write the unit once")]
    [InlineData("nan km", "not a finite number")]
    [InlineData(".inf", "not a finite number")]
    [InlineData("-Infinity km", "not a finite number")]
    [InlineData("1e999 km", "is not a number")]
    [InlineData("normal(5, nan) km", "not a finite number")]
    [InlineData("normal(5, 0) km", "more than 0")]
    [InlineData("normal(5) km", "normal takes 2")]
    [InlineData("lognormal(5, 1) km", "more than 1")]
    [InlineData("norml(5, 1) km", "did you mean 'normal'")]
    [InlineData("normal(5, 1", "closing bracket")]
    [InlineData("normal(5 km, 1 km)", "the unit follows once")]
    [InlineData("beta(2, 2) km", "use pert")]
    [InlineData("about 5 km", "is not a number")]
    [InlineData("1__0 km", "is not a unit")]
    public void What_cannot_be_read_is_answered_with_what_can(string text, string answer)
    {
        (Spread? spread, _, string complaint) = AmountText.Read(text, Dimension.Length);
        Assert.Null(spread);
        Assert.Contains(answer, complaint, StringComparison.Ordinal);
    }

    private static Spread? Length(string text) => AmountText.Read(text, Dimension.Length).Spread;
}
