using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A value to put in the place of what a file says, from outside of it.</summary>
/// <param name="Path">Dotted keys, for example <c>interceptors.arrow-3.kill.ballistic</c>.</param>
/// <param name="Text">What would stand there in a file, for example <c>0.6..0.9</c>.</param>
public sealed record Setting(string Path, string Text)
{
    /// <summary>Reads <c>PATH=TEXT</c>; null if there is no such sign or nothing on one of its sides.</summary>
    public static Setting? Read(string assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        string[] sides = assignment.Split('=', 2, StringSplitOptions.TrimEntries);
        return sides is [{ Length: > 0 }, { Length: > 0 }] ? new Setting(sides[0], sides[1]) : null;
    }

    /// <summary>The tree with this value in it. What the path names must be there, but for optional keys.</summary>
    internal Mapping In(Mapping root, ProblemList problems)
    {
        string file = $"--set {Path}";
        Mark at = new(file, 1, Path.Length + 7);
        if (YamlText.Read(Text, file, problems) is not { } value)
        {
            return root;
        }
        ImmutableArray<string> keys = [.. Path.Split('.')];
        return Names(root, Vocabulary.Scenario, keys, at, problems)
            ? Overlay.MergeKeys(Vocabulary.Scenario, Nest(keys, value, at), root)
            : root;
    }

    // Ids must exist: a new one would be a scenario part with everything else missing.
    private bool Names(Node? node, Shape? shape, ImmutableArray<string> keys, Mark at, ProblemList problems)
    {
        foreach (string key in keys)
        {
            if (shape is TableShape && node is Mapping table && table.Find(key) is null)
            {
                problems.Error(at, Path, $"there is no '{key}' to set" + Spelling.Hint(key, table.Entries.Select(e => e.Key)));
                return false;
            }
            node = (node as Mapping)?[key];
            shape = shape switch
            {
                MappingShape mapping => mapping.Find(key)?.Shape,
                TableShape rows => rows.Item,
                _ => null,
            };
        }
        return true;
    }

    private static Mapping Nest(ImmutableArray<string> keys, Node value, Mark at)
    {
        Node node = value;
        for (int i = keys.Length - 1; i >= 0; i--)
        {
            node = new Mapping(at, [new Entry(keys[i], at, node)]);
        }
        return (Mapping)node;
    }
}
