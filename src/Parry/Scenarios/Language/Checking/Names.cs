using System;
using System.Collections.Generic;

namespace Parry.Scenarios;

/// <summary>A place in a file with the keys that lead to it.</summary>
internal readonly record struct Spot(string Path, Mark At)
{
    public Spot Under(string key, Mark at) => new(DottedPath.Join(Path, key), at);
}

/// <summary>A use of an id, to be looked up once every id is known.</summary>
internal sealed record Reference(NameKind To, string Id, Spot Spot);

/// <summary>Ids met while checking, and where they are referred to from.</summary>
internal sealed class Names
{
    private readonly Dictionary<NameKind, Dictionary<string, Spot>> defined = [];

    public List<Reference> References { get; } = [];

    /// <summary>Says that the place where ids of this kind are defined was found, even if it is empty.</summary>
    public void Open(NameKind kind)
    {
        if (!defined.ContainsKey(kind))
        {
            defined.Add(kind, new Dictionary<string, Spot>(StringComparer.Ordinal));
        }
    }

    public void Define(NameKind kind, string id, Spot spot)
    {
        Open(kind);
        defined[kind].TryAdd(id, spot);
    }

    public bool IsOpen(NameKind kind) => defined.ContainsKey(kind);

    public IReadOnlyDictionary<string, Spot> Of(NameKind kind) =>
        defined.TryGetValue(kind, out Dictionary<string, Spot>? ids) ? ids : new Dictionary<string, Spot>();
}
