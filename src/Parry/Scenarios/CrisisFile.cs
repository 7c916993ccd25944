using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Reads crisis files. A file is read whole or refused with every error in it.</summary>
public static class CrisisFile
{
    /// <summary>Reads a file and the raid it follows; throws <see cref="ScenarioException"/> with every error.</summary>
    public static Crisis Read(string path)
    {
        CrisisCheck result = Check(path);
        return result.Crisis ?? throw new ScenarioException([.. result.Problems]);
    }

    /// <summary>As <see cref="Read"/>, and hands back the warnings too, instead of throwing.</summary>
    public static CrisisCheck Check(string path) => Check(path, []);

    /// <summary>As <see cref="Check(string)"/>, with some values replaced before anything is checked.</summary>
    public static CrisisCheck Check(string path, IReadOnlyList<Setting> settings)
    {
        ProblemList problems = new();
        string? text = FileText.Read(path, new Spot("", new Mark(path, 1, 1)), problems);
        return text is null ? new CrisisCheck(null, problems.InFileOrder()) : CheckText(text, path, settings, problems);
    }

    /// <summary>Whether a file calls itself a crisis: a mapping with the key <c>crisis</c>. What cannot be read does
    /// not.</summary>
    public static bool IsCrisis(string path)
    {
        ProblemList unread = new();
        return FileText.Read(path, new Spot("", new Mark(path, 1, 1)), unread) is { } text
            && YamlText.Read(text, path, unread) is Mapping root && root.Find(FileKinds.Crisis) is not null;
    }

    internal static CrisisCheck CheckText(string text, string path) => CheckText(text, path, [], new ProblemList());

    private static CrisisCheck CheckText(
        string text, string path, IReadOnlyList<Setting> settings, ProblemList problems)
    {
        Node? node = YamlText.Read(text, path, problems);
        if (node is not Mapping root)
        {
            if (node is not null)
            {
                problems.Error(node.At, "", "keys are wanted here; a crisis starts with 'crisis: 1'");
            }
            return new CrisisCheck(null, problems.InFileOrder());
        }
        if (FileKinds.IsOther(root, FileKinds.Crisis, problems))
        {
            return new CrisisCheck(null, problems.InFileOrder());
        }
        root = settings.Aggregate(root, (tree, setting) => setting.In(tree, problems, CrisisWords.Crisis));
        return Judge(root, path, problems);
    }

    private static CrisisCheck Judge(Mapping root, string path, ProblemList problems)
    {
        Checker checker = new(problems);
        checker.Check(CrisisWords.Crisis, root, new Spot("", root.At));
        new ReferenceChecks(root, checker.Names, Catalogue.BuiltIn, problems).Run();
        FormulaChecks.Run(CrisisWords.Crisis, root, problems);
        CrisisChecks.Options(root, problems);
        CrisisChecks.Actors(root, problems);
        Mapping? raid = root["raid"] as Mapping;
        (string Path, Spot Spot)? followed = Linked(raid, "scenario", path), read = Linked(raid, "outcomes", path);
        Scenario? scenario = followed is { } linked ? Follow(linked, problems) : null;
        RaidOutcomes? outcomes = read is { } csv ? RaidOutcomesText.Read(csv.Path, csv.Spot, problems) : null;
        CrisisChecks.Nations(root, scenario, problems);
        if (problems.HasErrors)
        {
            return new CrisisCheck(null, problems.InFileOrder());
        }
        Crisis crisis = CrisisBinder.Bind(root, scenario, outcomes, (followed ?? read)!.Value.Path);
        CrisisChecks.RedTypes(root, crisis.Values.RedOnly, problems);
        return new CrisisCheck(problems.HasErrors ? null : crisis, problems.InFileOrder());
    }

    private static (string Path, Spot Spot)? Linked(Mapping? raid, string key, string file) =>
        raid?[key] is Scalar { Text.Length: > 0 } name
            ? (Beside(file, name.Text), new Spot($"raid.{key}", name.At))
            : null;

    private static string Beside(string file, string name)
    {
        string path = Path.Combine(Path.GetDirectoryName(file) ?? "", name);
        return (Path.IsPathRooted(path) ? path : Path.GetRelativePath(".", path)).Replace('\\', '/');
    }

    // The raid's own problems stand in its own file; its warnings are its author's.
    private static Scenario? Follow((string Path, Spot Spot) linked, ProblemList problems)
    {
        if (FileText.Read(linked.Path, linked.Spot, problems) is null)
        {
            return null;
        }
        CheckResult result = ScenarioFile.Check(linked.Path);
        foreach (Problem problem in result.Problems.Where(p => p.Severity == Severity.Error))
        {
            problems.Error(new Mark(problem.File, problem.Line, problem.Column), problem.Path, problem.Message);
        }
        return result.Scenario;
    }
}
