using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>A checked study: one scenario, and the many runs of it. Cannot change once read.</summary>
public sealed class Study
{
    internal Study() { }

    /// <summary>What it is called; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The scenario as its file says it.</summary>
    public required Scenario Base { get; init; }

    /// <summary>Of every draw, unless another is asked for.</summary>
    public required ulong Seed { get; init; }

    internal string Text { get; init; } = "";
    internal ScenarioSource Source { get; init; } = null!;

    /// <summary>Null for a study to be optimised.</summary>
    internal StudyDesign? Design { get; init; }

    /// <summary>Null for a study with a design.</summary>
    internal StudyOptimisation? Optimisation { get; init; }

    internal ImmutableArray<StudyInput> Inputs { get; init; } = [];
    internal ImmutableArray<StudyVariant> Variants { get; init; } = [];
    internal int Replications { get; init; }
    internal int? Worlds { get; init; }
    internal int Plans { get; init; }
    internal string Posture { get; init; } = "";
    internal StudyPrecision? Precision { get; init; }
    internal ImmutableArray<NamedMeasure> Measures { get; init; } = [];

    /// <summary>Where it stands.</summary>
    internal Mark At { get; init; }
}

internal enum DesignKind { Factorial, LatinHypercube, Sobol }

/// <summary>Which points are run.</summary>
/// <param name="Kind">How they are chosen.</param>
/// <param name="Points">How many; 0 for a factorial design, which has as many as there are combinations.</param>
/// <param name="Seed">Null unless said.</param>
internal sealed record StudyDesign(DesignKind Kind, int Points, ulong? Seed);

/// <summary>What differs between points. Either has levels, or a spread to take values from.</summary>
/// <param name="Path">In the scenario.</param>
/// <param name="At">Where the path is written.</param>
/// <param name="Levels">The values, as written; empty for a range.</param>
/// <param name="Range">Null where there are levels.</param>
/// <param name="Unit">Of the range.</param>
/// <param name="Whole">Whether only whole numbers of the range are meant.</param>
internal sealed record StudyInput(
    string Path, Mark At, ImmutableArray<Node> Levels, Spread? Range, Unit Unit, bool Whole);

/// <summary>One way to run every point.</summary>
internal sealed record StudyVariant(string Id, ImmutableArray<Placement> Settings, ImmutableArray<string> Without)
{
    /// <summary>The id of the only one of a study that names none.</summary>
    public const string Unnamed = "base";
}

/// <summary>When a point needs no more replications.</summary>
internal sealed record StudyPrecision(NamedMeasure Measure, double HalfWidth);

/// <summary>The name of a measure, and where it is written.</summary>
internal sealed record NamedMeasure(string Name, Mark At);
