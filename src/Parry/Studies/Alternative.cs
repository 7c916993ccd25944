using System.Collections.Generic;

namespace Parry.Studies;

/// <summary>One defence that is compared with others.</summary>
/// <param name="Number">From 1, in the order of the study: the last choice changes first, and what is bought before
/// it.</param>
/// <param name="Options">The option taken of each choice, in the order of the study.</param>
/// <param name="Bought">How many of each item, in the order of the study.</param>
/// <param name="Price">Of all that is bought, in USD.</param>
public sealed record Alternative(int Number, IReadOnlyList<string> Options, IReadOnlyList<int> Bought, double Price);

/// <summary>Something that could be bought.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Price">Of one, in USD.</param>
/// <param name="Most">How many were to be had.</param>
/// <param name="Basis">Who says so: a publication, or what the price is.</param>
public sealed record PricedItem(string Id, double Price, int Most, string Basis);

/// <summary>What came of one alternative. Intervals are 90 %, of the mean, over its batches; each by itself, and not
/// what the selection rests on.</summary>
/// <param name="Alternative">Which.</param>
/// <param name="Batches">How many were fought.</param>
/// <param name="Mean">Of the measure.</param>
/// <param name="Low">Lower end of its interval; NaN with one batch.</param>
/// <param name="High">Upper end.</param>
/// <param name="Difference">Mean less that of the leader, over the batches that both have.</param>
/// <param name="DifferenceLow">Lower end of its interval.</param>
/// <param name="DifferenceHigh">Upper end.</param>
/// <param name="RoundsCost">Mean cost of the rounds fired, in USD.</param>
/// <param name="EliminatedAfter">After how many batches; null for one that is left.</param>
/// <param name="EliminatedBy">The number of the alternative that it fell short of; null for one that is left.</param>
public sealed record AlternativeOutcome(
    Alternative Alternative,
    int Batches,
    double Mean,
    double Low,
    double High,
    double Difference,
    double DifferenceLow,
    double DifferenceHigh,
    double RoundsCost,
    int? EliminatedAfter,
    int? EliminatedBy)
{
    /// <summary>Whether it may still be the best.</summary>
    public bool IsLeft => EliminatedAfter is null;
}

/// <summary>How an optimisation ended. Cannot change.</summary>
/// <param name="Outcomes">One an alternative, in their order.</param>
/// <param name="Leader">The number of the one with the best mean among those left; selected if the confidence was
/// reached.</param>
/// <param name="IsReached">Whether, with the confidence that was asked for, all that are left are within the
/// indifference zone of the best.</param>
/// <param name="IsPartial">Whether it was stopped from outside.</param>
/// <param name="Batches">Of each that is left.</param>
/// <param name="Replications">In all.</param>
/// <param name="EqualReplications">As many as they would be, had none been eliminated.</param>
public sealed record OptimisationResult(
    IReadOnlyList<AlternativeOutcome> Outcomes,
    int Leader,
    bool IsReached,
    bool IsPartial,
    int Batches,
    long Replications,
    long EqualReplications);
