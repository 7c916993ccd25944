using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Groups of probabilities that raids share, so that what is learnt of one raid says something of another: the
/// SSPK against each category, and its reliability at launch and in flight.</summary>
internal static class ShiftGroups
{
    public static readonly ImmutableArray<string> Names =
    [
        .. ThreatWords.Categories.Select(c => "kill." + c), .. ThreatWords.Categories.Select(c => "reliability." + c),
    ];

    public static int Kill(ThreatCategory category) => (int)category;

    public static int Reliability(ThreatCategory category) => ThreatWords.Categories.Length + (int)category;

    /// <summary>The category that a group is of.</summary>
    public static ThreatCategory Category(int group) => (ThreatCategory)(group % ThreatWords.Categories.Length);
}

/// <summary>By how many logits the probabilities of a group are moved.</summary>
/// <param name="Group">Index into <see cref="ShiftGroups.Names"/>.</param>
/// <param name="Logits">Above zero: more likely.</param>
internal sealed record GroupShift(int Group, Amount Logits);
