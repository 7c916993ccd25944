using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Parry.Scenarios;

/// <summary>The language for its readers, in Markdown.</summary>
public static class LanguageReference
{
    private static readonly Lazy<string> Written = new(Write), WrittenOfCrises = new(WriteCrises);

    /// <summary>The text of <c>docs/language.md</c>, ending in a line feed.</summary>
    public static string Text => Written.Value;

    /// <summary>The text of <c>docs/crisis-language.md</c>, ending in a line feed.</summary>
    public static string Crises => WrittenOfCrises.Value;

    private static string WriteCrises()
    {
        StringBuilder page = new(CrisisIntroduction.Text);
        WriteFile(page, CrisisWords.Crisis);
        page.Append('\n').Append(CrisisIntroduction.OfPastCrises).Append('\n');
        WriteSections(page, PastCrisisWords.Crises, CrisisInputWords.Inputs);
        return page.ToString();
    }

    private static string Write()
    {
        StringBuilder page = new(LanguageIntroduction.Text);
        page.Append("\n## Units\n\n| dimension | units |\n|---|---|\n");
        foreach (Dimension dimension in Enum.GetValues<Dimension>().Where(d => d != Dimension.Number))
        {
            string symbols = string.Join(", ", Units.Symbols(dimension).Select(s => $"`{s}`"));
            page.Append($"| {dimension.ToString().ToLowerInvariant()} | {symbols} |\n");
        }
        WriteFile(page, Vocabulary.Scenario);
        page.Append("\n## Beside a figure, or beside the keys of an entity\n\n");
        WriteTable(page, ProvenanceWords.Figure(new AmountShape(Dimension.Number)));
        page.Append("\n## A claim beside a figure\n\n");
        WriteTable(page, ProvenanceWords.Claim(new AmountShape(Dimension.Number)));
        WriteStudies(page);
        return page.ToString();
    }

    private static void WriteStudies(StringBuilder page)
    {
        page.Append('\n').Append(StudyIntroduction.Text).Append('\n');
        WriteSections(page, StudyWords.Study);
    }

    private static void WriteFile(StringBuilder page, MappingShape root)
    {
        page.Append("\n## The whole file\n\n");
        WriteSections(page, root);
    }

    private static void WriteSections(StringBuilder page, MappingShape root, params MappingShape[] known)
    {
        WriteTable(page, root);
        HashSet<string> told = [.. known.Select(k => k.Name)];
        foreach (Field section in root.Fields)
        {
            WriteSection(page, section.Shape, section.Key, section.Doc, told);
        }
    }

    private static void WriteSection(StringBuilder page, Shape shape, string path, string doc, HashSet<string> told)
    {
        (MappingShape? keys, string inside) = shape switch
        {
            MappingShape mapping => (mapping, path),
            TableShape { Item: MappingShape mapping } table => (mapping, $"{path}.{Placeholder(table)}"),
            _ => (null, path),
        };
        if (keys is null || !told.Add(keys.Name))
        {
            return;
        }
        page.Append($"\n## `{inside}`\n\n{doc}\n\n");
        WriteTable(page, keys);
        foreach (Rivals rivals in keys.Rivals)
        {
            page.Append(rivals.OneRequired
                ? $"\nExactly one of `{rivals.First}` and `{rivals.Second}` is written.\n"
                : $"\nAt most one of `{rivals.First}` and `{rivals.Second}` is written.\n");
        }
        if (keys.CarriesProvenance)
        {
            page.Append("\n`source`, `status`, `formula` and `note` may stand beside these keys, for every figure among them.\n");
        }
        foreach (Field field in keys.Fields)
        {
            WriteSection(page, field.Shape, $"{inside}.{field.Key}", field.Doc, told);
        }
    }

    private static void WriteTable(StringBuilder page, MappingShape keys)
    {
        bool figure = keys.Find("value") is { Required: true };
        page.Append("| key | what stands there | unless written | |\n|---|---|---|---|\n");
        foreach (Field field in keys.Fields.Where(f => figure || !ProvenanceWords.Beside.Contains(f)))
        {
            string only = field.Only.IsEmpty ? "" : $" ({string.Join(", ", field.Only)})";
            string otherwise = field.Required ? "**required**" : ShapeInWords.Default(field.Shape);
            page.Append($"| `{field.Key}`{only} | {ShapeInWords.Of(field.Shape)} | {otherwise} | {field.Doc} |\n");
        }
    }

    private static string Placeholder(TableShape table) => table.Noun.ToUpperInvariant().Replace(' ', '-');
}
