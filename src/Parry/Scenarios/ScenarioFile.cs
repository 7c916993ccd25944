using System.Collections.Generic;
using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>Reads scenario files. A file is read whole or refused with every error in it.</summary>
public static class ScenarioFile
{
    /// <summary>Reads a file and the files it includes; throws <see cref="ScenarioException"/> with every error, also
    /// when there is no such file.</summary>
    public static Scenario Read(string path) => OrThrow(Check(path));

    /// <summary>As <see cref="Read"/>, and hands back the warnings too, instead of throwing.</summary>
    public static CheckResult Check(string path) => Check(path, []);

    /// <summary>As <see cref="Check(string)"/>, with some values replaced before anything is checked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">The values.</param>
    /// <param name="inSample">Whether a posterior may be applied to a raid that it was fitted on: a warning then, and no
    /// error.</param>
    public static CheckResult Check(string path, IReadOnlyList<Setting> settings, bool inSample = false) =>
        Check(path, Catalogue.BuiltIn, settings, inSample);

    /// <summary>Reads a text as if it stood in a file of that name; a text cannot include files.</summary>
    public static Scenario Parse(string text, string fileName) => OrThrow(CheckText(text, fileName));

    /// <summary>As <see cref="Parse"/>, and hands back the warnings too, instead of throwing.</summary>
    public static CheckResult CheckText(string text, string fileName) => CheckText(text, fileName, Catalogue.BuiltIn);

    internal static CheckResult Check(
        string path, Catalogue catalogue, IReadOnlyList<Setting> settings, bool inSample = false)
    {
        ProblemList problems = new();
        var inclusion = new Inclusion(problems);
        var posteriors = new PosteriorReader(inSample, problems);
        CheckResult result = Make(inclusion.Read(path), path, catalogue, settings, posteriors, problems);
        ImmutableArray<string> texts = [.. inclusion.Texts];
        return result with { Scenario = result.Scenario?.From(posteriors.Text is { } text ? texts.Add(text) : texts) };
    }

    internal static CheckResult CheckText(string text, string fileName, Catalogue catalogue)
    {
        ProblemList problems = new();
        CheckResult result = Make(
            new Inclusion(problems).Parse(text, fileName), fileName, catalogue, [], new PosteriorReader(false, problems),
            problems);
        return result with { Scenario = result.Scenario?.From([text]) };
    }

    private static CheckResult Make(
        Mapping? written,
        string file,
        Catalogue catalogue,
        IReadOnlyList<Setting> settings,
        PosteriorReader posteriors,
        ProblemList problems)
    {
        if (written is null)
        {
            return new CheckResult(null, problems.InFileOrder());
        }
        Mapping root = new CatalogueUse(catalogue, problems).Expand(written);
        foreach (Setting setting in settings)
        {
            root = setting.In(root, problems);
        }
        return Judge(root, file, catalogue, posteriors, problems);
    }

    /// <summary>Holds a tree that nothing is to be added to against every rule, and makes the records of it.</summary>
    internal static CheckResult Judge(
        Mapping root, string file, Catalogue catalogue, PosteriorReader posteriors, ProblemList problems)
    {
        Checker checker = new(problems);
        checker.Check(Vocabulary.Scenario, root, new Spot("", root.At));
        new ReferenceChecks(root, checker.Names, catalogue, problems).Run();
        ThreatChecks.Run(root, problems);
        RingChecks.Run(root, problems);
        FormulaChecks.Run(Vocabulary.Scenario, root, problems);
        Posterior? posterior = posteriors.Of(root);
        if (problems.HasErrors)
        {
            return new CheckResult(null, problems.InFileOrder());
        }
        Scenario scenario = Binder.Bind(root, file, posterior);
        new PathChecks(scenario, checker.Names, problems).Run();
        new TimingChecks(scenario, checker.Names, problems).Run();
        EnvelopeChecks.Run(scenario, problems);
        new DoctrineChecks(scenario, problems).Run();
        NetChecks.Run(scenario, problems);
        CampaignChecks.Run(scenario, root, problems);
        new ReportedChecks(scenario, problems).Run();
        SizeChecks.Run(scenario, checker.Names, problems);
        new Lints(scenario, checker.Names, problems).Run();
        return new CheckResult(problems.HasErrors ? null : scenario, problems.InFileOrder());
    }

    private static Scenario OrThrow(CheckResult result) =>
        result.Scenario ?? throw new ScenarioException([.. result.Problems]);
}
