using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>The catalogue for a terminal.</summary>
public static class CatalogueReport
{
    /// <summary>Writes one line an entry, by kind and id: how many figures it brings, and the share of them that is
    /// verified, reported, derived and assumed. A folder of <see cref="Catalogue.Folders"/> picks one kind; null
    /// all.</summary>
    public static void WriteList(Catalogue catalogue, string? folder, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(to);
        ImmutableArray<Column> columns =
        [
            Column.Names, new("kind", HoldsWords: true), new("name", HoldsWords: true), new("figures"),
            .. StatusShares.Stated.Select(s => new Column(StatusWords.Of(s))),
        ];
        TextTable.Write(
            new Table(
                "Entry",
                columns,
                [.. catalogue.Entries.Where(e => folder is null || FolderOf(e) == folder).Select(Row)]),
            to);
    }

    /// <summary>Writes every figure of the entries of an id, with what stands behind it and what others claim; nothing
    /// if there is no such entry.</summary>
    public static void WriteEntry(Catalogue catalogue, string id, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(to);
        foreach (CatalogueEntry entry in catalogue.Entries.Where(e => e.Id == id))
        {
            ImmutableArray<Amount> figures = CatalogueFigures.Of(entry);
            to.WriteLine($"{entry.Name} ({entry.File})");
            FigureLines.Write([.. figures.Select(f => (f.Path, f))], to);
            to.WriteLine();
            to.WriteLine(StatusShares.Line("Figures", StatusTally.Of(figures)));
        }
    }

    /// <summary>Writes the publications, by title, and beneath each the entries that cite it and for which figures; of
    /// one entry only, unless the id is null.</summary>
    public static void WriteSources(Catalogue catalogue, string? id, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(to);
        foreach (Publication publication in CatalogueFigures.Publications(
            [.. catalogue.Entries.Where(e => id is null || e.Id == id)]))
        {
            to.WriteLine(FigureLines.Citation(publication.Source));
            foreach ((string entry, ImmutableArray<string> figures) in publication.Citations)
            {
                to.WriteLine($"  {entry}: {string.Join(", ", figures)}");
            }
        }
    }

    private static ImmutableArray<string> Row(CatalogueEntry entry)
    {
        StatusTally tally = StatusTally.Of(CatalogueFigures.Of(entry));
        return
        [
            entry.Id, FolderOf(entry), entry.Name, Figures.Whole(tally.Total),
            .. StatusShares.Stated.Select(s => Figures.Percent(tally.Share(s))),
        ];
    }

    private static string FolderOf(CatalogueEntry entry) => CatalogueWords.FolderOf(entry.Kind);
}
