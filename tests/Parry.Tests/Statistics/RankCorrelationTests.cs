using System;
using System.Linq;
using Parry.Statistics;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Statistics;

public class RankCorrelationTests
{
    [Fact]
    public void Without_ties_it_is_one_less_six_times_the_squared_rank_differences()
    {
        double[] first = [3, 1, 4, 15, 9, 2, 6], second = [2, 7, 1, 8, 28, 18, 4];
        static int[] Ranks(double[] x) => [.. x.Select(v => x.Count(w => w <= v))];
        double squares = Ranks(first).Zip(Ranks(second), (a, b) => (a - b) * (a - b)).Sum();
        Assert.Equal(1 - (6 * squares / (7 * 48)), RankCorrelation.Of(first, second).Rho, 1e-12);
    }

    [Fact]
    public void A_rising_function_has_one_and_a_falling_one_minus_one()
    {
        double[] x = [.. Enumerable.Range(0, 50).Select(i => (double)i)];
        Assert.Equal(1, RankCorrelation.Of(x, [.. x.Select(Math.Exp)]).Rho, 1e-12);
        Assert.Equal(-1, RankCorrelation.Of(x, [.. x.Select(v => -v * v)]).Rho, 1e-12);
    }

    [Fact]
    public void A_constant_or_short_column_has_none()
    {
        Assert.True(double.IsNaN(RankCorrelation.Of([1, 2, 3], [1, 2, 3]).Rho));
        Assert.True(double.IsNaN(RankCorrelation.Of([1, 2, 3, 4, 5], [2, 2, 2, 2, 2]).Rho));
        Assert.Equal(0, RankCorrelation.Of([1, 2, 3], [1, 2, 3]).LeastStrength);
    }

    [Fact]
    public void The_interval_holds_zero_nine_times_in_ten_when_there_is_nothing()
    {
        int held = 0;
        for (uint run = 0; run < 500; run++)
        {
            var stream = new Stream(5, 0, run);
            double[] Draw(string id) =>
                [.. Enumerable.Range(0, 40).Select(i => stream.Uniform(Purpose.Of(DrawKind.Input, id), i))];
            held += RankCorrelation.Of(Draw("a"), Draw("b")).LeastStrength == 0 ? 1 : 0;
        }
        Assert.InRange(held / 500.0, 0.9 - 0.04, 0.9 + 0.04); // three binomial errors of 500 runs
    }
}
