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

/// <summary>Makes scenarios of a study's values, and runs them.</summary>
internal static class StudyRuns
{
    public static RunOptions Options(Study study, ulong seed, int threads) => new()
    {
        Replications = study.Replications,
        Worlds = study.Worlds,
        Plans = study.Plans,
        Seed = seed,
        Threads = threads,
        Posture = Enum.Parse<Posture>(study.Posture, ignoreCase: true),
        Precision = study.Precision?.HalfWidth,
        PrecisionOf = study.Precision?.Measure.Name ?? RunOptions.UsualPrecisionOf,
    };

    /// <exception cref="ScenarioException">It has none: it is to be optimised.</exception>
    public static StudyDesign DesignOf(Study study) => study.Design ?? throw new ScenarioException([new Problem(
        study.At.File,
        study.At.Line,
        study.At.Column,
        Severity.Error,
        "optimise",
        "this study has no design, only something to be optimised: run 'parry optimise'")]);

    /// <exception cref="ScenarioException">The values do not go together.</exception>
    public static Scenario Scenario(
        Study study, StudyVariant variant, ImmutableArray<StudyInput> inputs, IEnumerable<Node> values)
    {
        CheckResult made = study.Source.With(
            [.. variant.Settings, .. inputs.Zip(values, (i, v) => new Placement(i.Path, v, i.At))]);
        return made.Scenario is { } scenario
            ? variant.Without.Aggregate(scenario, Variant.Without)
            : throw new ScenarioException([.. made.Problems]);
    }

    public static RaidSummary Run(Scenario scenario, RunOptions options, CancellationToken cancel)
    {
        RaidSummary summary = Simulation.Run(scenario, options, null, cancel);
        return summary.Partial ? throw new OperationCanceledException(cancel) : summary;
    }

    /// <summary>The names of the measures to write down, each once.</summary>
    /// <exception cref="ScenarioException">A name is of no measure, in any of the scenarios.</exception>
    public static ImmutableArray<string> Measures(Study study, IEnumerable<Scenario> variants)
    {
        string[][] known =
            [.. variants.Select(v => MeasureSet.Of(LayoutBuilder.Build(v)).Select(m => m.Name).ToArray())];
        string[] all = [.. known.SelectMany(names => names).Distinct()];
        List<NamedMeasure> unknown = [.. study.Measures.Where(m => m.Name != "all" && !all.Contains(m.Name))];
        if (study.Precision is { Measure: var precise } && known.Any(names => !names.Contains(precise.Name)))
        {
            unknown.Add(precise);
        }
        return unknown.Count == 0
            ? [.. study.Measures.SelectMany(m => m.Name == "all" ? all : [m.Name]).Distinct()]
            : throw new ScenarioException([.. unknown.Select(m => Unknown(m, all))]);
    }

    private static Problem Unknown(NamedMeasure measure, string[] all) => new(
        measure.At.File,
        measure.At.Line,
        measure.At.Column,
        Severity.Error,
        "measures",
        $"there is no measure '{measure.Name}' in every raid of this study{Spelling.Hint(measure.Name, all)}");
}
