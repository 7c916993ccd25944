using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;

namespace Parry.Studies;

/// <summary>The story of one replication: who did what when, and why not.</summary>
public sealed class Timeline
{
    internal Timeline(RaidPlan plan, int replication, Trace trace) =>
        (Plan, Replication, Trace) = (plan, replication, trace);

    /// <summary>Which replication of its run, from 1.</summary>
    public int Replication { get; }

    internal RaidPlan Plan { get; }

    internal Trace Trace { get; }

    /// <summary>Rounds fired at each threat that drew any, by its number.</summary>
    internal IReadOnlyDictionary<int, int> RoundsAtThreat() => Trace.Entries
        .Where(e => e.Kind == TraceKind.Committed)
        .GroupBy(e => e.Threat)
        .ToDictionary(g => g.Key, g => g.Sum(e => e.Number));
}
