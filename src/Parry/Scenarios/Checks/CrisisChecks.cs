using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Options that Blue is part of, names that tell apart, nations that the raid's scenario knows, and shares of
/// worlds that go together.</summary>
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
            if ((entry.Value as Mapping)?["participants"] is Sequence who)
            {
                Participants(entry.Key, who, problems);
            }
        }
        Names("options", options, problems);
    }

    /// <summary>No two actors have one name.</summary>
    public static void Actors(Mapping root, ProblemList problems)
    {
        if (root["actors"] is Mapping actors)
        {
            Names("actors", actors, problems);
        }
    }

    /// <summary>Shares of worlds leave each other room, at the low ends of their ranges at least.</summary>
    public static void RedTypes(Mapping root, RedInputs red, ProblemList problems)
    {
        double least = red.Opportunist.Spread.Low + red.Committed.Spread.Low;
        if (least > 1 + 1e-9 && ((root["inputs"] as Mapping)?["red"] as Mapping)?["committed"] is { } committed)
        {
            string both = least.ToString("0.####", CultureInfo.InvariantCulture);
            problems.Error(committed.At, "inputs.red.committed", $"with 'opportunist' it comes to {both} of all worlds "
                + "or more; the two together are 1 at most");
        }
    }

    private static void Participants(string option, Sequence who, ProblemList problems)
    {
        string path = $"options.{option}.participants";
        Scalar[] named = [.. who.Items.OfType<Scalar>()];
        if (named.All(i => i.Text != "blue"))
        {
            problems.Error(who.At, path, $"'{option}' leaves out Blue, whose choice "
                + "it is; add 'blue', or remove the key for Blue alone");
        }
        foreach (Scalar again in named.GroupBy(i => i.Text).SelectMany(g => g.Skip(1)))
        {
            problems.Error(again.At, path, $"'{again.Text}' stands here twice; name everybody once");
        }
    }

    private static void Names(string table, Mapping rows, ProblemList problems)
    {
        Dictionary<string, string> seen = [];
        foreach (Entry entry in rows.Entries)
        {
            if ((entry.Value as Mapping)?["name"] is Scalar { Text.Length: > 0 } name
                && !seen.TryAdd(name.Text, entry.Key))
            {
                problems.Error(name.At, $"{table}.{entry.Key}.name", $"'{name.Text}' is already the name of "
                    + $"'{table}.{seen[name.Text]}'; reports could not tell the two apart: give one of them another name");
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
