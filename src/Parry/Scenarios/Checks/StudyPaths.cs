using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>What a study may vary. Nothing searches or ranks what is the attacker's to choose.</summary>
internal static class StudyPaths
{
    private const string Open = "a study varies the defence, the estimate, the counts of waves and the reliabilities "
        + "of threat classes";

    private static readonly string[] Defence =
        ["nations", "zones", "estimate", "nets", "sensors", "interceptors", "shooters", "doctrine"];

    private static readonly string[] Described = ["use", "name", "source", "note"];
    private static readonly string[] Attack = ["raid", "threat-classes", "assets"];

    public static void Check(Mapping study, ProblemList problems)
    {
        CheckKeys(study["inputs"] as Mapping, "inputs", problems);
        foreach (Entry variant in (study["variants"] as Mapping)?.Entries ?? [])
        {
            CheckKeys((variant.Value as Mapping)?["set"] as Mapping, $"variants.{variant.Key}.set", problems);
        }
    }

    /// <summary>Why the path may not be varied; null when it may.</summary>
    public static string? Complaint(string path)
    {
        string[] keys = path.Split('.');
        if (Attack.Contains(keys[0]))
        {
            return IsOpen(keys) ? null
                : $"'{path}' cannot be varied: what is aimed at, from where, by which way, when and with what is the "
                    + $"attacker's to choose, and is not searched here; {Open}";
        }
        if (!Defence.Contains(keys[0]))
        {
            string? near = Spelling.Nearest(keys[0], Defence.Concat(Attack));
            return $"'{keys[0]}' holds nothing that can be varied"
                + (near is null ? $"; {Open}" : $"; did you mean '{near}'?");
        }
        bool described = Described.Contains(keys[^1]) || (keys[^1] == "status" && keys[0] != "nations");
        return described
            ? $"'{keys[^1]}' says where a figure is from, or what a thing is called; no raid depends on it"
            : null;
    }

    /// <summary>The inputs of a scenario that are uncertain and may be varied.</summary>
    public static ImmutableArray<StudyInput> Uncertain(Scenario scenario) =>
    [
        .. scenario.Inputs.Where(i => !i.Spread.IsPoint && Complaint(i.Path) is null).Select(i => new StudyInput(
            i.Path, i.At, [], i.Spread, i.Unit, Vocabulary.ShapeOf(i.Path) is AmountShape { Whole: true })),
    ];

    private static bool IsOpen(string[] keys) => keys switch
    {
        ["raid", "waves", _, "count"] => true,
        ["threat-classes", _, "launch-reliability" or "flight-reliability"] => true,
        ["assets", _, "value" or "defended"] => true,
        _ => false,
    };

    private static void CheckKeys(Mapping? paths, string under, ProblemList problems)
    {
        foreach (Entry entry in paths?.Entries ?? [])
        {
            if (entry.Key.Contains('.', StringComparison.Ordinal) && Complaint(entry.Key) is { } complaint)
            {
                problems.Error(entry.At, DottedPath.Join(under, entry.Key), complaint);
            }
        }
    }
}
