using System.Linq;

namespace Parry.Scenarios;

/// <summary>Puts catalogue entries where a scenario says <c>use</c>. A name that is not found is a problem and stays,
/// so
/// that what it would have brought is not missed as well.</summary>
internal sealed class CatalogueUse(Catalogue catalogue, ProblemList problems)
{
    public Mapping Expand(Mapping root) => new(root.At, [.. root.Entries.Select(section =>
        Vocabulary.Scenario.Find(section.Key)?.Shape is TableShape { Item: MappingShape entity }
        && entity.Find("use")?.Shape is UseShape use && section.Value is Mapping table
            ? section with { Value = ExpandTable(table, section.Key, entity, use.Kind) }
            : section)]);

    private Mapping ExpandTable(Mapping table, string path, MappingShape entity, string kind) =>
        new(table.At, [.. table.Entries.Select(e => e.Value is Mapping written && written.TextOf("use") is { } id
            ? e with { Value = ExpandOne(written, id, $"{path}.{e.Key}.use", entity, kind) }
            : e)]);

    private Mapping ExpandOne(Mapping written, string id, string path, MappingShape entity, string kind)
    {
        if (catalogue.Find(kind, id) is not { } entry)
        {
            problems.Error(written["use"]!.At, path, $"the catalogue has no {kind} '{id}'"
                + Spelling.Hint(id, catalogue.Ids(kind)));
            return written;
        }
        return Overlay.MergeKeys(entity, written.Without("use"), entry.Body);
    }
}
