using System;

namespace Parry.Studies;

/// <summary>How patiently scenarios are looked for, and how they are tried.</summary>
public sealed record DiscoveryOptions
{
    /// <summary>Share of the points in the box that one peel goes for, above 0 and below 0.5.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Least share of all points that a peel may leave, above 0 and below 1.</summary>
    public double MassMin { get; init; } = 0.05;

    /// <summary>Which box of the trajectory is described, from 0; null for the last, or the balanced one.</summary>
    public int? Box { get; init; }

    /// <summary>Whether, unless a box is named, the one is described whose coverage times density is greatest, the last
    /// of several such.</summary>
    public bool Balanced { get; init; }

    /// <summary>The largest quasi-p-value that a limit of the described box may have; others are taken off it, the largest
    /// first. 1 takes off none.</summary>
    public double MostQuasiP { get; init; } = 1;

    /// <summary>On how many random halves of the points the search is repeated, 0 or more.</summary>
    public int Halves { get; init; } = 100;

    /// <summary>Of the halves.</summary>
    public ulong Seed { get; init; } = 1;

    internal void Check()
    {
        Within(Alpha, 0.5, nameof(Alpha));
        Within(MassMin, 1, nameof(MassMin));
        ArgumentOutOfRangeException.ThrowIfNegative(Halves, nameof(Halves));
    }

    private static void Within(double value, double end, string name)
    {
        if (!(value > 0 && value < end))
        {
            throw new ArgumentOutOfRangeException(name, value, $"is not above 0 and below {end}");
        }
    }
}
