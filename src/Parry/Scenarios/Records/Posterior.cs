using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>What a fit on raids says of groups of probabilities.</summary>
/// <param name="File">Where it was read.</param>
/// <param name="FittedOn">Ids of the published raids.</param>
/// <param name="BetweenRaids">Spread of a raid about what all raids share, in logits.</param>
/// <param name="Shifts">At most one a group.</param>
internal sealed record Posterior(
    string File, ImmutableArray<string> FittedOn, double BetweenRaids, ImmutableArray<FittedShift> Shifts);

/// <summary>What all raids share of one group, in logits.</summary>
internal sealed record FittedShift(int Group, double Mean, double Deviation, Mark At);
