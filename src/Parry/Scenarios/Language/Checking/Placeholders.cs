using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Words that fill the place of a publication and name none.</summary>
internal static class Placeholders
{
    private static readonly ImmutableArray<string> Words =
    [
        "public", "open", "various", "several", "internet", "web", "online", "media", "reports", "source", "sources",
        "unknown", "anonymous", "none", "todo", "tbd",
    ];

    /// <summary>Null when the text has at least one word of its own.</summary>
    public static string? Complaint(string text)
    {
        string[] said = text.ToLowerInvariant().Split([' ', '-', '/', ',', '.', '(', ')'],
            StringSplitOptions.RemoveEmptyEntries);
        return said.Length > 0 && said.All(w => Words.Contains(w) || w is "the" or "and" or "from")
            ? $"'{text}' is nothing that can be looked up; name one publication, or write 'status: assumption' "
                + $"without a source (not enough, alone or together: {string.Join(", ", Words)})"
            : null;
    }
}
