using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>What a defence may choose: fewer paths than a study may vary, and nothing of the raid or the
/// estimate.</summary>
internal static class ChoicePaths
{
    private static readonly ImmutableArray<string> Open = ["nations", "zones", "nets", "sensors", "shooters", "doctrine"];
    private static readonly ImmutableArray<string> Growing = ["shooters", "sensors"];
    private static readonly ImmutableArray<string> Attack = ["raid", "threat-classes", "assets", "estimate", "campaign"];

    public static void Check(Mapping optimise, ProblemList problems)
    {
        foreach (Entry choice in Entries(optimise, "choices"))
        {
            string under = $"optimise.choices.{choice.Key}";
            if (choice.Value is Mapping written && written.Find("levels") is not null)
            {
                CheckPath(choice, "optimise.choices", problems);
            }
            foreach (Entry option in Entries(choice.Value, "options"))
            {
                CheckChanges(option, "set", $"{under}.options", problems);
            }
        }
        foreach (Entry item in Entries(optimise["budget"], "items"))
        {
            CheckChanges(item, "add", "optimise.budget.items", problems);
        }
    }

    /// <summary>Why the path may not be chosen; null when it may.</summary>
    public static string? Complaint(string path)
    {
        string[] keys = path.Split('.');
        if (keys.Length == 1)
        {
            return $"levels are values of a path, and '{path}' is none; write a dotted path, or 'options' for '{path}'";
        }
        if (Attack.Contains(keys[0]))
        {
            return $"'{path}' is not the defence's to choose: nothing of the raid, of what it is aimed at or of the "
                + $"estimate is optimised; a choice is of {Sentence.Or(Open)}";
        }
        if (keys[0] == "interceptors")
        {
            return $"'{path}' is not the defence's to choose: what a round can do is given, and only how many "
                + "there are, where they stand and how they are fired is chosen";
        }
        return Open.Contains(keys[0]) || Spelling.Nearest(keys[0], Open) is not { } near
            ? StudyPaths.Complaint(path)
            : $"'{keys[0]}' holds nothing that can be chosen; did you mean '{near}'?";
    }

    private static void CheckChanges(Entry owner, string key, string under, ProblemList problems)
    {
        foreach (Entry change in Entries(owner.Value, key))
        {
            CheckPath(change, $"{under}.{owner.Key}.{key}", problems);
        }
        foreach (Entry newcomer in Entries(owner.Value, "more"))
        {
            if (newcomer.Key.Split('.') is not [var table, _] || !Growing.Contains(table))
            {
                problems.Error(newcomer.At, $"{under}.{owner.Key}.more.{newcomer.Key}",
                    $"'{newcomer.Key}' is no place for a newcomer; write "
                        + Sentence.Or([.. Growing.Select(t => $"{t}.ID")]));
            }
        }
    }

    private static void CheckPath(Entry entry, string under, ProblemList problems)
    {
        if (Complaint(entry.Key) is { } complaint)
        {
            problems.Error(entry.At, DottedPath.Join(under, entry.Key), complaint);
        }
    }

    private static ImmutableArray<Entry> Entries(Node? node, string key) =>
        ((node as Mapping)?[key] as Mapping)?.Entries ?? [];
}
