using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Parry.Scenarios;

/// <summary>One entry: which kind, its id and name, the file it stands in, and what it brings into a
/// scenario.</summary>
internal sealed record CatalogueEntry(string Kind, string Id, string Name, string File, Mapping Body);

/// <summary>Threats, interceptors, sensors and platforms that a scenario takes by name.</summary>
public sealed class Catalogue
{
    private static readonly Lazy<Catalogue> Embedded = new(() => new Catalogue(Resources()));

    private readonly Dictionary<(string Kind, string Id), CatalogueEntry> byId = [];

    /// <summary>A file that cannot be read as an entry is left out; <see cref="CatalogueCheck"/> says why.</summary>
    internal Catalogue(IEnumerable<(string File, string Text)> files)
    {
        foreach ((string file, string text) in files)
        {
            if (YamlText.Read(text, file, new ProblemList()) is Mapping root
                && root.TextOf("entry") is { } kind && CatalogueWords.Kinds.ContainsKey(kind)
                && root.TextOf("id") is { } id)
            {
                Mapping body = CatalogueWords.BodyOf(kind, root);
                byId.TryAdd((kind, id), new CatalogueEntry(kind, id, root.TextOf("name") ?? id, file, body));
            }
        }
        Entries = [.. byId.Values
            .OrderBy(e => e.Kind, StringComparer.Ordinal)
            .ThenBy(e => e.Id, StringComparer.Ordinal)];
    }

    /// <summary>The one that comes with the library.</summary>
    public static Catalogue BuiltIn => Embedded.Value;

    /// <summary>By kind, then id.</summary>
    internal ImmutableArray<CatalogueEntry> Entries { get; }

    /// <summary>The folders that entries stand in, one for each kind: <c>threats</c>, <c>interceptors</c> and so
    /// on.</summary>
    public static IReadOnlyList<string> Folders { get; } =
        [.. CatalogueWords.Kinds.Keys.Select(CatalogueWords.FolderOf)];

    /// <summary>Null when there is an entry of that id; else one sentence without a full stop, with the nearest
    /// ids.</summary>
    public string? Lacks(string id) => Entries.Any(e => e.Id == id)
        ? null
        : $"the catalogue has no entry '{id}'" + Spelling.Hint(id, Entries.Select(e => e.Id));

    internal CatalogueEntry? Find(string kind, string id) => byId.GetValueOrDefault((kind, id));

    internal IEnumerable<string> Ids(string kind) => Entries.Where(e => e.Kind == kind).Select(e => e.Id);

    /// <summary>Whether a place is in a file of the catalogue.</summary>
    internal bool Holds(Mark at) => Entries.Any(e => e.File == at.File);

    /// <summary>The embedded files as they are, for the check of the whole catalogue.</summary>
    internal static IEnumerable<(string File, string Text)> Resources()
    {
        Assembly assembly = typeof(Catalogue).Assembly;
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith("catalog/", StringComparison.Ordinal))
            {
                using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
                yield return (name.Replace('\\', '/'), reader.ReadToEnd());
            }
        }
    }
}
