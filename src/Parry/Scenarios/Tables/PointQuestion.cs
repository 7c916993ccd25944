using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>Which value of its points a study is asked for.</summary>
public sealed record PointQuestion
{
    /// <summary>A column of the outcomes, or its name without <c>.mean</c>. May be null where <see cref="Less"/> names
    /// two columns.</summary>
    public string? Measure { get; init; }

    /// <summary>The value is a difference, the first less the second: with a measure, of two words of one column of the
    /// experiments, at points that are alike otherwise; without, of two columns of the outcomes. Null for the measure
    /// itself.</summary>
    public (string First, string Second)? Less { get; init; }

    /// <summary>The column of both files that says which point a line is; null for the first of the
    /// experiments.</summary>
    public string? Id { get; init; }

    /// <summary>Columns of the experiments that are no inputs.</summary>
    public ImmutableArray<string> LeaveOut { get; init; } = [];
}
