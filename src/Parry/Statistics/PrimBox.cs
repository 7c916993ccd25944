using System.Collections.Immutable;
using System.Linq;

namespace Parry.Statistics;

/// <summary>A box of inputs, limits included, and what lies inside.</summary>
/// <param name="Points">How many points it holds.</param>
/// <param name="Cases">How many of these are cases.</param>
/// <param name="Low">One limit a column.</param>
/// <param name="High">As long.</param>
internal sealed record PrimBox(int Points, int Cases, ImmutableArray<double> Low, ImmutableArray<double> High)
{
    /// <summary>Share of its points that are cases.</summary>
    public double Density => (double)Cases / Points;

    /// <summary>The columns in which it is narrower than the box of all points.</summary>
    public int[] Restricted(PrimBox whole) => [.. Enumerable.Range(0, Low.Length).Where(c => Restricts(c, whole))];

    public bool Restricts(int column, PrimBox whole) =>
        Low[column] > whole.Low[column] || High[column] < whole.High[column];

    /// <summary>The same after one limit has moved.</summary>
    public PrimBox After(PrimMove move) => move.Upper
        ? this with { Points = move.Points, Cases = move.Cases, High = High.SetItem(move.Column, move.Limit) }
        : this with { Points = move.Points, Cases = move.Cases, Low = Low.SetItem(move.Column, move.Limit) };
}

/// <summary>One limit to be moved, and what the box would then hold.</summary>
internal readonly record struct PrimMove(int Column, bool Upper, double Limit, int Points, int Cases);

/// <summary>How patient the search is.</summary>
/// <param name="PeelAlpha">Share of the points in the box that one peel goes for.</param>
/// <param name="PasteAlpha">Share of the points beyond a limit that one paste goes for.</param>
/// <param name="MassMin">Least share of all points that a peel may leave.</param>
internal sealed record PrimOptions(double PeelAlpha = 0.05, double PasteAlpha = 0.05, double MassMin = 0.05);
