using System;
using System.Collections.Generic;

namespace Parry.Response;

/// <summary>How much of a crisis to run.</summary>
public sealed record RespondOptions
{
    /// <summary>Worlds to draw, 1 or more.</summary>
    public int Worlds { get; init; } = 2000;

    /// <summary>Runs of every option in every world, 1 or more.</summary>
    public int Runs { get; init; } = 40;

    /// <summary>Of every draw: the same seed gives the same answer, on any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads to use, 1 or more; one a processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Ids of the options to run; empty: all of the file.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether to reweight worlds to what is known of past crises.</summary>
    public bool Calibrate { get; init; }

    /// <summary>The measure that options are set against each other on, one of <see cref="RobustMeasures"/>.</summary>
    public string RobustMeasure { get; init; } = "calibrated";

    /// <summary>The value of it that will do; null for the usual one.</summary>
    public double? Satisfactory { get; init; }

    /// <summary>The measures that have a value in every world.</summary>
    public static IReadOnlyList<string> RobustMeasures => ResponseMeasure.InEveryWorld;

    /// <summary>Whether to keep how support moves from round to round.</summary>
    public bool SupportPath { get; init; }
}
