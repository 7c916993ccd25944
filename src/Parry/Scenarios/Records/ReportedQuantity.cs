using System.Collections.Immutable;

namespace Parry.Scenarios;

internal enum ReportedCount { Launched, Failed, Intercepted, Leakers, Impacts, Engaged, Rounds, ValueLost }

/// <summary>What a share is of: threats launched, not failed, fired at, or killed and leakers together.</summary>
internal enum ShareBase { Launched, Flown, Engaged, Came }

/// <summary>A number that was published of how the raid ended. Empty lists stand for all.</summary>
/// <param name="Id">Its id in the scenario.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Count">What is counted.</param>
/// <param name="Of">Categories or classes.</param>
/// <param name="By">Nations.</param>
/// <param name="AtAssets">Assets.</param>
/// <param name="With">Interceptors.</param>
/// <param name="ShareOf">What it is a share of; null for a plain count.</param>
/// <param name="Band">What was reported.</param>
/// <param name="Given">Whether inputs were set from it.</param>
/// <param name="Claims">Competing claims.</param>
/// <param name="Provenance">Who reported it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ReportedQuantity(
    string Id,
    string Name,
    ReportedCount Count,
    ImmutableArray<string> Of,
    ImmutableArray<string> By,
    ImmutableArray<string> AtAssets,
    ImmutableArray<string> With,
    ShareBase? ShareOf,
    Band Band,
    bool Given,
    ImmutableArray<ReportedClaim> Claims,
    Provenance Provenance,
    Mark Place);

/// <summary>What somebody else says of the same quantity.</summary>
internal sealed record ReportedClaim(string Id, string Name, Band Band, Provenance Provenance, Mark Place);
