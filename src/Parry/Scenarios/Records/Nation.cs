using System.Collections.Immutable;
using System.Linq;

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
/// <param name="Status">Weapons control status.</param>
/// <param name="SelfDefence">Whether on hold it still shoots for its own assets.</param>
/// <param name="Engages">Categories or threat class ids it engages.</param>
internal sealed record Nation(
    string Code,
    string Name,
    ImmutableArray<string> Defends,
    OffensiveCommitment Offensive,
    ImmutableArray<string> Airspace,
    ImmutableArray<string> Engages,
    ImmutableArray<ClassStatus> Status,
    bool SelfDefence);

/// <summary>Weapons control status: fire on what is not known as a friend, on what is identified, or only in
/// self-defence.</summary>
internal enum ControlStatus { Free, Tight, Hold }

/// <summary>The status for a category or, taking precedence, a threat class.</summary>
internal sealed record ClassStatus(string Class, ControlStatus Status)
{
    /// <summary>Tight, where a table says nothing.</summary>
    public static ControlStatus Of(ImmutableArray<ClassStatus> table, ThreatClass threat) =>
        (table.FirstOrDefault(s => s.Class == threat.Id)
            ?? table.FirstOrDefault(s => s.Class == ThreatWords.Categories[(int)threat.Category]))?.Status
        ?? ControlStatus.Tight;
}
