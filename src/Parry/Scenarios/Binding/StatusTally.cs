using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>How many of a scenario's inputs rest on what, so that a result can say how much of it is assumed.</summary>
internal static class StatusTally
{
    /// <summary>Every status has its count, zero included.</summary>
    public static ImmutableSortedDictionary<Status, int> Of(Scenario scenario) =>
        Enum.GetValues<Status>().ToImmutableSortedDictionary(
            s => s,
            s => scenario.Inputs.Count(i => i.Provenance.Status == s));
}
