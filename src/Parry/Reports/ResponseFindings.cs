using System.Collections.Generic;
using Parry.Response;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>What a report of options says beside the comparison itself.</summary>
public sealed record ResponseFindings
{
    /// <summary>Whether every robustness metric is printed with its values.</summary>
    public bool Metrics { get; init; }

    /// <summary>Where options fail and overtake each other; null unless that was looked for.</summary>
    public IReadOnlyList<ResponseBox>? Boxes { get; init; }

    /// <summary>Which inputs a measure depends on; null unless that was looked for.</summary>
    public Sensitivity? Sensitivity { get; init; }

    /// <summary>The indices that go with it.</summary>
    public IReadOnlyList<VariantShares> Shares { get; init; } = [];
}
