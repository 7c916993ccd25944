using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>The kinds of files there are, told apart by their first key.</summary>
internal static class FileKinds
{
    public const string Scenario = "parry", Study = "parry-study", Crisis = "crisis", PastCrises = "past-crises";

    private static readonly ImmutableArray<(string Key, string What, string Use)> All =
    [
        (Scenario, "a scenario", "'parry run' fights it"),
        (Study, "a study", "'parry sweep' runs it"),
        (Crisis, "a crisis", "'parry respond' compares its options"),
        (PastCrises, "a file of past crises", "'parry hindcast --crises' plays them again"),
    ];

    /// <summary>Complains of a file that says it is of another kind than the one that is wanted.</summary>
    /// <returns>Whether it is.</returns>
    public static bool IsOther(Mapping root, string wanted, ProblemList problems)
    {
        if (root.Find(wanted) is not null
            || All.FirstOrDefault(k => root.Find(k.Key) is not null) is not { Key: { } key } other)
        {
            return false;
        }
        string raid = key == Crisis && (root["raid"] as Mapping)?["scenario"] is Scalar scenario
            ? $", and the scenario of its raid is '{scenario.Text}'"
            : "";
        problems.Error(root.Find(key)!.At, key,
            $"this is {other.What}, and {All.First(k => k.Key == wanted).What} is wanted here; {other.Use}{raid}");
        return true;
    }
}
