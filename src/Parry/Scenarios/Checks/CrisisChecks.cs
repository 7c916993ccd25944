using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Options that Blue is part of, and nations that the raid's scenario knows.</summary>
internal static class CrisisChecks
{
    public static void Options(Mapping root, ProblemList problems)
    {
        if (root["options"] is not Mapping options)
        {
            return;
        }
        if (options.Entries.IsEmpty)
        {
            problems.Error(options.At, "options", "there is nothing to choose from; write an option, or remove the key");
        }
        foreach (Entry entry in options.Entries)
        {
            if ((entry.Value as Mapping)?["participants"] is Sequence who
                && !who.Items.Any(i => i is Scalar { Text: "blue" }))
            {
                problems.Error(who.At, $"options.{entry.Key}.participants", $"'{entry.Key}' leaves out Blue, whose choice "
                    + "it is; add 'blue', or remove the key for Blue alone");
            }
        }
    }

    public static void Nations(Mapping root, Scenario? scenario, ProblemList problems)
    {
        Dictionary<string, string> seen = [];
        foreach ((string path, Scalar nation) in Named(root))
        {
            if (scenario is not null && scenario.Nations.All(n => n.Code != nation.Text))
            {
                problems.Error(nation.At, path, $"the raid's scenario has no nation '{nation.Text}'"
                    + Spelling.Hint(nation.Text, scenario.Nations.Select(n => n.Code)));
            }
            if (!seen.TryAdd(nation.Text, path))
            {
                problems.Error(nation.At, path, $"'{nation.Text}' is already '{seen[nation.Text]}'; a nation is one actor");
            }
        }
    }

    private static IEnumerable<(string Path, Scalar Nation)> Named(Mapping root)
    {
        Mapping? actors = root["actors"] as Mapping;
        foreach (string side in (string[])["blue", "red", "ally"])
        {
            if ((actors?[side] as Mapping)?["nation"] is Scalar nation)
            {
                yield return ($"actors.{side}.nation", nation);
            }
        }
        foreach (Node item in ((actors?["coalition"] as Mapping)?["nations"] as Sequence)?.Items ?? [])
        {
            if (item is Scalar nation)
            {
                yield return ("actors.coalition.nations", nation);
            }
        }
    }
}
