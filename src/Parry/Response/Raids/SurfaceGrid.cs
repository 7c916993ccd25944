using System;
using System.Collections.Immutable;

namespace Parry.Response;

/// <summary>The points of a response surface: raid size x stock x ally support x coalition access.</summary>
/// <param name="Sizes">Rising, above 0. Below the first, what a raid does shrinks with its size.</param>
/// <param name="Stocks">Rising.</param>
/// <param name="Allies">0 for an ally that is out, then rising from its threshold; one point: support has no
/// effect.</param>
/// <param name="Coalitions">As Allies.</param>
internal sealed record SurfaceGrid(
    ImmutableArray<double> Sizes,
    ImmutableArray<double> Stocks,
    ImmutableArray<double> Allies,
    ImmutableArray<double> Coalitions)
{
    public int Points => Sizes.Length * Stocks.Length * Allies.Length * Coalitions.Length;

    /// <summary>Five sizes, five stocks, four degrees of support and three of access.</summary>
    public static SurfaceGrid Of(double allyThreshold, double coalitionThreshold) => new(
        [0.05, 0.2, 0.4, 0.7, 1],
        [0, 0.25, 0.5, 0.75, 1],
        [0, allyThreshold, (1 + allyThreshold) / 2, 1],
        [0, coalitionThreshold, 1]);

    /// <summary>One point: raids of the scenario's size, whatever is left and whoever helps.</summary>
    public static readonly SurfaceGrid Single = new([1], [1], [1], [1]);

    public int Point(int size, int stock, int ally, int coalition) =>
        (((((size * Stocks.Length) + stock) * Allies.Length) + ally) * Coalitions.Length) + coalition;

    /// <summary>The point with the same size and stock at which both partners are out.</summary>
    public int Alone(int point) => point - (point % (Allies.Length * Coalitions.Length));

    public RaidCase Case(int point)
    {
        int coalition = point % Coalitions.Length, rest = point / Coalitions.Length;
        int ally = rest % Allies.Length;
        rest /= Allies.Length;
        return new RaidCase(
            Sizes[rest / Stocks.Length], Stocks[rest % Stocks.Length], Allies[ally], Coalitions[coalition]);
    }

    /// <summary>Where a value lies on an axis: after which of its points, and how far towards the next.</summary>
    public static (int Low, double Part) Place(ImmutableArray<double> axis, double value, int first = 0)
    {
        int low = first;
        while (low + 2 < axis.Length && value >= axis[low + 1])
        {
            low++;
        }
        return low + 1 >= axis.Length || axis[low + 1] <= axis[low]
            ? (low, 0)
            : (low, Math.Clamp((value - axis[low]) / (axis[low + 1] - axis[low]), 0, 1));
    }

    /// <summary>As <see cref="Place"/>, for support: below its threshold a partner is out at once.</summary>
    public static (int Low, double Part) PlaceSupport(ImmutableArray<double> axis, double value) =>
        axis.Length == 1 || value < axis[1] ? (0, 0) : Place(axis, value, 1);
}
