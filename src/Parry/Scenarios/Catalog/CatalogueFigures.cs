using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A publication, and the figures of the catalogue that rest on it or are disputed by it.</summary>
/// <param name="Source">The publication.</param>
/// <param name="Citations">By entry; the figures in the order of its file, one that is only claimed there
/// included.</param>
internal sealed record Publication(
    Source Source, ImmutableArray<(string Entry, ImmutableArray<string> Figures)> Citations);

/// <summary>What an entry of the catalogue says in figures.</summary>
internal static class CatalogueFigures
{
    /// <summary>In the order of the file; paths start at the entry.</summary>
    public static ImmutableArray<Amount> Of(CatalogueEntry entry)
    {
        InputTable table = new(null);
        return
        [
            .. FigureWalk.Of(CatalogueWords.Kinds[entry.Kind], entry.Body).Where(f => !f.IsClaim)
                .Select(f => table.Add(f.Shape, f.Node, f.Spot.Path, Provenance.Unstated)),
        ];
    }

    /// <summary>By title.</summary>
    public static ImmutableArray<Publication> Publications(ImmutableArray<CatalogueEntry> entries) =>
    [
        .. entries
            .SelectMany(e => Of(e).SelectMany(f => SourcesOf(f).Select(s => (Source: s, Entry: e.Id, f.Path))))
            .GroupBy(c => c.Source)
            .OrderBy(g => g.Key.Title, System.StringComparer.OrdinalIgnoreCase)
            .Select(g => new Publication(
                g.Key,
                [
                    .. g.GroupBy(c => c.Entry)
                        .Select(e => (e.Key, e.Select(c => c.Path).Distinct().ToImmutableArray())),
                ])),
    ];

    private static ImmutableArray<Source> SourcesOf(Amount figure) =>
        [.. figure.Claims.Select(c => c.Provenance).Prepend(figure.Provenance).Select(p => p.Source).OfType<Source>()];
}
