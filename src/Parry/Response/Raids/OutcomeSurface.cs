using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>A surface of one point, from the raid outcomes of another model: leakers and rounds spent shrink with the
/// size of the raid, and who helps makes no difference.</summary>
internal static class OutcomeSurface
{
    public static RaidSurface Of(Crisis crisis)
    {
        RaidOutcome[] rows = [.. crisis.Raid.Outcomes!.Rows.OrderBy(r => Loss(r, crisis.Raid.Weights))];
        float[] data =
        [
            .. rows.SelectMany(r => new[]
            {
                (float)Loss(r, crisis.Raid.Weights), (float)r.Intercepted, (float)(1 - r.StockLeft),
            }),
        ];
        return new RaidSurface(SurfaceGrid.Single, new RaidCells(["defence"], [1]), rows.Length, data);
    }

    public static double Loss(RaidOutcome row, ImmutableArray<double> weights) =>
        row.Leakers.Select((leakers, kind) => leakers * weights[kind]).Sum();
}
