using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parry.Scenarios;

/// <summary>Builds nodes from YAML events. Aliases cost what they expand to, so a small file cannot become a large
/// tree.</summary>
internal sealed class YamlTree(IParser parser, string file, ProblemList problems)
{
    public const int MaximumNodes = 100_000;
    public const int MaximumDepth = 64;

    private readonly Dictionary<AnchorName, Node?> anchors = [];
    private long nodes;

    /// <summary>Where the last thing that could be read stands.</summary>
    public Mark Last { get; private set; } = new(file, 1, 1);

    /// <summary>The text was left at a fault that has already been reported.</summary>
    internal sealed class GivenUpException : Exception;

    public Node? Read()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Error(new Mark(file, 1, 1), "", "the file is empty");
            return null;
        }
        parser.Consume<DocumentStart>();
        Node root = ReadNode("", 1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out DocumentStart? second))
        {
            problems.Error(At(second), "", "a second document starts here; a file holds one: remove the '---'");
        }
        return root;
    }

    private Node ReadNode(string path, int depth)
    {
        ParsingEvent next = parser.Consume<ParsingEvent>();
        if (next is AnchorAlias alias)
        {
            return Expand(alias, path, depth);
        }
        NodeEvent node = (NodeEvent)next;
        Mark at = At(node);
        Last = at;
        Spend(1, depth, at, path);
        if (!node.Tag.IsEmpty)
        {
            problems.Error(at, path, $"the tag '{node.Tag}' is not allowed; remove it");
        }
        if (!node.Anchor.IsEmpty)
        {
            anchors[node.Anchor] = null;
        }
        Node read = node switch
        {
            YamlDotNet.Core.Events.Scalar s => new Scalar(at, s.Value, s.Style == ScalarStyle.Plain),
            SequenceStart => new Sequence(at, ReadItems(path, depth)),
            _ => new Mapping(at, ReadEntries(path, depth)),
        };
        if (!node.Anchor.IsEmpty)
        {
            anchors[node.Anchor] = read;
        }
        return read;
    }

    private ImmutableArray<Node> ReadItems(string path, int depth)
    {
        ImmutableArray<Node>.Builder items = ImmutableArray.CreateBuilder<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(DottedPath.Join(path, $"{items.Count + 1}"), depth + 1));
        }
        return items.ToImmutable();
    }

    private ImmutableArray<Entry> ReadEntries(string path, int depth)
    {
        ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();
        Dictionary<string, Mark> seen = new(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Node key = ReadNode(path, depth + 1);
            string name = (key as Scalar)?.Text ?? "";
            Node value = ReadNode(DottedPath.Join(path, name), depth + 1);
            if (key is not Scalar)
            {
                problems.Error(key.At, path, "a key is a single word, not a list or a mapping");
            }
            else if (seen.TryGetValue(name, out Mark first))
            {
                problems.Error(key.At, DottedPath.Join(path, name), $"'{name}' already stands at line {first.Line}; "
                    + "a key is used once in its mapping: rename or remove one of the two");
            }
            else
            {
                seen.Add(name, key.At);
                entries.Add(new Entry(name, key.At, value));
            }
        }
        return entries.ToImmutable();
    }

    private Node Expand(AnchorAlias alias, string path, int depth)
    {
        Mark at = At(alias);
        if (!anchors.TryGetValue(alias.Value, out Node? target))
        {
            throw GiveUp(at, path, $"the alias '*{alias.Value}' names no anchor above it; "
                + $"write '&{alias.Value}' where it is first used");
        }
        if (target is null)
        {
            throw GiveUp(at, path, $"the alias '*{alias.Value}' stands inside its own anchor; "
                + "a node cannot contain itself: write this part out");
        }
        Spend(target.Size, depth + target.Depth - 1, at, path);
        return target;
    }

    private void Spend(long size, int depth, Mark at, string path)
    {
        nodes += size;
        if (nodes > MaximumNodes)
        {
            throw GiveUp(at, path, "with its aliases expanded the file holds more than 100,000 nodes, the most that is "
                + "read; write fewer aliases of aliases");
        }
        if (depth > MaximumDepth)
        {
            throw GiveUp(at, path, "this is nested more than 64 deep, the most that is read; no key of a scenario is");
        }
    }

    private GivenUpException GiveUp(Mark at, string path, string message)
    {
        problems.Error(at, path, message);
        return new GivenUpException();
    }

    private Mark At(ParsingEvent happening) => new(file, (int)happening.Start.Line, (int)happening.Start.Column);
}
