using System.Collections.Immutable;
using Parry.Worlds;

namespace Parry.Outcomes;

/// <summary>One row a replication, one column a measure. Row i is replication i mod N of world i / N.</summary>
/// <param name="Worlds">The worlds that were drawn from.</param>
/// <param name="ReplicationsPerWorld">N, 1 or more.</param>
/// <param name="Seed">Of all the draws.</param>
/// <param name="Rows">How many replications are done.</param>
/// <param name="Measures">The columns' names.</param>
/// <param name="Columns">At least <paramref name="Rows"/> long each; NaN where a measure is not defined. Each look
/// at one may unpack it.</param>
/// <param name="Partial">Whether the run was stopped before its end.</param>
internal sealed record OutcomeTable(
    WorldSet Worlds,
    int ReplicationsPerWorld,
    ulong Seed,
    int Rows,
    ImmutableArray<Measure> Measures,
    OutcomeColumns Columns,
    bool Partial);
