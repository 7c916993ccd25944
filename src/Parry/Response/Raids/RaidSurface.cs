using System;

namespace Parry.Response;

/// <summary>What a renewed raid comes to, from the raid simulator run on a grid. Every point keeps joint records, sorted
/// by loss; one number in [0, 1) picks the rank at all of them, and the corners around a case are interpolated.</summary>
/// <param name="grid">The points.</param>
/// <param name="cells">The parts of the defence.</param>
/// <param name="samples">Records a point, 1 or more.</param>
/// <param name="data">At (point x samples + rank) x width: the loss, the intercepted share, and what was spent of each
/// cell.</param>
internal sealed class RaidSurface(SurfaceGrid grid, RaidCells cells, int samples, float[] data)
{
    private readonly int _width = WidthOf(cells);

    public SurfaceGrid Grid => grid;

    public RaidCells Cells => cells;

    public int Samples => samples;

    public float[] Data => data;

    public static int WidthOf(RaidCells cells) => 2 + cells.Count;

    /// <summary>One raid.</summary>
    /// <param name="size">Of the scenario's raid.</param>
    /// <param name="stock">Share of the interceptors left.</param>
    /// <param name="ally">a.</param>
    /// <param name="coalition">c.</param>
    /// <param name="rank">In [0, 1): from the raid that does least to the one that does most.</param>
    /// <param name="spent">Becomes what is spent of each cell, as a share of its full stock.</param>
    public RaidRecord Draw(double size, double stock, double ally, double coalition, double rank, Span<double> spent)
    {
        (int q, double ofQ) = SurfaceGrid.Place(grid.Sizes, size);
        (int s, double ofS) = SurfaceGrid.Place(grid.Stocks, stock);
        (int a, double ofA) = SurfaceGrid.PlaceSupport(grid.Allies, ally);
        (int c, double ofC) = SurfaceGrid.PlaceSupport(grid.Coalitions, coalition);
        int sample = Math.Min(samples - 1, (int)(rank * samples));
        double loss = 0, intercepted = 0;
        spent.Clear();
        for (int corner = 0; corner < 16; corner++)
        {
            double weight = Part(corner & 1, ofQ) * Part(corner & 2, ofS) * Part(corner & 4, ofA) * Part(corner & 8, ofC);
            if (weight == 0)
            {
                continue;
            }
            int point = grid.Point(
                q + (corner & 1), s + ((corner >> 1) & 1), a + ((corner >> 2) & 1), c + ((corner >> 3) & 1));
            ReadOnlySpan<float> record = data.AsSpan(((point * samples) + sample) * _width, _width);
            loss += weight * record[0];
            intercepted += weight * record[1];
            for (int cell = 0; cell < spent.Length; cell++)
            {
                spent[cell] += weight * record[2 + cell];
            }
        }
        double scale = Math.Min(1, size / grid.Sizes[0]);
        for (int cell = 0; cell < spent.Length; cell++)
        {
            spent[cell] *= scale;
        }
        return new RaidRecord(scale * loss, intercepted);
    }

    /// <summary>The mean over all ranks.</summary>
    public RaidRecord Mean(RaidCase at)
    {
        Span<double> spent = stackalloc double[cells.Count];
        double loss = 0, share = 0;
        for (int rank = 0; rank < samples; rank++)
        {
            RaidRecord record = Draw(at.Size, at.Stock, at.Ally, at.Coalition, (rank + 0.5) / samples, spent);
            loss += record.Loss;
            share += record.Intercepted;
        }
        return new RaidRecord(loss / samples, share / samples);
    }

    private static double Part(int high, double part) => high == 0 ? 1 - part : part;
}
