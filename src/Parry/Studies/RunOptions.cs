using System;
using Parry.Engine;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>How much of a raid to run.</summary>
public sealed record RunOptions
{
    internal const string UsualPrecisionOf = "leakers";

    /// <summary>Replications in all, or in each world if <see cref="Worlds"/> is set; 1 or more.</summary>
    public int Replications { get; init; } = 2000;

    /// <summary>How many worlds to draw; null makes every replication a world of its own, so that no ignorance is
    /// hidden.</summary>
    public int? Worlds { get; init; }

    /// <summary>Of every draw: the same seed gives the same answer, on any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many plans the worlds share at most, 1 or more: draws of the inputs that change the
    /// geometry.</summary>
    public int Plans { get; init; } = WorldSet.DefaultPlans;

    /// <summary>The half-width of the 90 % interval of a mean at which to stop before all replications are done;
    /// null: never.</summary>
    public double? Precision { get; init; }

    /// <summary>The measure whose mean <see cref="Precision"/> is of, one that the raid has.</summary>
    public string PrecisionOf { get; init; } = UsualPrecisionOf;

    /// <summary>How many threads to use, 1 or more; one a processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>By what the defence sets its posture, where the scenario has a table of postures.</summary>
    public Posture Posture { get; init; } = Posture.Estimate;

    /// <summary>Whether to fight the raid again with the posture set for the truth, and compare.</summary>
    public bool CostOfSurprise { get; init; }

    internal int WorldCount => Worlds ?? Replications;

    internal int ReplicationsPerWorld => Worlds is null ? 1 : Replications;
}
