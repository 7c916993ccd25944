using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A piece of a file as written, before anyone asks what it means. Subtrees may be shared: an alias is the
/// node it names.</summary>
internal abstract class Node(Mark at)
{
    public Mark At { get; } = at;

    /// <summary>Nodes in the tree below and including this one, aliases counted as often as they are used.</summary>
    public abstract long Size { get; }

    /// <summary>Levels of nesting, 1 for a scalar.</summary>
    public abstract int Depth { get; }
}

/// <summary>A word, number or text. <paramref name="plain"/>: written without quotes.</summary>
internal sealed class Scalar(Mark at, string text, bool plain) : Node(at)
{
    public string Text { get; } = text;
    public bool Plain { get; } = plain;
    public override long Size => 1;
    public override int Depth => 1;
}

internal sealed class Sequence(Mark at, ImmutableArray<Node> items) : Node(at)
{
    public ImmutableArray<Node> Items { get; } = items;
    public override long Size { get; } = 1 + items.Sum(i => i.Size);
    public override int Depth { get; } = 1 + items.Select(i => i.Depth).DefaultIfEmpty(0).Max();
}

/// <summary>One key of a mapping and what stands under it.</summary>
internal sealed record Entry(string Key, Mark At, Node Value);

/// <summary>Keys are unique; entries keep the order of the file.</summary>
internal sealed class Mapping(Mark at, ImmutableArray<Entry> entries) : Node(at)
{
    public ImmutableArray<Entry> Entries { get; } = entries;
    public override long Size { get; } = 1 + entries.Sum(e => 1 + e.Value.Size);
    public override int Depth { get; } = 1 + entries.Select(e => e.Value.Depth).DefaultIfEmpty(0).Max();

    public Entry? Find(string key)
    {
        foreach (Entry entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }
        return null;
    }

    public Node? this[string key] => Find(key)?.Value;

    public string? TextOf(string key) => (this[key] as Scalar)?.Text;

    public Mapping Without(params string[] keys) => new(At, Entries.RemoveAll(e => keys.Contains(e.Key)));
}
