using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>The points of a design, in an order that does not change.</summary>
internal sealed class DesignPoints
{
    private const int Most = 10_000_000;

    private readonly ImmutableArray<StudyInput> _inputs;
    private readonly Func<int, int, double> _at;

    private DesignPoints(ImmutableArray<StudyInput> inputs, int count, Func<int, int, double> at) =>
        (_inputs, Count, _at) = (inputs, count, at);

    public int Count { get; }

    /// <exception cref="ScenarioException">There are too many points, too many inputs for a Sobol sequence, or
    /// none.</exception>
    public static DesignPoints Of(Study study)
    {
        (ImmutableArray<StudyInput> inputs, StudyDesign design) = (study.Inputs, StudyRuns.DesignOf(study));
        if (design.Kind == DesignKind.Factorial)
        {
            long all = inputs.Aggregate(1L, (n, i) => Math.Min(n * i.Levels.Length, Most + 1L));
            return new DesignPoints(inputs, Counted(study, all), (point, input) => Level(inputs, point, input));
        }
        int count = Counted(study, design.Points);
        if (inputs.IsEmpty)
        {
            throw Refusal(study, "inputs", "there is nothing to take points of; write 'inputs: "
                + "{shooters.battery.channels: {levels: [1, 2]}}'");
        }
        if (design.Kind == DesignKind.LatinHypercube)
        {
            double[][] columns = [.. inputs.Select(i => LatinHypercube.Column(count, i.Path, design.Seed ?? 1))];
            return new DesignPoints(inputs, count, (point, input) => columns[input][point]);
        }
        return inputs.Length <= SobolSequence.MostDimensions
            ? new DesignPoints(inputs, count, new SobolSequence(inputs.Length, design.Seed).At)
            : throw Refusal(study, "inputs", $"a Sobol sequence here has at most {SobolSequence.MostDimensions} "
                + $"coordinates, and there are {inputs.Length} inputs; write 'kind: latin-hypercube'");
    }

    /// <summary>The values of the inputs at a point, in their order.</summary>
    public ImmutableArray<Node> Values(int point) =>
        [.. _inputs.Select((input, i) => InputValue.At(input, _at(point, i)))];

    // The last input changes from point to point.
    private static double Level(ImmutableArray<StudyInput> inputs, int point, int input)
    {
        int below = inputs.Skip(input + 1).Aggregate(1, (n, i) => n * i.Levels.Length);
        int levels = inputs[input].Levels.Length;
        return ((point / below % levels) + 0.5) / levels;
    }

    private static int Counted(Study study, long points) => points * study.Variants.Length <= Most
        ? (int)points
        : throw Refusal(study, "design", $"there are more than {Most:N0} points; take fewer levels or variants");

    private static ScenarioException Refusal(Study study, string path, string message) =>
        new([new Problem(study.At.File, study.At.Line, study.At.Column, Severity.Error, path, message)]);
}
