using System.Collections.Generic;

namespace Parry.Response;

/// <summary>Which value of its worlds a comparison of options is asked for.</summary>
public sealed record ResponseQuestion
{
    /// <summary>The id of an option that was run.</summary>
    public required string Option { get; init; }

    /// <summary>Another: the value is the first option's less this one's. Null for the first's own.</summary>
    public string? Less { get; init; }

    /// <summary>One of the measures of docs/response.md.</summary>
    public string Measure { get; init; } = "calibrated";

    /// <summary>Inputs that are not looked at.</summary>
    public IReadOnlyList<string> LeaveOut { get; init; } = [];
}
