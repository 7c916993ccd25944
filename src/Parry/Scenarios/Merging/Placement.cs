using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A node to put in the place of what a scenario says.</summary>
/// <param name="Path">Dotted keys, for example <c>interceptors.arrow-3.kill.ballistic</c>.</param>
/// <param name="Value">What would stand there in a file.</param>
/// <param name="At">Where the path is written.</param>
internal sealed record Placement(string Path, Node Value, Mark At)
{
    /// <summary>Whether it is an entry of a table that is not there yet, whole.</summary>
    public bool Adds { get; init; }

    /// <summary>The tree with this node in it. What the path names must be there, but for optional keys.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="problems">Are told what the path names that is not there.</param>
    /// <param name="language">Of the tree; that of scenarios unless said.</param>
    public Mapping In(Mapping root, ProblemList problems, MappingShape? language = null)
    {
        ImmutableArray<string> keys = [.. Path.Split('.')];
        MappingShape shape = language ?? Vocabulary.Scenario;
        return Names(root, shape, keys, problems) ? Overlay.MergeKeys(shape, Nest(keys), root) : root;
    }

    // Ids must exist: a new one would be a scenario part with everything else missing.
    private bool Names(Node? node, Shape? shape, ImmutableArray<string> keys, ProblemList problems)
    {
        foreach (string key in Adds ? keys[..^1] : keys)
        {
            if (shape is TableShape && node is Mapping table && table.Find(key) is null)
            {
                problems.Error(
                    At, Path, $"there is no '{key}' to set" + Spelling.Hint(key, table.Entries.Select(e => e.Key)));
                return false;
            }
            node = (node as Mapping)?[key];
            shape = shape?.Under(key);
        }
        return true;
    }

    private Mapping Nest(ImmutableArray<string> keys)
    {
        Node node = Value;
        for (int i = keys.Length - 1; i >= 0; i--)
        {
            node = new Mapping(At, [new Entry(keys[i], At, node)]);
        }
        return (Mapping)node;
    }
}
