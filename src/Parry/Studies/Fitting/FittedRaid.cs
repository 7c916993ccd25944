using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Statistics;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>A raid fought under every draw of the shifts, and once more without any knowledge of what is fitted.</summary>
internal sealed class FittedRaid
{
    private readonly HindcastRaid _prior;
    private readonly double[][] _values;
    private readonly int _replications;

    private FittedRaid(OutcomeTable table, OutcomeTable flat, FittedInputs inputs, FitOptions options)
    {
        _prior = HindcastRaid.Of(RaidSummary.Of(table));
        Flat = HindcastRaid.Of(RaidSummary.Of(flat));
        Groups = [.. inputs.Groups];
        var measure = new ReportedMeasure(table);
        _values = [.. table.Worlds.Scenario.Reported.Select(measure.Values)];
        _replications = options.Replications;
        Logs = ReportKernel.Logs(_prior.Quantities, _values, options.Draws, options.Tolerance);
    }

    public string Id => _prior.Id;

    /// <summary>Groups of which it has a probability that is not certain.</summary>
    public ImmutableArray<int> Groups { get; }

    /// <summary>One number a draw: the logarithm of its weight for what was reported of this raid.</summary>
    public double[] Logs { get; }

    /// <summary>With every fitted probability uniform between 0 and 1.</summary>
    public HindcastRaid Flat { get; }

    /// <summary>Fights it, told of progress in replications: of each draw those of the options, and one more.</summary>
    public static FittedRaid Fight(
        Scenario scenario, FitOptions options, Action<int>? progress, CancellationToken cancel)
    {
        ShiftDraws draws = options.Shifts;
        string id = scenario.Meta.Raid!;
        var shifts = new double[options.Rows][];
        for (int row = 0; row < shifts.Length; row++)
        {
            shifts[row] = draws.OfRaid(row / options.Replications, id, row % options.Replications);
        }
        OutcomeTable table = Fight(scenario, options, shifts, progress, cancel);
        var inputs = new FittedInputs(LayoutBuilder.Build(scenario));
        OutcomeTable flat = Fight(
            inputs.Flat(), options with { Replications = 1 }, null, done => progress?.Invoke(table.Rows + done), cancel);
        return new FittedRaid(table, flat, inputs, options);
    }

    /// <summary>What draws of these weights predict of it.</summary>
    public HindcastRaid Under(double[] weights)
    {
        double[] rows = [.. weights.SelectMany(w => Enumerable.Repeat(w, _replications))];
        return _prior with
        {
            Quantities = [.. _prior.Quantities.Zip(_values, (q, values) => Under(q, new WeightedSample(values, rows)))],
        };
    }

    private static HindcastQuantity Under(HindcastQuantity quantity, WeightedSample sample)
    {
        HindcastQuantity predicted = quantity with
        {
            P05 = sample.Quantile(0.05),
            P25 = sample.Quantile(0.25),
            P50 = sample.Quantile(0.5),
            P75 = sample.Quantile(0.75),
            P95 = sample.Quantile(0.95),
            Crps = sample.Crps(quantity.Best),
        };
        return predicted with
        {
            Claims =
            [
                .. quantity.Claims.Select(c => c with
                {
                    Hit50 = HindcastQuantity.Holds(predicted.P25, predicted.P75, c.Best),
                    Hit90 = HindcastQuantity.Holds(predicted.P05, predicted.P95, c.Best),
                }),
            ],
        };
    }

    // Half a fit is none: what is cut short is thrown away.
    private static OutcomeTable Fight(
        Scenario scenario, FitOptions options, double[][]? shifts, Action<int>? progress, CancellationToken cancel)
    {
        ulong seed = options.Shifts.SeedOf(scenario.Meta.Raid!);
        WorldSet worlds = WorldSet.Draw(scenario, options.Rows, seed);
        ImmutableArray<RaidPlan> plans = MonteCarlo.Plan(new RaidPlanner(scenario), worlds, options.Threads, cancel);
        cancel.ThrowIfCancellationRequested();
        OutcomeTable table = MonteCarlo.Run(plans, worlds, 1, seed, options.Threads, progress, cancel, shifts: shifts);
        cancel.ThrowIfCancellationRequested();
        return table;
    }
}
