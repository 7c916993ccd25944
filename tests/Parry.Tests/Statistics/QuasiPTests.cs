using Parry.Statistics;
using Xunit;

namespace Parry.Tests.Statistics;

public class QuasiPTests
{
    // Sums of binomial terms: of 10 at 0.3, C(10,7) 0.3^7 0.7^3 + ... + 0.3^10.
    [Theory]
    [InlineData(3, 2, 2, 1, 0.5)]
    [InlineData(10, 7, 100, 30, 0.0105920784)]
    [InlineData(10, 10, 100, 30, 0.0000059049)]
    [InlineData(5, 0, 10, 3, 1)]
    [InlineData(4, 4, 4, 4, 1)]
    public void It_is_the_upper_tail_of_a_binomial(int points, int cases, int without, int casesWithout, double expected) =>
        Assert.Equal(expected, QuasiP.Of(points, cases, (without, casesWithout)), 1e-12);
}
