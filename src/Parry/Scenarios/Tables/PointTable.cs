using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>The points of a study: inputs as numbers, and one value each. Cannot change once read.</summary>
public sealed class PointTable
{
    internal PointTable() { }

    /// <summary>What the value is, for example <c>leakers.mean</c>.</summary>
    public required string Value { get; init; }

    /// <summary>How many points have a value.</summary>
    public int Points => Values.Length;

    /// <summary>How many points have none, and are left out.</summary>
    public required int Undefined { get; init; }

    /// <summary>In the order of the file; at least one.</summary>
    public required IReadOnlyList<PointInput> Inputs { get; init; }

    /// <summary>Columns of the experiments that are no inputs, those that were asked to be left out too.</summary>
    public required IReadOnlyList<LeftOutColumn> LeftOut { get; init; }

    /// <summary>What stands on top of every report of it; empty if nothing has to.</summary>
    internal string Caveat { get; init; } = "";

    internal ImmutableArray<double> Values { get; init; } = [];

    /// <summary>Reads two files of comma-separated values, one line a point in each, joined by an id.</summary>
    /// <param name="experiments">What was put in.</param>
    /// <param name="outcomes">What came out.</param>
    /// <param name="question">Which value is wanted.</param>
    /// <exception cref="ScenarioException">Something is wrong with the files; every problem is in it.</exception>
    public static PointTable Read(string experiments, string outcomes, PointQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Measure is null && question.Less is null)
        {
            throw new ArgumentException("a question names a measure, or a difference, or both", nameof(question));
        }
        ProblemList problems = new();
        CsvTable? first = CsvTable.Read(experiments, problems), second = CsvTable.Read(outcomes, problems);
        PointTable? table = first is null || second is null
            ? null
            : new PointReader(first, second, question, problems).Read();
        return table ?? throw new ScenarioException([.. problems.InFileOrder()]);
    }
}
