using System;
using System.Linq;
using System.Threading;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>Builds a response surface with the raid simulator: the same worlds at every point of the grid.</summary>
internal static class SurfaceBuilder
{
    /// <summary>Records a point.</summary>
    public const int Samples = 200;

    // The surface does not change with the seed of a run, so that it can be kept.
    private const ulong Seed = 1;

    /// <summary>How many raids a surface takes.</summary>
    public static int Raids(SurfaceGrid grid, int samples) => grid.Points * samples;

    public static RaidSurface Build(
        Crisis crisis, SurfaceGrid grid, int samples, int threads, Action<int>? done, CancellationToken cancel)
    {
        RaidField field = RaidField.Of(crisis, crisis.Raid.Scenario!, samples, Seed, threads, cancel);
        int cells = field.Owners.CellNames.Length, width = 2 + cells;
        var data = new float[grid.Points * samples * width];
        field.Fight(
            Raids(grid, samples),
            threads,
            item => (item % samples, grid.Case(item / samples)),
            (item, record, spent, _) => Note(data.AsSpan(item * width, width), record, spent),
            done,
            cancel);
        for (int point = 0; point < grid.Points; point++)
        {
            Sort(data.AsSpan(point * samples * width, samples * width), width);
        }
        return new RaidSurface(grid, Cells(field.Owners, data, grid, samples, width), samples, data);
    }

    private static void Note(Span<float> row, RaidRecord record, double[] spent)
    {
        (row[0], row[1]) = ((float)record.Loss, (float)record.Intercepted);
        for (int cell = 0; cell < spent.Length; cell++)
        {
            row[2 + cell] = (float)spent[cell];
        }
    }

    // By loss; where it is the same, the raid of which more was stopped first.
    private static void Sort(Span<float> rows, int width)
    {
        float[] copy = rows.ToArray();
        int[] order = [.. Enumerable.Range(0, copy.Length / width)
            .OrderBy(i => copy[i * width]).ThenByDescending(i => copy[(i * width) + 1])];
        for (int i = 0; i < order.Length; i++)
        {
            copy.AsSpan(order[i] * width, width).CopyTo(rows[(i * width)..]);
        }
    }

    // What the whole raid spends of each part against the whole defence.
    private static RaidCells Cells(RaidOwners owners, float[] data, SurfaceGrid grid, int samples, int width)
    {
        var spent = new double[width - 2];
        int first = (grid.Points - 1) * samples;
        for (int row = first; row < first + samples; row++)
        {
            for (int cell = 0; cell < spent.Length; cell++)
            {
                spent[cell] += data[(row * width) + 2 + cell];
            }
        }
        return new RaidCells(owners.CellNames, RaidCells.Normal(spent));
    }
}
