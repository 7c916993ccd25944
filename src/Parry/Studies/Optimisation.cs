using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>The alternatives of a study that is to find the best of them. Cannot change.</summary>
public sealed class Optimisation
{
    private const string Rounds = "cost.defence";

    private readonly Study _study;
    private readonly StudyOptimisation _asked;
    private readonly ImmutableArray<Scenario> _scenarios;

    private Optimisation(Study study, StudyOptimisation asked, ulong seed)
    {
        (_study, _asked, Seed) = (study, asked, seed);
        ImmutableArray<(Alternative Alternative, ImmutableArray<Placement> Placements)> all = Alternation.Of(asked);
        Alternatives = [.. all.Select(a => a.Alternative)];
        _scenarios = [.. all.Select(a => ScenarioOf(a.Alternative, a.Placements))];
        CheckMeasure();
    }

    /// <summary>What the study is called.</summary>
    public string Title => _study.Title;

    /// <summary>Of every draw, the same for every alternative.</summary>
    public ulong Seed { get; }

    /// <summary>The measure whose mean decides.</summary>
    public string Measure => _asked.Measure.Name;

    /// <summary>Whether more of it is better.</summary>
    public bool Maximise => _asked.Maximise;

    /// <summary>A difference of means that does not matter, above 0.</summary>
    public double Indifference => _asked.Indifference;

    /// <summary>How sure the selection is to be, above 1/2 and below 1.</summary>
    public double Confidence => _asked.Confidence;

    /// <summary>Replications whose mean is one observation.</summary>
    public int Batch => _asked.Batch;

    /// <summary>What is chosen, in the order of the study: paths of the scenario, or names.</summary>
    public IReadOnlyList<string> Choices => [.. _asked.Choices.Select(c => c.Name)];

    /// <summary>What can be bought, in the order of the study.</summary>
    public IReadOnlyList<PricedItem> Items => [.. (_asked.Budget?.Items ?? []).Select(i =>
        new PricedItem(i.Id, i.Price, i.Most, i.Provenance.Source is { } source
            ? $"{source.Publisher}, {source.Date}"
            : i.Provenance.Status.ToString().ToLowerInvariant()))];

    /// <summary>What may be spent, in USD; null where nothing can be bought.</summary>
    public double? Budget => _asked.Budget?.Total;

    /// <summary>All there are, two or more.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; }

    /// <summary>The alternatives of a study.</summary>
    /// <param name="study">From <see cref="StudyFile.Read(string)"/>.</param>
    /// <param name="seed">In place of the study's own.</param>
    /// <param name="indifference">In place of the study's own, above 0.</param>
    /// <param name="confidence">In place of the study's own, above 1/2 and below 1.</param>
    /// <exception cref="ScenarioException">The study has nothing to optimise, the measure does not exist, or what is
    /// chosen does not go together.</exception>
    public static Optimisation Of(
        Study study, ulong? seed = null, double? indifference = null, double? confidence = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        StudyOptimisation asked = study.Optimisation
            ?? throw Refusal(study.At, "design", "this study has a design and nothing to optimise: run 'parry sweep'");
        asked = asked with
        {
            Indifference = indifference ?? asked.Indifference,
            Confidence = confidence ?? asked.Confidence,
        };
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked.Indifference, nameof(indifference));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(asked.Confidence, 0.5, nameof(confidence));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(asked.Confidence, 1, nameof(confidence));
        return new Optimisation(study, asked, seed ?? study.Seed);
    }

    /// <summary>Fights batches of the alternatives until those left are within the indifference zone of the best, or
    /// the batches are used up.</summary>
    /// <param name="threads">How many to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Told, from any thread, how many thousandths of the work are done, at most; may be
    /// null.</param>
    /// <param name="cancel">Ends it with the batches so far.</param>
    /// <exception cref="ScenarioException">The measure is not defined in every replication.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before every alternative had one batch.</exception>
    public OptimisationResult Run(int threads, Action<int>? progress, CancellationToken cancel)
    {
        Posture posture = Enum.Parse<Posture>(_study.Posture, ignoreCase: true);
        Batches[] batches = [.. _scenarios.Select(s => new Batches(s, Batch, _study.Plans, posture))];
        ImmutableArray<string> measures = [Measure, Rounds];
        double[] Fight(int alternative, ulong seed)
        {
            double[] means = batches[alternative].Fight(seed, measures);
            return double.IsNaN(means[0]) ? throw Undefined(alternative) : means;
        }
        var selection = new Selection(_asked, Alternatives, Seed, Fight);
        return selection.Run(threads, progress, cancel);
    }

    private Scenario ScenarioOf(Alternative alternative, ImmutableArray<Placement> placements)
    {
        CheckResult made = _study.Source.With(placements);
        return made.Scenario ?? throw new ScenarioException(
        [
            .. made.Problems.Where(p => p.Severity == Severity.Error).Select(p => p with
            {
                Message = $"{p.Message} (in alternative {alternative.Number}: {string.Join(", ", alternative.Options)})",
            }),
        ]);
    }

    private void CheckMeasure()
    {
        string[][] known =
            [.. _scenarios.Select(s => MeasureSet.Of(LayoutBuilder.Build(s)).Select(m => m.Name).ToArray())];
        if (known.Any(names => !names.Contains(Measure)))
        {
            throw Refusal(_asked.Measure.At, "optimise.measure",
                $"there is no measure '{Measure}' in every alternative{Spelling.Hint(Measure, known[0])}");
        }
    }

    private ScenarioException Undefined(int alternative) => Refusal(_asked.Measure.At, "optimise.measure",
        $"'{Measure}' is not defined in every replication of alternative {alternative + 1}, and has no mean to compare; "
        + "choose a measure that always is");

    private static ScenarioException Refusal(Mark at, string path, string message) =>
        new([new Problem(at.File, at.Line, at.Column, Severity.Error, path, message)]);
}
