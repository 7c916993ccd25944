using System;
using System.Collections.Immutable;

namespace Parry.Response;

/// <summary>Whose interceptors they are.</summary>
internal enum Owner { Blue, Ally, Coalition }

/// <summary>The parts of the defence whose stock is kept apart: one a layer and owner.</summary>
/// <param name="Names">For example <c>upper, blue</c>; one a cell.</param>
/// <param name="Weights">What a raid spends of each; their sum is 1.</param>
internal sealed record RaidCells(ImmutableArray<string> Names, ImmutableArray<double> Weights)
{
    public int Count => Names.Length;

    /// <summary>One share for all cells: a cell counts by what a raid spends of it.</summary>
    public double Weigh(ReadOnlySpan<double> stock)
    {
        double sum = 0;
        for (int cell = 0; cell < stock.Length; cell++)
        {
            sum += Weights[cell] * stock[cell];
        }
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>Weights from what was spent; equal ones where nothing was.</summary>
    public static ImmutableArray<double> Normal(ReadOnlySpan<double> spent)
    {
        double sum = 0;
        foreach (double part in spent)
        {
            sum += part;
        }
        var weights = ImmutableArray.CreateBuilder<double>(spent.Length);
        foreach (double part in spent)
        {
            weights.Add(sum > 0 ? part / sum : 1.0 / spent.Length);
        }
        return weights.MoveToImmutable();
    }
}
