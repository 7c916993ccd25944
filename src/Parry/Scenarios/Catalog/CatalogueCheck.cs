using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Checks one catalogue file by the vocabulary of scenarios, and that every figure says where it is
/// from.</summary>
internal static class CatalogueCheck
{
    public static ImmutableArray<Problem> Check(string text, string file)
    {
        ProblemList problems = new();
        if (YamlText.Read(text, file, problems) is not Mapping root)
        {
            return problems.InFileOrder();
        }
        if (root.TextOf("entry") is not { } kind || !CatalogueWords.Kinds.ContainsKey(kind))
        {
            problems.Error(root.Find("entry")?.Value.At ?? root.At, "entry",
                $"a catalogue file says what it is an entry for: {Sentence.Or([.. CatalogueWords.Kinds.Keys])}");
            return problems.InFileOrder();
        }
        Checker checker = new(problems);
        checker.Check(CatalogueWords.EntryOf(kind), root, new Spot("", root.At));
        CheckSources(checker.Names, problems);
        CheckPlace(root, kind, file, problems);
        CheckFigures(kind, CatalogueWords.BodyOf(kind, root), problems);
        return problems.InFileOrder();
    }

    private static void CheckSources(Names names, ProblemList problems)
    {
        foreach (Reference reference in names.References)
        {
            if (reference.To == NameKind.Source && !names.Of(NameKind.Source).ContainsKey(reference.Id))
            {
                problems.Error(reference.Spot.At, reference.Spot.Path,
                    $"there is no source '{reference.Id}' in this file"
                    + Spelling.Hint(reference.Id, names.Of(NameKind.Source).Keys));
            }
        }
    }

    private static void CheckPlace(Mapping root, string kind, string file, ProblemList problems)
    {
        string wanted = $"{CatalogueWords.FolderOf(kind)}/{root.TextOf("id")}.yaml";
        string path = "/" + file.Replace('\\', '/');
        if (root.Find("id") is { } id && !path.EndsWith("/" + wanted, System.StringComparison.Ordinal))
        {
            problems.Error(id.Value.At, "id", $"the id is the name of the file; this one belongs in '{wanted}'");
        }
    }

    private static void CheckFigures(string kind, Mapping body, ProblemList problems)
    {
        FormulaChecks.Run(CatalogueWords.Kinds[kind], body, problems);
        foreach (WrittenFigure figure in FigureWalk.Of(CatalogueWords.Kinds[kind], body).Where(f => !f.IsClaim))
        {
            bool said = figure.Status is not null && figure.Saying("source") is not null;
            if (figure.Status != "assumption" && !said)
            {
                problems.Error(figure.Spot.At, figure.Spot.Path,
                    "the figure does not say where it is from; write source and status, or 'status: assumption'");
            }
        }
    }
}
