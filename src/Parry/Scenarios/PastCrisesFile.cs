using System.Collections.Generic;

namespace Parry.Scenarios;

/// <summary>What came of checking a file of past crises.</summary>
/// <param name="Crises">Null when there is an error.</param>
/// <param name="Problems">Errors and warnings, in file order; empty when all is well.</param>
public sealed record PastCrisesCheck(PastCrises? Crises, IReadOnlyList<Problem> Problems);

/// <summary>Reads files of past crises. A file is read whole or refused with every error in it.</summary>
public static class PastCrisesFile
{
    /// <summary>Reads a file; throws <see cref="ScenarioException"/> with every error.</summary>
    public static PastCrises Read(string path)
    {
        PastCrisesCheck result = Check(path);
        return result.Crises ?? throw new ScenarioException([.. result.Problems]);
    }

    /// <summary>As <see cref="Read"/>, and hands back the warnings too, instead of throwing.</summary>
    public static PastCrisesCheck Check(string path)
    {
        ProblemList problems = new();
        string? text = FileText.Read(path, new Spot("", new Mark(path, 1, 1)), problems);
        return text is null ? new PastCrisesCheck(null, problems.InFileOrder()) : CheckText(text, path, problems);
    }

    /// <summary>Whether a file calls itself one of past crises: a mapping with the key <c>past-crises</c>. What cannot
    /// be read does not.</summary>
    public static bool IsPastCrises(string path)
    {
        ProblemList unread = new();
        return FileText.Read(path, new Spot("", new Mark(path, 1, 1)), unread) is { } text
            && YamlText.Read(text, path, unread) is Mapping root && root.Find(FileKinds.PastCrises) is not null;
    }

    internal static PastCrisesCheck CheckText(string text, string path) => CheckText(text, path, new ProblemList());

    private static PastCrisesCheck CheckText(string text, string path, ProblemList problems)
    {
        Node? node = YamlText.Read(text, path, problems);
        if (node is not Mapping root)
        {
            if (node is not null)
            {
                problems.Error(node.At, "", "keys are wanted here; a file of past crises starts with 'past-crises: 1'");
            }
            return new PastCrisesCheck(null, problems.InFileOrder());
        }
        if (FileKinds.IsOther(root, FileKinds.PastCrises, problems))
        {
            return new PastCrisesCheck(null, problems.InFileOrder());
        }
        Checker checker = new(problems);
        checker.Check(PastCrisisWords.Crises, root, new Spot("", root.At));
        new ReferenceChecks(root, checker.Names, Catalogue.BuiltIn, problems).Run();
        FormulaChecks.Run(PastCrisisWords.Crises, root, problems);
        PastCrisisChecks.Run(root, problems);
        return new PastCrisesCheck(problems.HasErrors ? null : PastCrisisBinder.Bind(root), problems.InFileOrder());
    }
}
