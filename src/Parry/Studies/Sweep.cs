using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>What came of one point of a sweep.</summary>
/// <param name="Point">Counts from 0.</param>
/// <param name="Replications">How many were fought, in all worlds.</param>
/// <param name="Measures">As the sweep names them; null where the point's raid has no such measure.</param>
public sealed record SweepOutcome(int Point, int Replications, IReadOnlyList<MeasureSummary?> Measures)
{
    /// <summary>The run that it is of; null where only this is left of it.</summary>
    internal RaidSummary? Run { get; init; }
}

/// <summary>The points of a study, any of which can be run by itself, in any order, on any machine, with the same
/// outcome. Cannot change.</summary>
public sealed class Sweep
{
    private readonly Study _study;
    private readonly DesignPoints _design;

    private Sweep(Study study, ulong seed)
    {
        (_study, Seed) = (study, seed);
        _design = DesignPoints.Of(study);
        Points = checked(_design.Count * study.Variants.Length);
        Inputs = [.. study.Inputs.Select(i => i.Path)];
        Scenario[] variants = [.. study.Variants.Select((_, v) => ScenarioOf(v))];
        Measures = StudyRuns.Measures(study, variants);
        Digest = StudyDigest.Of(study, variants, seed);
    }

    /// <summary>The version of Parry that runs it: another one may come to other outcomes.</summary>
    public static string Version => StudyDigest.Version;

    /// <summary>What the study is called.</summary>
    public string Title => _study.Title;

    /// <summary>Of every draw, the same at every point.</summary>
    public ulong Seed { get; }

    /// <summary>How many points there are: those of the design, each as every variant.</summary>
    public int Points { get; }

    /// <summary>The paths of what differs between points, in the order of the file.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The names of the measures that outcomes have.</summary>
    public IReadOnlyList<string> Measures { get; }

    /// <summary>SHA-256, in hexadecimal digits, of the study, of the scenario with what it includes and its posterior, of
    /// the version of Parry and of the seed: two sweeps with one digest have the same outcomes.</summary>
    public string Digest { get; }

    /// <summary>The points of a study.</summary>
    /// <param name="study">From <see cref="StudyFile.Read(string)"/>.</param>
    /// <param name="seed">In place of the study's own.</param>
    /// <exception cref="ScenarioException">The design cannot be laid out, or a measure does not exist.</exception>
    public static Sweep Of(Study study, ulong? seed = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new Sweep(study, seed ?? study.Seed);
    }

    internal string Text => _study.Text;

    internal RunOptions Options => StudyRuns.Options(_study, Seed, threads: 1);

    /// <summary>The id of the variant that a point is run as.</summary>
    public string VariantOf(int point) => _study.Variants[point % _study.Variants.Length].Id;

    /// <summary>The values at a point, as the scenario would write them, in the order of the inputs.</summary>
    public IReadOnlyList<string> ValuesOf(int point) =>
        [.. _design.Values(point / _study.Variants.Length).Select(WrittenNode.Text)];

    /// <summary>Runs one point.</summary>
    /// <param name="point">From 0.</param>
    /// <param name="threads">How many to use, 1 or more; the outcome does not depend on it.</param>
    /// <param name="cancel">Gives the point up.</param>
    /// <exception cref="ScenarioException">The values of the point do not go together.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the point was done.</exception>
    public SweepOutcome Run(int point, int threads, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(point);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(point, Points);
        RaidSummary summary = StudyRuns.Run(ScenarioOf(point), Options with { Threads = threads }, cancel);
        return new SweepOutcome(point, summary.Replications, [.. Measures.Select(summary.Find)]) { Run = summary };
    }

    private Scenario ScenarioOf(int point) => StudyRuns.Scenario(
        _study,
        _study.Variants[point % _study.Variants.Length],
        _study.Inputs,
        _design.Values(point / _study.Variants.Length));
}
