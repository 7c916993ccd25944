using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>How a crisis stands thirty days after the response, from the mildest to the worst.</summary>
public enum CrisisOutcome
{
    /// <summary>Both sides came to rest.</summary>
    Settled,

    /// <summary>They did not, but there was no more than one renewed raid.</summary>
    Contained,

    /// <summary>There were more.</summary>
    Continued,

    /// <summary>It became a war.</summary>
    War,
}

/// <summary>A checked collection of past crises. Cannot change once read.</summary>
public sealed class PastCrises
{
    internal PastCrises() { }

    /// <summary>The title its author gave it; never empty.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The ids of its cases, in the order of the file; two or more.</summary>
    public IEnumerable<string> CaseIds => Cases.Select(c => c.Id);

    internal ImmutableArray<PastCrisis> Cases { get; init; } = [];
    internal ImmutableArray<CaseLeftOut> LeftOut { get; init; } = [];
}

/// <summary>A crisis of the past.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Title">As people call it.</param>
/// <param name="Triggered">The day of the attack, as YYYY-MM-DD.</param>
/// <param name="Trigger">Its rung.</param>
/// <param name="Raid">What was known of the attack.</param>
/// <param name="Actors">Who took part.</param>
/// <param name="Taken">The option that was taken.</param>
/// <param name="Rung">Blue's first rung; null for that of the opening.</param>
/// <param name="Values">What nobody knows.</param>
/// <param name="Inputs">Every numeric input, each at its own row.</param>
/// <param name="Came">What came of it.</param>
/// <param name="Sources">Two or more.</param>
internal sealed record PastCrisis(
    string Id,
    string Title,
    string Triggered,
    int Trigger,
    PastRaid Raid,
    CrisisActors Actors,
    CrisisOption Taken,
    int? Rung,
    CrisisInputs Values,
    ImmutableArray<Amount> Inputs,
    PastOutcome Came,
    ImmutableArray<PastSource> Sources);

/// <summary>An attack as it was known on the day of the response, each as a range.</summary>
/// <param name="Attribution">theta, 0..1.</param>
/// <param name="Severity">0..0.99.</param>
/// <param name="Intercepted">Share, 0..1.</param>
internal sealed record PastRaid(Amount Attribution, Spread Severity, Spread Intercepted);

/// <summary>What came of a past crisis within thirty days of the response.</summary>
/// <param name="Outcome">As coded.</param>
/// <param name="Renewed">Whether Red attacked again.</param>
/// <param name="Disputed">As another reader might code it; null where nobody would.</param>
internal sealed record PastOutcome(CrisisOutcome Outcome, bool Renewed, CrisisOutcome? Disputed);

/// <summary>A publication that a case was coded from.</summary>
/// <param name="Publication">Title, author or organisation, and date.</param>
/// <param name="Address">Of its page; null if none is given.</param>
/// <param name="Verified">Whether whoever coded the case read it.</param>
internal sealed record PastSource(Source Publication, string? Address, bool Verified);

/// <summary>A case that was looked at and is not used.</summary>
internal sealed record CaseLeftOut(string Id, string Title, string Triggered, string Reason);
