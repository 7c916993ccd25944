using System;

namespace Parry.Store;

/// <summary>A run that was kept: what was run, how much of it, and when. Its measures are asked for on their own.</summary>
public sealed record StoredRun
{
    /// <summary>Its number in the database, 1 or more; never given twice.</summary>
    public required long Id { get; init; }

    /// <summary>When it was started, UTC, to the millisecond.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public required double WallSeconds { get; init; }

    /// <summary>The version of Parry that ran it, as its build says it.</summary>
    public required string Version { get; init; }

    /// <summary>The title of the scenario.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of the scenario's texts in UTF-8, joined by zero bytes, as 64 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>The seed of every draw.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications asked for: in all, or in each world if worlds were asked for.</summary>
    public required int ReplicationsAsked { get; init; }

    /// <summary>Worlds asked for; null if every replication was to be its own.</summary>
    public required int? WorldsAsked { get; init; }

    /// <summary>Plans that the worlds were to share at most.</summary>
    public required int PlansAsked { get; init; }

    /// <summary>The half-width of the 90 % interval at which the run was to stop; null if at none.</summary>
    public required double? Precision { get; init; }

    /// <summary>The measure whose mean <see cref="Precision"/> is of.</summary>
    public required string PrecisionOf { get; init; }

    /// <summary>By what the defence set its posture: estimate, truth or none.</summary>
    public required string Posture { get; init; }

    /// <summary>Replications that were finished, in all worlds.</summary>
    public required int Replications { get; init; }

    /// <summary>Worlds, as the run's report counts them.</summary>
    public required int Worlds { get; init; }

    /// <summary>Plans that the worlds shared.</summary>
    public required int Plans { get; init; }

    /// <summary>Replications in each world, 1 or more.</summary>
    public required int ReplicationsPerWorld { get; init; }

    /// <summary>Whether it was stopped before its end.</summary>
    public required bool Partial { get; init; }

    /// <summary>Whether the outcome of every replication was kept.</summary>
    public required bool HasOutcomes { get; init; }

    /// <summary>Which point of which study it is; null if it was run by itself.</summary>
    public StoredPoint? Point { get; init; }
}
