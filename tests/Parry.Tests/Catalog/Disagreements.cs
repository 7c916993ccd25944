using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Parry.Scenarios;

namespace Parry.Tests.Catalog;

/// <summary>Finds figures for one thing that differ without a word about it. The same thing is the same key of one
/// catalogue entry and of an entity that uses it or bears its id; or of two entries of a kind that are called the same,
/// or one of which is a variant of the other by its id. To say so is to have a status, and a source, a formula or a
/// note.</summary>
internal static partial class Disagreements
{
    public static IEnumerable<string> Of(string text, string file, Catalogue catalogue)
    {
        Mapping root = (Mapping)YamlText.Read(text, file, new ProblemList())!;
        return
            from section in root.Entries
            let shape = (Vocabulary.Scenario.Find(section.Key)?.Shape as TableShape)?.Item as MappingShape
            let kind = (shape?.Find("use")?.Shape as UseShape)?.Kind
            where kind is not null && section.Value is Mapping
            from row in ((Mapping)section.Value).Entries
            let entity = row.Value as Mapping
            let entry = catalogue.Find(kind, entity?.TextOf("use") ?? row.Key)
            where entity is not null && entry is not null
            from silent in Silent(shape, entity, entry)
            select $"{file}: {section.Key}.{row.Key}.{silent}";
    }

    public static IEnumerable<string> Within(Catalogue catalogue) =>
        from entry in catalogue.Entries
        from other in catalogue.Entries
        where entry != other && entry.Kind == other.Kind && AreOne(entry, other)
        from silent in Silent(CatalogueWords.Kinds[entry.Kind], entry.Body, other)
        select $"{entry.File}: {silent} ({other.File})";

    private static bool AreOne(CatalogueEntry entry, CatalogueEntry other) =>
        Plain(entry.Name) == Plain(other.Name)
        || entry.Id.StartsWith(other.Id + "-", StringComparison.Ordinal)
        || other.Id.StartsWith(entry.Id + "-", StringComparison.Ordinal);

    private static IEnumerable<string> Silent(MappingShape shape, Mapping entity, CatalogueEntry entry)
    {
        Dictionary<string, WrittenFigure> said = Figures(shape, entry.Body);
        return
            from figure in Figures(shape, entity).Values
            where said.ContainsKey(figure.Spot.Path) && !Agree(figure, said[figure.Spot.Path]) && !IsExplained(figure)
            select figure.Spot.Path;
    }

    private static Dictionary<string, WrittenFigure> Figures(MappingShape shape, Mapping entity) =>
        FigureWalk.Of(shape, entity).Where(f => !f.IsClaim).ToDictionary(f => f.Spot.Path);

    private static bool IsExplained(WrittenFigure figure) => figure.Status is not null
        && new[] { "source", "formula", "note" }.Any(key => figure.Saying(key) is not null);

    private static bool Agree(WrittenFigure one, WrittenFigure other) =>
        Si(one).Zip(Si(other)).All(p => Math.Abs(p.First - p.Second) <= 1e-9 * Math.Abs(p.First));

    private static double[] Si(WrittenFigure figure)
    {
        (Spread? spread, Unit unit, _) = AmountText.Read(figure.Value!, figure.Shape.Dimension);
        return [.. new[] { spread!.Low, spread.Central, spread.High }.Where(double.IsFinite).Select(v => v * unit.SiFactor)];
    }

    private static string Plain(string name) => Letters().Replace(name.Split('(')[0], "").ToLowerInvariant();

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex Letters();
}
