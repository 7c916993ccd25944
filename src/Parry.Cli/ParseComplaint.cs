using System;
using System.Linq;

namespace Parry.Cli;

/// <summary>What the reader of the command line complains of, in the words of every other complaint.</summary>
internal static class ParseComplaint
{
    /// <summary>The same complaint; as it is where it is of another kind.</summary>
    public static string InWords(string message)
    {
        // Every other part stands in quotation marks.
        string[] parts = message.Split('\'');
        if (parts.Length == 7 && message.StartsWith("Cannot parse argument", StringComparison.Ordinal))
        {
            string wanted = parts[5].Contains("Double", StringComparison.Ordinal) ? "a number" : "a whole number";
            return $"{parts[3]}: '{parts[1]}' is not {wanted}";
        }
        if (parts.Length >= 5 && message.StartsWith("Argument", StringComparison.Ordinal)
            && parts[2].Contains("Must be one of", StringComparison.Ordinal))
        {
            string[] words = [.. parts.Where((_, i) => i > 2 && i % 2 == 1)];
            string last = words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
            return $"'{parts[1]}' is not allowed; write {last}";
        }
        return message;
    }
}
