using System.Linq;

namespace Parry.Scenarios;

/// <summary>What a threat class may be called, and what a ballistic one cannot do.</summary>
internal static class ThreatChecks
{
    public static void Run(Mapping root, ProblemList problems)
    {
        if (root["threat-classes"] is not Mapping classes)
        {
            return;
        }
        foreach (Entry entry in classes.Entries)
        {
            string? category = (entry.Value as Mapping)?.TextOf("category");
            if (ThreatWords.Categories.Contains(entry.Key) && category is not null && category != entry.Key)
            {
                problems.Error(entry.At, $"threat-classes.{entry.Key}",
                    $"'{entry.Key}' is the name of a category, and this class is a {category} one; rename the class");
            }
        }
        if ((root["raid"] as Mapping)?["waves"] is Mapping waves)
        {
            foreach (Entry entry in waves.Entries)
            {
                CheckRoute(entry, classes, problems);
            }
        }
    }

    private static void CheckRoute(Entry wave, Mapping classes, ProblemList problems)
    {
        if (wave.Value is Mapping keys && keys.Find("via") is { } via && keys.TextOf("class") is { } id
            && (classes[id] as Mapping)?.TextOf("category") == "ballistic")
        {
            problems.Error(via.At, $"raid.waves.{wave.Key}.via",
                $"'{id}' is ballistic and flies no route; remove 'via', or take a cruise or drone class");
        }
    }
}
