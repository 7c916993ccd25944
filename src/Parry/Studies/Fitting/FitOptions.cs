using System;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>How to fit the probabilities that raids share.</summary>
public sealed record FitOptions
{
    /// <summary>The fewest draws that weights can be told by.</summary>
    public const int LeastDraws = 200;

    /// <summary>Draws of what all raids share, <see cref="LeastDraws"/> or more.</summary>
    public int Draws { get; init; } = 4000;

    /// <summary>How often each raid is fought for each draw, 1 or more; every time in a world of its own.</summary>
    public int Replications { get; init; } = 2;

    /// <summary>Of every draw: the same seed gives the same answer, on any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads to use, 1 or more; one a processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The least standard deviation of the kernel, above 0: a share of what a reported quantity is a part of.
    /// An assumption.</summary>
    public double Tolerance { get; init; } = 0.1;

    /// <summary>Prior standard deviation of what all raids share, in logits, above 0. An assumption.</summary>
    public double PriorDeviation { get; init; } = 1;

    /// <summary>Standard deviation of a raid about what all raids share, in logits, 0 or more. An assumption.</summary>
    public double BetweenRaids { get; init; } = 0.5;

    /// <summary>Replications of one raid.</summary>
    internal int Rows => checked(Draws * Replications);

    internal ShiftDraws Shifts => new(Seed, PriorDeviation, BetweenRaids);
}
