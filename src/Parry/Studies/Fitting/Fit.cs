using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Scenarios;
using Parry.Statistics;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>Probabilities that raids share, fitted on what was reported of them by approximate Bayesian computation, and
/// each raid predicted from the others. Cannot change.</summary>
public sealed class Fit
{
    private const double LeastEffectiveSize = 100;
    private readonly ImmutableArray<FittedRaid> _raids;
    private readonly double[][] _draws;

    private Fit(ImmutableArray<FittedRaid> raids, FitOptions options)
    {
        (_raids, Options) = (raids, options);
        ShiftDraws shifts = options.Shifts;
        _draws = [.. Enumerable.Range(0, options.Draws).Select(shifts.Common)];
        NormalSites all = Sites(raids);
        Groups = [.. Enumerable.Range(0, ShiftGroups.Names.Length).Select(g => Group(g, all)).OfType<FitGroup>()];
        ImportanceWeights[] others = [.. raids.Select(r => Prediction(Sites(raids.Remove(r))))];
        LeftOut = Hindcast.Of(
            raids.Zip(others, (raid, weights) => raid.Under(weights.Weights)),
            new RunOptions { Replications = options.Rows, Seed = options.Seed });
        Evidence = [.. raids.Select((r, i) => Worth(r, all.Weights[i], others[i]))];
        Width = FitWidth.Of(LeftOut.Raids, raids.Select(r => r.Flat));
    }

    /// <summary>How it was fitted.</summary>
    public FitOptions Options { get; }

    /// <summary>Ids of the published raids it was fitted on, in the order of their dates.</summary>
    public IReadOnlyList<string> FittedOn => [.. _raids.Select(r => r.Id)];

    /// <summary>The least draws that stand behind what it says of any raid, in equal ones.</summary>
    public double EffectiveSampleSize => Evidence.Min(e => e.EffectiveSampleSize);

    /// <summary>The lowest share of its weight that the report of any raid was given.</summary>
    public double Temperature => Evidence.Min(e => e.Temperature);

    /// <summary>How many draws stand behind it, in the order of the raids.</summary>
    public IReadOnlyList<FitEvidence> Evidence { get; }

    /// <summary>The groups that at least one raid has a probability of.</summary>
    public IReadOnlyList<FitGroup> Groups { get; }

    /// <summary>Each raid as a fit on the others predicts it.</summary>
    public Hindcast LeftOut { get; }

    /// <summary>How wide those predictions are.</summary>
    public FitWidth Width { get; }

    /// <summary>Fights every raid under every draw; a raid left out costs nothing more.</summary>
    internal static Fit Of(
        IEnumerable<Scenario> scenarios, FitOptions options, Action<int>? progress, CancellationToken cancel)
    {
        int each = options.Rows + options.Draws;
        return new Fit(
            [
                .. scenarios.OrderBy(s => s.Meta.HHour).ThenBy(s => s.Meta.File, StringComparer.Ordinal).Select((s, i) =>
                    FittedRaid.Fight(s, options, done => progress?.Invoke((i * each) + done), cancel)),
            ],
            options);
    }

    private NormalSites Sites(ImmutableArray<FittedRaid> raids) => new(
        _draws,
        Options.PriorDeviation,
        [.. raids.Select(r => new NormalSites.Evidence(r.Logs, [.. ShiftGroups.Names.Select((_, g) => r.Groups.Contains(g))]))],
        LeastEffectiveSize);

    private static ImportanceWeights Prediction(NormalSites sites)
    {
        double[] logs = sites.Logs();
        return ImportanceWeights.Of(logs, new double[logs.Length], least: 0);
    }

    private static FitEvidence Worth(FittedRaid raid, ImportanceWeights own, ImportanceWeights others) =>
        new(raid.Id, own.FullEffectiveSize, own.Temperature, own.EffectiveSize, others.EffectiveSize);

    private FitGroup? Group(int group, NormalSites sites)
    {
        string[] raids = [.. _raids.Where(r => r.Groups.Contains(group)).Select(r => r.Id)];
        (double mean, double deviation) = sites.Of(group);
        return raids.Length == 0
            ? null
            : new FitGroup(ShiftGroups.Names[group], mean, deviation, 1 / (1 + Math.Exp(-mean)), raids);
    }
}
