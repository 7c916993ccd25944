using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Reads a file and, below it, the files it includes.</summary>
internal sealed class Inclusion(ProblemList problems)
{
    public const int MaximumDepth = 8;
    public const int MaximumFiles = 100;

    private int files;

    /// <summary>The texts of all files that were read, the includer before the included.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Null when the file, or one it includes, could not be read: what it lacks cannot be told then.</summary>
    public Mapping? Read(string path) => Read(path, new Spot("", new Mark(path, 1, 1)));

    /// <summary>As <see cref="Read(string)"/>, for a file that another one names.</summary>
    public Mapping? Read(string path, Spot from) => Read(path, from, []);

    /// <summary>For a text that is not a file: it has no folder that an include could be relative to.</summary>
    public Mapping? Parse(string text, string file)
    {
        Mapping? root = RootOf(text, file);
        Entry[] beside = [.. root?.Entries.Where(e => e.Key is "include" or "posterior") ?? []];
        foreach (Entry entry in beside)
        {
            problems.Error(entry.At, entry.Key, entry.Key == "include"
                ? "a text that is no file cannot include others"
                : "a text that is no file cannot name a posterior");
        }
        return beside.Length > 0 ? null : root;
    }

    private Mapping? Read(string path, Spot from, ImmutableArray<string> chain)
    {
        if (FileText.Read(path, from, problems) is not { } text)
        {
            return null;
        }
        Texts.Add(text);
        Mapping? root = RootOf(text, path);
        if (root?.Find("include") is not { } include)
        {
            return root;
        }
        if (include.Value is not Sequence list)
        {
            problems.Error(include.Value.At, "include", "a list is wanted here; write [first.yaml, second.yaml]");
            return null;
        }
        ImmutableArray<string> below = chain.Add(Path.GetFullPath(path));
        Mapping merged = root.Without("include");
        bool whole = true;
        foreach (Node item in list.Items)
        {
            Mapping? fragment = Below(item, path, below);
            whole &= fragment is not null;
            if (files > MaximumFiles)
            {
                return null;
            }
            merged = fragment is null ? merged : Overlay.MergeKeys(Vocabulary.Scenario, merged, fragment);
        }
        return whole ? merged : null;
    }

    private Mapping? Below(Node item, string includer, ImmutableArray<string> chain)
    {
        Spot spot = new("include", item.At);
        if (item is not Scalar { Text.Length: > 0 } name || Path.IsPathRooted(name.Text))
        {
            problems.Error(item.At, "include", "the path of a file is wanted here, relative to this one");
            return null;
        }
        string path = Path.Combine(Path.GetDirectoryName(includer) ?? "", name.Text).Replace('\\', '/');
        if (chain.Contains(Path.GetFullPath(path), StringComparer.Ordinal))
        {
            problems.Error(item.At, "include", $"'{name.Text}' includes this file in turn; remove one of the two");
            return null;
        }
        if (chain.Length > MaximumDepth)
        {
            problems.Error(item.At, "include", $"includes go more than {MaximumDepth} deep; join some files");
            return null;
        }
        if (++files > MaximumFiles)
        {
            problems.Error(item.At, "include", $"more than {MaximumFiles} files are included; join some files");
            return null;
        }
        return Read(path, spot, chain);
    }

    private Mapping? RootOf(string text, string file)
    {
        Node? root = YamlText.Read(text, file, problems);
        if (root is not null and not Mapping)
        {
            problems.Error(root.At, "", "keys are wanted here; a scenario starts with 'parry: 1'");
        }
        else if (root is Mapping given && FileKinds.IsOther(given, FileKinds.Scenario, problems))
        {
            return null;
        }
        else if (root is Mapping keys && keys.Find("parry") is null)
        {
            problems.Error(root.At, "",
                "'parry' is missing; start the file with 'parry: 1', the version of the language");
            Entry assumed = new("parry", root.At, new Scalar(root.At, "1", true));
            return new Mapping(root.At, keys.Entries.Add(assumed));
        }
        return root as Mapping;
    }
}
