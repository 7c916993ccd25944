using System;
using System.Linq;
using System.Threading;

namespace Parry.Response;

/// <summary>Builds a response surface with the raid simulator: the same worlds at every point of the grid.</summary>
internal static class SurfaceBuilder
{
    /// <summary>Records a point.</summary>
    public const int Samples = 200;

    /// <summary>How many raids a surface takes.</summary>
    public static int Raids(SurfaceGrid grid, int samples) => Distinct(grid).Length * samples;

    /// <param name="field">With as many worlds as samples, or more.</param>
    /// <param name="grid">Where to fight.</param>
    /// <param name="samples">Records a point.</param>
    /// <param name="threads">The answer does not depend on it.</param>
    /// <param name="done">Told how many raids are fought; may be null.</param>
    /// <param name="cancel">Throws.</param>
    public static RaidSurface Build(
        RaidField field, SurfaceGrid grid, int samples, int threads, Action<int>? done, CancellationToken cancel)
    {
        int width = 2 + field.Owners.CellNames.Length;
        var data = new float[grid.Points * samples * width];
        Span<float> At(int point) => data.AsSpan(point * samples * width, samples * width);
        int[] points = Distinct(grid);
        // World by world: its plan is then at hand, and its inputs are drawn once.
        field.Fight(
            points.Length * samples,
            threads,
            item => (item / points.Length, grid.Case(points[item % points.Length])),
            (item, record, spent, _) => Note(
                At(points[item % points.Length]).Slice(item / points.Length * width, width), record, spent),
            done,
            cancel);
        for (int point = 0; point < grid.Points; point++)
        {
            if (points.Contains(point))
            {
                Sort(At(point), width);
            }
        }
        foreach (int point in Enumerable.Range(0, grid.Points).Except(points))
        {
            At(grid.Alone(point)).CopyTo(At(point));
        }
        return new RaidSurface(grid, Cells(field.Owners, data, grid, samples, width), samples, data);
    }

    // With empty magazines it makes no difference who helps.
    private static int[] Distinct(SurfaceGrid grid) =>
        [.. Enumerable.Range(0, grid.Points).Where(p => grid.Case(p).Stock > 0 || grid.Alone(p) == p)];

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
