using System.Collections.Generic;
using System.Linq;
using Parry.Engine;

namespace Parry.Tests.Properties;

/// <summary>When nets had which tracks, by threat and net: as it was told, and as it would have been
/// otherwise.</summary>
internal sealed class Known(Told told, Retold retold)
{
    private readonly bool _keepsOwn = retold.KeepsOwnTracks;

    public IReadOnlyDictionary<(int Threat, int Net), long> Tracks { get; } = Of(told)!;

    /// <summary>Had no net shared any; null if that cannot be told.</summary>
    public IReadOnlyDictionary<(int Threat, int Net), long>? OwnTracks { get; } = Of(retold.Unshared);

    /// <summary>Had every net room for all; as it was told if every one has.</summary>
    public IReadOnlyDictionary<(int Threat, int Net), long>? Roomy { get; } = Of(retold.Roomy);

    /// <summary>Had every net room for all, and no early warning seen any; null if there is none.</summary>
    public IReadOnlyDictionary<(int Threat, int Net), long>? Uncued { get; } = Of(retold.Uncued);

    /// <summary>When they were formed and not yet identified; null if that cannot be told.</summary>
    public IReadOnlyDictionary<(int Threat, int Net), long>? Formed { get; } = Of(retold.Formed);

    private IReadOnlyDictionary<(int Threat, int Net), long>? OwnFormed { get; } = Of(retold.OwnFormed);

    /// <summary>The tracks that a shooter may fire on; null if they cannot be told.</summary>
    public IReadOnlyDictionary<(int Threat, int Net), long>? TracksFor(bool onRemote, bool free) =>
        (onRemote || _keepsOwn, free) switch
        {
            (true, false) => Tracks,
            (true, true) => Formed,
            (false, false) => OwnTracks,
            (false, true) => OwnFormed,
        };

    // A track that had to wait, and is heard of from another net first, is told twice.
    private static Dictionary<(int Threat, int Net), long>? Of(Told? told) =>
        told?.All(TraceKind.Tracked).GroupBy(e => (e.Threat, e.Who)).ToDictionary(g => g.Key, g => g.Min(e => e.Time));
}
