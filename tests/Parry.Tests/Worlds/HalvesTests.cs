using System.Linq;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Worlds;

public class HalvesTests
{
    [Fact]
    public void A_half_has_half_of_the_rows_once_each_in_order()
    {
        int[] half = Halves.Draw(101, seed: 3, which: 0);
        Assert.Equal(50, half.Distinct().Count());
        Assert.Equal(half.Order(), half);
        Assert.All(half, row => Assert.InRange(row, 0, 100));
        Assert.Equal(half, Halves.Draw(101, seed: 3, which: 0));
        Assert.NotEqual(half, Halves.Draw(101, seed: 3, which: 1));
    }

    [Fact]
    public void Every_row_is_drawn_as_often_as_any_other()
    {
        int[] times = new int[20];
        foreach (int row in Enumerable.Range(0, 4000).SelectMany(i => Halves.Draw(20, seed: 1, i)))
        {
            times[row]++;
        }
        // 2,000 each; the standard deviation is sqrt(4000 / 4) = 31.6, and 5 of them are met by one in a million.
        Assert.All(times, t => Assert.InRange(t, 2000 - 158, 2000 + 158));
    }
}
