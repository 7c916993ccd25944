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

    private Fit(ImmutableArray<FittedRaid> raids, FitOptions options)
    {
        (_raids, Options) = (raids, options);
        ImportanceWeights all = Weights(_ => true);
        Evidence = FitEvidence.Of(all);
        Groups = [.. Enumerable.Range(0, ShiftGroups.Names.Length).Select(g => Group(g, all)).OfType<FitGroup>()];
        (FittedRaid Raid, ImportanceWeights Others)[] each = [.. raids.Select(r => (r, Weights(other => other != r)))];
        LeftOut = Hindcast.Of(
            each.Select(e => e.Raid.Under(e.Others.Weights)),
            new RunOptions { Replications = options.Rows, Seed = options.Seed });
        EvidenceWithout = [.. each.Select(e => FitEvidence.Of(e.Others, e.Raid.Id))];
        Width = FitWidth.Of(LeftOut.Raids, raids.Select(r => r.Flat));
    }

    /// <summary>How it was fitted.</summary>
    public FitOptions Options { get; }

    /// <summary>Ids of the published raids it was fitted on, in the order of their dates.</summary>
    public IReadOnlyList<string> FittedOn => [.. _raids.Select(r => r.Id)];

    /// <summary>Of all raids together.</summary>
    public FitEvidence Evidence { get; }

    /// <summary>The groups that at least one raid has a probability of.</summary>
    public IReadOnlyList<FitGroup> Groups { get; }

    /// <summary>Each raid as a fit on the others predicts it.</summary>
    public Hindcast LeftOut { get; }

    /// <summary>Of each of those fits, in the order of the raids.</summary>
    public IReadOnlyList<FitEvidence> EvidenceWithout { get; }

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

    private ImportanceWeights Weights(Func<FittedRaid, bool> counts)
    {
        var logs = new double[Options.Draws];
        foreach (FittedRaid raid in _raids.Where(counts))
        {
            for (int draw = 0; draw < logs.Length; draw++)
            {
                logs[draw] += raid.Logs[draw];
            }
        }
        return ImportanceWeights.Of(logs, LeastEffectiveSize);
    }

    private FitGroup? Group(int group, ImportanceWeights weights)
    {
        string[] raids = [.. _raids.Where(r => r.Groups.Contains(group)).Select(r => r.Id)];
        if (raids.Length == 0)
        {
            return null;
        }
        ShiftDraws draws = Options.Shifts;
        double Common(int draw) => draws.Common(draw, group);
        double mean = weights.Mean(Common);
        return new FitGroup(
            ShiftGroups.Names[group], mean, weights.Deviation(Common), 1 / (1 + Math.Exp(-mean)), raids);
    }
}
