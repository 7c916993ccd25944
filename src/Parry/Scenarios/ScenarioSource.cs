using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A scenario as it was written, read once, to make many of by putting values in it.</summary>
internal sealed class ScenarioSource
{
    private readonly string _file;
    private readonly Catalogue _catalogue;

    private ScenarioSource(Mapping root, string file, Catalogue catalogue, ImmutableArray<string> texts) =>
        (Root, _file, _catalogue, Texts) = (root, file, catalogue, texts);

    /// <summary>What the file and those it includes say, catalogue entries filled in.</summary>
    public Mapping Root { get; }

    /// <summary>The texts of the files, in the order they were read.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <param name="path">Of the scenario's file.</param>
    /// <param name="from">Where it is named.</param>
    /// <param name="problems">Are told why nothing comes back, if so.</param>
    public static ScenarioSource? Read(string path, Spot from, ProblemList problems)
    {
        var inclusion = new Inclusion(problems);
        return inclusion.Read(path, from) is { } written
            ? new ScenarioSource(
                new CatalogueUse(Catalogue.BuiltIn, problems).Expand(written),
                path,
                Catalogue.BuiltIn,
                [.. inclusion.Texts])
            : null;
    }

    /// <summary>The scenario with values in the place of what it says.</summary>
    public CheckResult With(IEnumerable<Placement> placements)
    {
        ProblemList problems = new();
        Mapping root = Tree(placements, problems);
        if (problems.HasErrors)
        {
            return new CheckResult(null, problems.InFileOrder());
        }
        var posteriors = new PosteriorReader(false, problems);
        CheckResult made = ScenarioFile.Judge(root, _file, _catalogue, posteriors, problems);
        return made with { Scenario = made.Scenario?.From(posteriors.Text is { } text ? Texts.Add(text) : Texts) };
    }

    /// <summary>As <see cref="With"/>, before anything is made of it.</summary>
    public Mapping Tree(IEnumerable<Placement> placements, ProblemList problems) =>
        placements.Aggregate(Root, (tree, placement) => placement.In(tree, problems));
}
