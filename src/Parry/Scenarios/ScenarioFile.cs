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
    public static CheckResult Check(string path) => Check(path, Catalogue.BuiltIn, []);

    /// <summary>As <see cref="Check(string)"/>, with some values replaced before anything is checked.</summary>
    public static CheckResult Check(string path, IReadOnlyList<Setting> settings) =>
        Check(path, Catalogue.BuiltIn, settings);

    /// <summary>Reads a text as if it stood in a file of that name; a text cannot include files.</summary>
    public static Scenario Parse(string text, string fileName) => OrThrow(CheckText(text, fileName));

    /// <summary>As <see cref="Parse"/>, and hands back the warnings too, instead of throwing.</summary>
    public static CheckResult CheckText(string text, string fileName) => CheckText(text, fileName, Catalogue.BuiltIn);

    internal static CheckResult Check(string path, Catalogue catalogue, IReadOnlyList<Setting> settings)
    {
        ProblemList problems = new();
        return Make(new Inclusion(problems).Read(path), path, catalogue, settings, problems);
    }

    internal static CheckResult CheckText(string text, string fileName, Catalogue catalogue)
    {
        ProblemList problems = new();
        return Make(new Inclusion(problems).Parse(text, fileName), fileName, catalogue, [], problems);
    }

    private static CheckResult Make(
        Mapping? written, string file, Catalogue catalogue, IReadOnlyList<Setting> settings, ProblemList problems)
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
        return Judge(root, file, catalogue, problems);
    }

    /// <summary>Holds a tree that nothing is to be added to against every rule, and makes the records of it.</summary>
    internal static CheckResult Judge(Mapping root, string file, Catalogue catalogue, ProblemList problems)
    {
        Checker checker = new(problems);
        checker.Check(Vocabulary.Scenario, root, new Spot("", root.At));
        new ReferenceChecks(root, checker.Names, catalogue, problems).Run();
        ThreatChecks.Run(root, problems);
        RingChecks.Run(root, problems);
        if (problems.HasErrors)
        {
            return new CheckResult(null, problems.InFileOrder());
        }
        Scenario scenario = Binder.Bind(root, file);
        new PathChecks(scenario, checker.Names, problems).Run();
        new TimingChecks(scenario, checker.Names, problems).Run();
        EnvelopeChecks.Run(scenario, problems);
        new DoctrineChecks(scenario, problems).Run();
        IdleChecks.Run(scenario, checker.Names, problems);
        NetChecks.Run(scenario, problems);
        CampaignChecks.Run(scenario, root, problems);
        SizeChecks.Run(scenario, checker.Names, problems);
        new Lints(scenario, checker.Names, problems).Run();
        return new CheckResult(problems.HasErrors ? null : scenario, problems.InFileOrder());
    }

    private static Scenario OrThrow(CheckResult result) =>
        result.Scenario ?? throw new ScenarioException([.. result.Problems]);
}
