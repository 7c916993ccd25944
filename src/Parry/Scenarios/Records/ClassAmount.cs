using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>An amount for a category or, taking precedence, a threat class.</summary>
internal sealed record ClassAmount(string Class, Amount Amount)
{
    /// <summary>The amount that a table has for a class; null if it has none.</summary>
    public static Amount? Find(ImmutableArray<ClassAmount> table, ThreatClass threat) =>
        (table.FirstOrDefault(a => a.Class == threat.Id)
            ?? table.FirstOrDefault(a => a.Class == ThreatWords.Categories[(int)threat.Category]))?.Amount;
}
