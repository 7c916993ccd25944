using System;

namespace Parry.Worlds;

/// <summary>Half of the rows of a table, drawn without replacement.</summary>
internal static class Halves
{
    /// <summary>Numbers of rows, ascending, half of them rounded down.</summary>
    /// <param name="rows">How many there are.</param>
    /// <param name="seed">Of the draw.</param>
    /// <param name="which">Two numbers give independent halves.</param>
    public static int[] Draw(int rows, ulong seed, int which)
    {
        int[] half = LatinHypercube.Permutation(rows, $"half {which}", seed)[..(rows / 2)];
        Array.Sort(half);
        return half;
    }
}
