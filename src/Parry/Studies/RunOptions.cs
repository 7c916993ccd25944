using System;

namespace Parry.Studies;

/// <summary>How much of a raid to run.</summary>
public sealed record RunOptions
{
    /// <summary>Replications in all, or in each world if <see cref="Worlds"/> is set; 1 or more.</summary>
    public int Replications { get; init; } = 2000;

    /// <summary>How many worlds to draw; null makes every replication a world of its own, so that no ignorance is
    /// hidden.</summary>
    public int? Worlds { get; init; }

    /// <summary>Of every draw: the same seed gives the same answer, on any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads to use, 1 or more; one a processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal int WorldCount => Worlds ?? Replications;

    internal int ReplicationsPerWorld => Worlds is null ? 1 : Replications;
}
