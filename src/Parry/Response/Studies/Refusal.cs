using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>An option that somebody's commitment rules out.</summary>
/// <param name="Option">Its id.</param>
/// <param name="Reason">Who will not take part, and what it has committed itself to.</param>
public sealed record Refusal(string Option, string Reason)
{
    /// <summary>Null where all whom the option needs may take part.</summary>
    internal static Refusal? Of(CrisisOption option, CrisisActors actors)
    {
        string[] reasons = [.. Needed(option, actors).Where(p => !JoinsForce(p)).Select(Reasoned)];
        return reasons.Length == 0 ? null : new Refusal(option.Id, string.Join("; ", reasons));
    }

    // Diplomacy takes no commitment to strike.
    private static IEnumerable<CrisisPartner> Needed(CrisisOption option, CrisisActors actors)
    {
        if (Ladder.Rung(option.Opens) < Ladder.Kinetic)
        {
            yield break;
        }
        if (option.NeedsAlly)
        {
            yield return actors.Ally;
        }
        if (option.Participants.Contains(Participant.Coalition))
        {
            yield return actors.Coalition;
        }
    }

    private static bool JoinsForce(CrisisPartner partner) => partner.Offensive == OffensiveCommitment.WithAlly;

    private static string Reasoned(CrisisPartner partner) => partner.Offensive == OffensiveCommitment.Never
        ? $"it needs {partner.Name}, whose commitment to offensive action is 'never': it defends, and does not strike"
        : $"it needs {partner.Name}, whose commitment to offensive action is 'self-defence': it strikes for itself only";
}
