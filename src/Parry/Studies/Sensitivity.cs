using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>How much of a measure's variance one input accounts for, or luck. Intervals are 95 %, of a
/// bootstrap.</summary>
/// <param name="Path">Of the input; <c>luck</c> for everything random that is no input.</param>
/// <param name="First">S1, the share that would go if this alone were known. NaN, as the rest, where nothing varies, or
/// the measure is not defined in some evaluation.</param>
/// <param name="FirstLow">Lower end of its interval.</param>
/// <param name="FirstHigh">Upper end.</param>
/// <param name="Total">ST, the share that would stay if everything but this were known.</param>
/// <param name="TotalLow">Lower end of its interval.</param>
/// <param name="TotalHigh">Upper end.</param>
public sealed record InputShare(
    string Path, double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh)
{
    /// <summary>Whether S1 is at least half as large as its interval; if not, or below 0 as only an estimate can be, it
    /// cannot be told from 0.</summary>
    public bool IsDistinct => First >= (FirstHigh - FirstLow) / 2;
}

/// <summary>One measure, and what its variance is made of.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Shares">Of the inputs in the order of the study, then of luck.</param>
public sealed record MeasureShares(string Measure, IReadOnlyList<InputShare> Shares);

/// <summary>Sobol indices of the measures of one variant. Cannot change.</summary>
/// <param name="Variant">Its id.</param>
/// <param name="Measures">In the order of the study.</param>
public sealed record VariantShares(string Variant, IReadOnlyList<MeasureShares> Measures);

/// <summary>What the inputs of a study or a crisis do to its measures: variance-based sensitivity. A measure is the
/// mean of several runs.</summary>
public sealed class Sensitivity
{
    private readonly ISensitivityModel _model;

    internal Sensitivity(ISensitivityModel model, ulong seed, int rows)
    {
        (_model, Seed, Rows) = (model, seed, rows);
        Evaluations = checked(model.Variants.Length * SobolEstimate.Evaluations(model.Inputs.Length, rows));
    }

    /// <summary>What the study or the crisis is called.</summary>
    public string Title => _model.Title;

    /// <summary>Of every draw.</summary>
    public ulong Seed { get; }

    /// <summary>Rows of each of the two samples.</summary>
    public int Rows { get; }

    /// <summary>Replications, or runs of an option, whose mean a measure is.</summary>
    public int Replications => _model.RunsEach;

    /// <summary>How many raids of so many replications there are to run, or options of so many runs.</summary>
    public int Evaluations { get; }

    internal string Caveat => _model.Caveat;

    internal string Runs => _model.Runs;

    /// <summary>Prepares the indices of a study's inputs; where it lists none, of all that are uncertain in the
    /// scenario and may be varied.</summary>
    /// <param name="study">From <see cref="StudyFile.Read(string)"/>.</param>
    /// <param name="rows">Of each of the two samples, 2 or more; a power of two is best.</param>
    /// <param name="seed">In place of the study's own.</param>
    /// <exception cref="ScenarioException">A measure does not exist.</exception>
    public static Sensitivity Of(Study study, int rows, ulong? seed = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        return new Sensitivity(new StudyModel(study), seed ?? study.Seed, rows);
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
        int each = Evaluations / _model.Variants.Length;
        foreach ((int variant, string id) in _model.Variants.Index())
        {
            int before = each * variant;
            ImmutableArray<ImmutableArray<SobolIndex>> indices = SobolEstimate.Of(
                _model.Inputs.Length,
                Rows,
                Seed,
                () => _model.Start(variant, cancel),
                threads,
                done => progress?.Invoke(before + done),
                cancel);
            cancel.ThrowIfCancellationRequested();
            shares.Add(new VariantShares(
                id, [.. _model.Measures.Select((m, i) => new MeasureShares(m, Shares(indices[i])))]));
        }
        return shares.ToImmutable();
    }

    private ImmutableArray<InputShare> Shares(ImmutableArray<SobolIndex> indices) =>
    [
        .. indices.Select((s, i) => new InputShare(
            i < _model.Inputs.Length ? _model.Inputs[i] : "luck",
            s.First,
            s.FirstLow,
            s.FirstHigh,
            s.Total,
            s.TotalLow,
            s.TotalHigh)),
    ];
}
