using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>How much of a measure's variance one input accounts for, or luck. Intervals are 90 %, of a
/// bootstrap.</summary>
/// <param name="Path">Of the input; <c>luck</c> for everything random that is no input of the study.</param>
/// <param name="First">S1, the share that would go if this alone were known; NaN where nothing varies.</param>
/// <param name="FirstLow">Lower end of its interval.</param>
/// <param name="FirstHigh">Upper end.</param>
/// <param name="Total">ST, the share that would stay if everything but this were known.</param>
/// <param name="TotalLow">Lower end of its interval.</param>
/// <param name="TotalHigh">Upper end.</param>
public sealed record InputShare(
    string Path, double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh);

/// <summary>One measure, and what its variance is made of.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Shares">Of the inputs in the order of the study, then of luck.</param>
public sealed record MeasureShares(string Measure, IReadOnlyList<InputShare> Shares);

/// <summary>Sobol indices of the measures of one variant. Cannot change.</summary>
/// <param name="Variant">Its id.</param>
/// <param name="Measures">In the order of the study.</param>
public sealed record VariantShares(string Variant, IReadOnlyList<MeasureShares> Measures);

/// <summary>What a study's inputs do to its measures: variance-based sensitivity. A measure is the mean of as many
/// replications as the study says.</summary>
public sealed class Sensitivity
{
    private readonly Study _study;
    private readonly ulong _seed;
    private readonly ImmutableArray<StudyInput> _inputs;
    private readonly ImmutableArray<string> _measures;

    private Sensitivity(Study study, ulong seed, int rows)
    {
        StudyRuns.DesignOf(study);
        (_study, _seed, Rows) = (study, seed, rows);
        _inputs = study.Inputs.IsEmpty ? StudyPaths.Uncertain(study.Base) : study.Inputs;
        _measures = StudyRuns.Measures(study, study.Variants.Select(v => StudyRuns.Scenario(study, v, [], [])));
        Evaluations = checked(study.Variants.Length * SobolEstimate.Evaluations(_inputs.Length, rows));
    }

    /// <summary>What the study is called.</summary>
    public string Title => _study.Title;

    /// <summary>Of every draw.</summary>
    public ulong Seed => _seed;

    /// <summary>Rows of each of the two samples.</summary>
    public int Rows { get; }

    /// <summary>Replications whose mean a measure is.</summary>
    public int Replications => _study.Replications * (_study.Worlds ?? 1);

    /// <summary>How many raids of so many replications there are to run.</summary>
    public int Evaluations { get; }

    /// <summary>Prepares the indices of a study's inputs; where it lists none, of all that are uncertain in the scenario
    /// and may be varied.</summary>
    /// <param name="study">From <see cref="StudyFile.Read(string)"/>.</param>
    /// <param name="rows">Of each of the two samples, 2 or more; a power of two is best.</param>
    /// <param name="seed">In place of the study's own.</param>
    /// <exception cref="ScenarioException">A measure does not exist.</exception>
    public static Sensitivity Of(Study study, int rows, ulong? seed = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        return new Sensitivity(study, seed ?? study.Seed, rows);
    }

    /// <summary>Runs everything.</summary>
    /// <param name="threads">How many to use, 1 or more; the indices do not depend on it.</param>
    /// <param name="progress">Told, from any thread, how many evaluations are done; may be null.</param>
    /// <param name="cancel">Gives everything up.</param>
    /// <exception cref="ScenarioException">Values that the samples hold do not go together.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<VariantShares> Run(int threads, Action<int>? progress, CancellationToken cancel)
    {
        var shares = ImmutableArray.CreateBuilder<VariantShares>();
        int each = Evaluations / _study.Variants.Length;
        foreach (StudyVariant variant in _study.Variants)
        {
            int before = each * shares.Count;
            ImmutableArray<ImmutableArray<SobolIndex>> indices = SobolEstimate.Of(
                _inputs.Length,
                Rows,
                _seed,
                (place, luck) => Measured(variant, place, luck, cancel),
                threads,
                done => progress?.Invoke(before + done),
                cancel);
            cancel.ThrowIfCancellationRequested();
            shares.Add(new VariantShares(
                variant.Id, [.. _measures.Select((m, i) => new MeasureShares(m, Shares(indices[i])))]));
        }
        return shares.ToImmutable();
    }

    private double[] Measured(StudyVariant variant, double[] place, ulong luck, CancellationToken cancel)
    {
        Scenario scenario = StudyRuns.Scenario(_study, variant, _inputs, _inputs.Zip(place, InputValue.At));
        RaidSummary summary = StudyRuns.Run(scenario, StudyRuns.Options(_study, luck, threads: 1), cancel);
        return [.. _measures.Select(m => summary.Find(m)?.Mean ?? double.NaN)];
    }

    private ImmutableArray<InputShare> Shares(ImmutableArray<SobolIndex> indices) =>
    [
        .. indices.Select((s, i) => new InputShare(
            i < _inputs.Length ? _inputs[i].Path : "luck",
            s.First,
            s.FirstLow,
            s.FirstHigh,
            s.Total,
            s.TotalLow,
            s.TotalHigh)),
    ];
}
