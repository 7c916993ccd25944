using System.Collections.Generic;
using System.IO;

namespace Parry.Scenarios;

/// <summary>What came of checking a study file.</summary>
/// <param name="Study">Null when there is an error.</param>
/// <param name="Problems">Of the study and of its scenario, errors and warnings.</param>
public sealed record StudyCheck(Study? Study, IReadOnlyList<Problem> Problems);

/// <summary>Reads study files. A file is read whole or refused with every error in it.</summary>
public static class StudyFile
{
    /// <summary>Reads a study and its scenario; throws <see cref="ScenarioException"/> with every error, also when
    /// there is no such file.</summary>
    public static Study Read(string path)
    {
        StudyCheck check = Check(path);
        return check.Study ?? throw new ScenarioException([.. check.Problems]);
    }

    /// <summary>As <see cref="Read(string)"/>, and hands back the warnings too, instead of throwing.</summary>
    public static StudyCheck Check(string path)
    {
        ProblemList problems = new();
        Study? study = Read(path, problems);
        return new StudyCheck(problems.HasErrors ? null : study, problems.InFileOrder());
    }

    private static Study? Read(string path, ProblemList problems)
    {
        Spot top = new("", new Mark(path, 1, 1));
        if (FileText.Read(path, top, problems) is not { } text || YamlText.Read(text, path, problems) is not { } node)
        {
            return null;
        }
        if (node is not Mapping root)
        {
            problems.Error(node.At, "", "keys are wanted here; a study starts with 'parry-study: 1'");
            return null;
        }
        if (FileKinds.IsOther(root, FileKinds.Study, problems))
        {
            return null;
        }
        Checker checker = new(problems);
        checker.Check(StudyWords.Study, root, new Spot("", root.At));
        new ReferenceChecks(root, checker.Names, Catalogue.BuiltIn, problems).Run();
        FormulaChecks.Run(StudyWords.Study, root, problems);
        StudyPaths.Check(root, problems);
        if (root["optimise"] is Mapping choices)
        {
            ChoicePaths.Check(choices, problems);
        }
        if (problems.HasErrors)
        {
            return null;
        }
        string file = Path.Combine(Path.GetDirectoryName(path) ?? "", root.TextOf("scenario")!).Replace('\\', '/');
        var source = ScenarioSource.Read(file, new Spot("scenario", root["scenario"]!.At), problems);
        if (source is null || problems.HasErrors)
        {
            return null;
        }
        CheckResult asWritten = source.With([]);
        problems.Add(asWritten.Problems);
        if (asWritten.Scenario is not { } scenario)
        {
            return null;
        }
        Study study = new StudyBinder(root, scenario, problems).Bind(text, source);
        StudyTrials.Run(study, problems);
        if (root["optimise"] is Mapping optimise)
        {
            new ChoiceChecks(study, optimise, problems).Run();
        }
        return study;
    }
}
