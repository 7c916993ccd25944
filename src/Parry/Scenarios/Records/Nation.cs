using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>Whether a nation takes part in offensive action after the raid.</summary>
internal enum OffensiveCommitment { Never, SelfDefence, WithAlly }

/// <summary>A nation and what it has committed itself to.</summary>
/// <param name="Code">Lower-case ISO 3166 code of two letters.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Defends">Codes of the nations whose assets it shoots for.</param>
/// <param name="Offensive">Its part in offensive action.</param>
/// <param name="Airspace">Codes of the nations over whose territory it may intercept; unclaimed airspace is open to
/// all.</param>
/// <param name="Engages">Categories or threat class ids it engages.</param>
internal sealed record Nation(
    string Code,
    string Name,
    ImmutableArray<string> Defends,
    OffensiveCommitment Offensive,
    ImmutableArray<string> Airspace,
    ImmutableArray<string> Engages);
