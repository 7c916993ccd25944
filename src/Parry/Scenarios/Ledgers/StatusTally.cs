using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>How many figures rest on what, so that a result can say how much of it is assumed.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Counts">Every status has its count, zero included.</param>
internal sealed record StatusTally(int Total, ImmutableSortedDictionary<Status, int> Counts)
{
    public static StatusTally Of(IReadOnlyCollection<Amount> figures) => new(
        figures.Count,
        Enum.GetValues<Status>().ToImmutableSortedDictionary(
            s => s,
            s => figures.Count(f => f.Provenance.Status == s)));

    /// <summary>Not a number when there are no figures.</summary>
    public double Share(Status status) => (double)Counts[status] / Total;
}
