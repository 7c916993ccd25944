using System;
using System.Linq;
using System.Numerics;

namespace Parry.Worlds;

/// <summary>The Sobol sequence in Gray-code order (Antonov and Saleev 1979), with the direction numbers of Joe and Kuo
/// (2008), new-joe-kuo-6.21201. Any point can be made without the ones before it.</summary>
internal sealed class SobolSequence
{
    /// <summary>The most coordinates a point can have.</summary>
    public const int MostDimensions = 64;

    private const int Bits = 32;

    // For each dimension from the second: the coefficients of the primitive polynomial as a number, then the initial
    // direction numbers, as many as its degree.
    private const string JoeKuo = """
        0 1; 1 1 3; 1 1 3 1; 2 1 1 1; 1 1 1 3 3; 4 1 3 5 13; 2 1 1 5 5 17; 4 1 1 5 5 5; 7 1 1 7 11 19;
        11 1 1 5 1 1; 13 1 1 1 3 11; 14 1 3 5 5 31; 1 1 3 3 9 7 49; 13 1 1 1 15 21 21; 16 1 3 1 13 27 49;
        19 1 1 1 15 7 5; 22 1 3 1 15 13 25; 25 1 1 5 5 19 61; 1 1 3 7 11 23 15 103; 4 1 3 7 13 13 15 69;
        7 1 1 3 13 7 35 63; 8 1 3 5 9 1 25 53; 14 1 3 1 13 9 35 107; 19 1 3 1 5 27 61 31; 21 1 1 5 11 19 41 61;
        28 1 3 5 3 3 13 69; 31 1 1 7 13 1 19 1; 32 1 3 7 5 13 19 59; 37 1 1 3 9 25 29 41; 41 1 3 5 13 23 1 55;
        42 1 3 7 3 13 59 17; 50 1 3 1 3 5 53 69; 55 1 1 5 5 23 33 13; 56 1 1 7 7 1 61 123; 59 1 1 7 9 13 61 49;
        62 1 3 3 5 3 55 33; 14 1 3 1 15 31 13 49 245; 21 1 3 5 15 31 59 63 97; 22 1 3 1 11 11 11 77 249;
        38 1 3 1 11 27 43 71 9; 47 1 1 7 15 21 11 81 45; 49 1 3 7 3 25 31 65 79; 50 1 3 1 1 19 11 3 205;
        52 1 1 5 9 19 21 29 157; 56 1 3 7 11 1 33 89 185; 67 1 3 3 3 15 9 79 71; 70 1 3 7 11 15 39 119 27;
        84 1 1 3 1 11 31 97 225; 97 1 1 1 3 23 43 57 177; 103 1 3 7 7 17 17 37 71; 115 1 3 1 5 27 63 123 213;
        122 1 1 3 5 11 43 53 133; 8 1 3 5 5 29 17 47 173 479; 13 1 3 3 11 3 1 109 9 69;
        16 1 1 1 5 17 39 23 5 343; 22 1 3 1 5 25 15 31 103 499; 25 1 1 1 11 11 17 63 105 183;
        44 1 1 5 11 9 29 97 231 363; 47 1 1 5 15 19 45 41 7 383; 52 1 3 7 7 31 19 83 137 221;
        55 1 1 1 3 23 15 111 223 83; 59 1 1 5 13 31 15 55 25 161; 62 1 1 3 13 25 47 39 87 257
        """;

    private readonly uint[][] _directions;
    private readonly uint[] _shift;

    /// <param name="dimensions">From 1 to the most.</param>
    /// <param name="seed">Moves all points by one random digital shift, which keeps how evenly they lie (L'Ecuyer and
    /// Lemieux 2002); null leaves them where they are.</param>
    public SobolSequence(int dimensions, ulong? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        string[] rows = JoeKuo.Split(';', StringSplitOptions.TrimEntries);
        _directions = [.. Enumerable.Range(0, dimensions).Select(d => d == 0 ? First() : Directions(rows[d - 1]))];
        Purpose purpose = Purpose.Of(DrawKind.Scramble, "sobol");
        _shift =
        [
            .. Enumerable.Range(0, dimensions).Select(d => seed is { } s
                ? (uint)(new Stream(s, 0, Stream.WorldItself).Uniform(purpose, d) * (1UL << Bits))
                : 0),
        ];
    }

    /// <summary>One coordinate of a point, in [0, 1).</summary>
    /// <param name="point">From 0.</param>
    /// <param name="dimension">From 0.</param>
    public double At(int point, int dimension)
    {
        uint gray = (uint)point ^ ((uint)point >> 1);
        uint value = _shift[dimension];
        for (; gray != 0; gray &= gray - 1)
        {
            value ^= _directions[dimension][BitOperations.TrailingZeroCount(gray)];
        }
        return value * (1.0 / (1UL << Bits));
    }

    private static uint[] First() => [.. Enumerable.Range(1, Bits).Select(bit => 1u << (Bits - bit))];

    private static uint[] Directions(string row)
    {
        uint[] numbers = [.. row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(uint.Parse)];
        uint coefficients = numbers[0];
        int degree = numbers.Length - 1;
        var directions = new uint[Bits];
        for (int i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                directions[i] = numbers[i + 1] << (Bits - 1 - i);
                continue;
            }
            directions[i] = directions[i - degree] ^ (directions[i - degree] >> degree);
            for (int k = 1; k < degree; k++)
            {
                directions[i] ^= ((coefficients >> (degree - 1 - k)) & 1) * directions[i - k];
            }
        }
        return directions;
    }
}
