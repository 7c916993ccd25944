using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Parry.Outcomes;
using Xunit;

namespace Parry.Tests.Outcomes;

/// <summary>Columns that are packed hold what they would hold if they were not.</summary>
public class OutcomeColumnsTests
{
    private const int Measures = 5, Rows = 10_000;

    private static readonly double[] Odd =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.Epsilon, double.MaxValue, 0.1 + 0.2];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task What_is_packed_comes_back_to_the_bit(int writers)
    {
        OutcomeColumns plain = new(Measures, Rows), packed = new(Measures, Rows, mostPlain: 0);
        int next = 0;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() =>
        {
            for (int row = Interlocked.Increment(ref next) - 1; row < Rows; row = Interlocked.Increment(ref next) - 1)
            {
                plain.Write(row, Row(row));
                packed.Write(row, Row(row));
            }
        })));
        AssertSame(plain, packed);
    }

    [Fact]
    public void A_run_that_ends_early_leaves_the_rows_it_wrote()
    {
        OutcomeColumns plain = new(Measures, Rows), packed = new(Measures, Rows, mostPlain: 0);
        foreach (int row in Enumerable.Range(0, 5_000).Reverse())
        {
            plain.Write(row, Row(row));
            packed.Write(row, Row(row));
        }
        AssertSame(plain, packed);
    }

    [Fact]
    public void Counts_take_a_sixth_of_the_memory_when_they_are_packed()
    {
        const int rows = 1 << 18;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var packed = new OutcomeColumns(Measures, rows, mostPlain: 0);
        for (int row = 0; row < rows; row++)
        {
            packed.Write(row, [row % 7, (row * 31) % 23, 0, double.NaN, (row * 17) % 101]);
        }
        long taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.InRange(taken, 1, Measures * rows * sizeof(double) / 6);
        Assert.Equal(rows, packed[0].Length);
    }

    // Counts, a constant, numbers without order, and whatever is hard to keep.
    private static double[] Row(int row) =>
        [row % 7, 320, Math.Sin(row), row % 3 == 0 ? Odd[row / 3 % Odd.Length] : row, double.NaN];

    private static void AssertSame(OutcomeColumns one, OutcomeColumns other)
    {
        for (int m = 0; m < Measures; m++)
        {
            Assert.Equal(one[m].Select(BitConverter.DoubleToInt64Bits), other[m].Select(BitConverter.DoubleToInt64Bits));
        }
    }
}
