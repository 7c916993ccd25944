using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Outcomes;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>Finds the uncertain inputs whose draws across worlds go most with a measure.</summary>
internal static class Drivers
{
    /// <summary>The strongest first, by how far from zero the interval stays when all inputs are looked at together:
    /// one that was drawn few times has a wide one and must not lead by its noise.</summary>
    public static ImmutableArray<Driver> Of(OutcomeTable table, string measure, int most)
    {
        int column = table.Measures.IndexOf(table.Measures.First(m => m.Name == measure));
        double[] byWorld = Means(table.Columns[column], table.Rows, table.ReplicationsPerWorld);
        double[] byPlan = PlanMeans(byWorld, table);
        Amount[] uncertain = [.. table.Worlds.Scenario.Inputs.Where(i => !i.Spread.IsPoint)];
        return
        [
            .. uncertain
                .Select(i => (Input: i, Correlation: Correlate(i, table, byWorld, byPlan, uncertain.Length)))
                .Where(d => !double.IsNaN(d.Correlation.Rho))
                .OrderByDescending(d => d.Correlation.LeastStrength)
                .ThenByDescending(d => Math.Abs(d.Correlation.Rho))
                .ThenBy(d => d.Input.Row)
                .Take(most)
                .Select(d => new Driver(
                    d.Input.Path,
                    StatusWords.Of(d.Input.Provenance.Status),
                    d.Correlation.Rho,
                    d.Correlation.Low,
                    d.Correlation.High,
                    d.Input.ChangesGeometry ? byPlan.Length : byWorld.Length)),
        ];
    }

    private static RankCorrelation Correlate(
        Amount input, OutcomeTable table, double[] byWorld, double[] byPlan, int compared)
    {
        double[] results = input.ChangesGeometry ? byPlan : byWorld;
        return RankCorrelation.Of(table.Worlds.Column(input, byWorld.Length)[..results.Length], results, compared);
    }

    // Worlds that were begun but not finished are left out.
    private static double[] Means(double[] column, int rows, int perWorld)
    {
        var means = new double[rows / perWorld];
        for (int world = 0; world < means.Length; world++)
        {
            for (int r = 0; r < perWorld; r++)
            {
                means[world] += column[(world * perWorld) + r] / perWorld;
            }
        }
        return means;
    }

    private static double[] PlanMeans(double[] byWorld, OutcomeTable table)
    {
        int plans = int.Min(table.Worlds.Plans.Length, byWorld.Length);
        var sums = new double[plans];
        var counts = new int[plans];
        for (int world = 0; world < byWorld.Length; world++)
        {
            sums[table.Worlds.PlanOf(world)] += byWorld[world];
            counts[table.Worlds.PlanOf(world)]++;
        }
        return [.. sums.Select((sum, plan) => sum / counts[plan])];
    }
}
