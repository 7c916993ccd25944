using System;
using System.Linq;

namespace Parry.Tests.Statistics;

/// <summary>A thousand points of the Halton sequence in bases 2, 3, 5, 7 and 11, rounded to 12 places, of which 195 are
/// cases: most where x1 &gt; 0.55, x2 &lt; 0.45 and x3 &gt; 0.2, a few elsewhere. Base 13 decides which.</summary>
internal static class HaltonPoints
{
    private static readonly int[] Bases = [2, 3, 5, 7, 11];

    public static double[][] Columns { get; } =
        [.. Bases.Select(b => Enumerable.Range(1, 1000).Select(i => (double)Math.Round(Radical(i, b), 12)).ToArray())];

    public static bool[] Cases { get; } = [.. Enumerable.Range(0, 1000).Select(IsCase)];

    private static bool IsCase(int row)
    {
        bool inside = Columns[0][row] > 0.55 && Columns[1][row] < 0.45 && Columns[2][row] > 0.2;
        return Radical(row + 1, 13) < (inside ? 0.92m : 0.05m);
    }

    // The digits of a number mirrored at the point.
    private static decimal Radical(int number, int radix)
    {
        long mirrored = 0, power = 1;
        for (; number > 0; number /= radix)
        {
            mirrored = (mirrored * radix) + (number % radix);
            power *= radix;
        }
        return (decimal)mirrored / power;
    }
}
