using System;
using System.Linq;
using System.Threading;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>How far a surface is from the simulator between its points: the same worlds and draws, so that only the
/// interpolation differs.</summary>
/// <param name="Points">Random cases that were fought.</param>
/// <param name="MeanLoss">Mean distance of mean weighted leakers.</param>
/// <param name="WorstLoss">Largest such distance.</param>
/// <param name="MeanShare">Mean distance of the mean intercepted share.</param>
/// <param name="WorstShare">Largest such distance.</param>
internal sealed record SurfaceError(int Points, double MeanLoss, double WorstLoss, double MeanShare, double WorstShare)
{
    /// <summary>Cases that are fought unless told otherwise.</summary>
    public const int DefaultPoints = 8;

    private const ulong Seed = 1;
    private static readonly Purpose Where = Purpose.Of(DrawKind.Raid, "surface check");

    public static SurfaceError Of(
        RaidField field, RaidSurface surface, int points, int threads, CancellationToken cancel)
    {
        int samples = surface.Samples;
        RaidCase[] cases = [.. Enumerable.Range(0, points).Select(i => Somewhere(i, surface.Grid))];
        var fought = new RaidRecord[points * samples];
        field.Fight(
            fought.Length,
            threads,
            item => (item / points, cases[item % points]),
            (item, record, _, _) => fought[(item % points * samples) + (item / points)] = record,
            null,
            cancel);
        double[] loss = new double[points], share = new double[points];
        for (int point = 0; point < points; point++)
        {
            RaidRecord read = surface.Mean(cases[point]);
            RaidRecord[] direct = fought[(point * samples)..((point + 1) * samples)];
            loss[point] = Math.Abs(read.Loss - direct.Average(r => r.Loss));
            share[point] = Math.Abs(read.Intercepted - direct.Average(r => r.Intercepted));
        }
        return new SurfaceError(points, loss.Average(), loss.Max(), share.Average(), share.Max());
    }

    // Partners that are in, with support anywhere above their thresholds.
    private static RaidCase Somewhere(int point, SurfaceGrid grid)
    {
        var stream = new Stream(Seed, 0, (uint)point);
        (double size, double stock) = stream.UniformPair(Where, 0);
        (double ally, double coalition) = stream.UniformPair(Where, 1);
        return new RaidCase(
            grid.Sizes[0] + ((1 - grid.Sizes[0]) * size),
            stock,
            grid.Allies[1] + ((1 - grid.Allies[1]) * ally),
            grid.Coalitions[1] + ((1 - grid.Coalitions[1]) * coalition));
    }
}
