using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A checked crisis: who chooses what after a raid, every range unresolved. Cannot change once read.</summary>
public sealed class Crisis
{
    internal Crisis() { }

    /// <summary>The title its author gave it; never empty.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The ids of its options, in the order of the file.</summary>
    public IEnumerable<string> OptionIds => Options.Select(o => o.Id);

    internal CrisisRaid Raid { get; init; } = null!;
    internal CrisisActors Actors { get; init; } = null!;
    internal ImmutableArray<CrisisOption> Options { get; init; } = [];
    internal CrisisThresholds Thresholds { get; init; } = null!;
    internal CrisisInputs Values { get; init; } = null!;
    internal int Rounds { get; init; }
    internal double RoundDays { get; init; }

    /// <summary>Every numeric input, each at its own <see cref="Amount.Row"/>.</summary>
    internal ImmutableArray<Amount> Inputs { get; init; } = [];
}

/// <summary>The raid that is answered. Exactly one of <paramref name="Scenario"/> and <paramref name="Outcomes"/> is
/// set.</summary>
/// <param name="Scenario">Fought by Parry.</param>
/// <param name="Outcomes">As another model has them.</param>
/// <param name="Trigger">Its rung.</param>
/// <param name="Attribution">theta; null: the share of the raid that was tracked.</param>
/// <param name="Weights">One an asset kind, in the order of <see cref="AssetKind"/>.</param>
/// <param name="SeverityScale">V0, in weighted leakers.</param>
internal sealed record CrisisRaid(
    Scenario? Scenario,
    RaidOutcomes? Outcomes,
    int Trigger,
    Amount? Attribution,
    ImmutableArray<double> Weights,
    double SeverityScale)
{
    /// <summary>Where the scenario or the outcomes stand.</summary>
    public string File { get; init; } = "";
}

/// <summary>The raid outcomes of another model, all rows equally likely; 1 row or more.</summary>
internal sealed record RaidOutcomes(ImmutableArray<RaidOutcome> Rows);

/// <summary>One raid of another model.</summary>
/// <param name="Leakers">One an asset kind, in the order of <see cref="AssetKind"/>.</param>
/// <param name="Intercepted">Share of the threats that threatened, 0..1.</param>
/// <param name="StockLeft">Share of the interceptors, 0..1.</param>
internal sealed record RaidOutcome(ImmutableArray<double> Leakers, double Intercepted, double StockLeft);

/// <summary>Who takes part; codes are null where the file names none.</summary>
internal sealed record CrisisActors(
    CrisisSide Blue, CrisisSide Red, CrisisPartner Ally, CrisisPartner Coalition, double Mediator);

internal sealed record CrisisSide(string Name, string? Nation);

/// <summary>An ally or a coalition.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Nations">Its codes in the raid's scenario.</param>
/// <param name="Offensive">Whether it joins in force.</param>
/// <param name="Threshold">Support below which its shooters leave the defence.</param>
internal sealed record CrisisPartner(
    string Name, ImmutableArray<string> Nations, OffensiveCommitment Offensive, double Threshold);

/// <summary>Blue's first move.</summary>
internal enum Opening { None, Diplomatic, Limited, Proportionate, Broad }

/// <summary>The rule of Blue's later moves.</summary>
internal enum FollowOn { Stop, MatchMinusOne, Match, Campaign }

/// <summary>Who can take part in an option.</summary>
internal enum Participant { Blue, Ally, Coalition }

/// <summary>Something that Blue can do.</summary>
internal sealed record CrisisOption(
    string Id,
    string Name,
    Opening Opens,
    FollowOn FollowOn,
    ImmutableArray<Participant> Participants,
    CrisisLevers Levers)
{
    public bool NeedsAlly => Participants.Contains(Participant.Ally);

    /// <summary>An opening by itself: Blue alone, matching from then on, no levers.</summary>
    public static CrisisOption Plain(Opening opening)
    {
        string id = opening.ToString().ToLowerInvariant();
        return new CrisisOption(id, id, opening, FollowOn.Match, [Participant.Blue], CrisisLevers.None);
    }
}

/// <summary>What goes with an option.</summary>
internal sealed record CrisisLevers(double DelayDays, bool Consult, bool AnnounceLimits, bool Reinforce)
{
    public static readonly CrisisLevers None = new(0, false, false, false);
}

/// <summary>What counts as kept, and for how many days without a raid as deterred.</summary>
internal sealed record CrisisThresholds(double Ally, double Coalition, double HorizonDays);
