using System.Collections.Immutable;
using System.Linq;
using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>What a study file may say: many runs of one scenario, and what differs between them.</summary>
internal static class StudyWords
{
    private const string DottedPaths = @"^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$";
    private const string DottedPathsWanted = "a dotted path of the scenario, such as shooters.battery.channels";

    private static readonly MappingShape Design = Keys("design",
        Need("kind", OneOf("factorial", "latin-hypercube", "sobol"),
            "Every combination of the levels, a Latin hypercube, or the points of a Sobol sequence."),
        Need("points", Whole(1), "How many points, before they are crossed with the variants.")
            .For("latin-hypercube", "sobol"),
        May("seed", Whole(0), "Of a Latin hypercube, 1 unless said; a Sobol sequence is shifted by it, and is not "
            + "unless said.").For("latin-hypercube", "sobol"))
        with { Deciding = "kind" };

    // Keys that only a design has use for.
    private static readonly ImmutableArray<string> OfDesigns =
        ["inputs", "variants", "replications", "worlds", "precision", "measures"];

    private static readonly TextShape End = new() { Wanted = "one number, with its unit" };

    private static readonly MappingShape Input = Keys("input",
        May("levels", new ListShape(new WrittenShape()), "The values it takes, as the scenario would write them."),
        May("from", End, "The low end of the range it takes values from."),
        May("to", End, "The high end."))
        with { Rivals = [new Rivals("levels", "from", true), new Rivals("levels", "to", true)] };

    private static readonly MappingShape Variant = Keys("variant",
        May("set", PerPath("setting", new WrittenShape()), "Values to put in place of what the scenario says."),
        May("without", new ListShape(new TextShape { Pattern = Ids.Nation, Wanted = Ids.NationWanted }),
            "Nations whose sensors and shooters are left out."));

    private static readonly MappingShape Precision = Keys("precision",
        May("measure", Text, "The measure to be known well; leakers unless said."),
        Need("half-width", new NumberShape(0) { LeastExcluded = true },
            "Half the width of the 90 % interval of its mean at which a point needs no more replications."));

    public static readonly MappingShape Study = Keys("study",
        Need("parry-study", new ConstantShape("1"), "Version of the language of studies."),
        May("title", Text, "What the study is called; as its scenario unless said."),
        Need("scenario", Text, "The scenario file, by its path relative to the study."),
        May("sources", ProvenanceWords.Sources, "Publications that prices refer to."),
        May("design", Design, "Which points of the inputs' space are run; needed unless `optimise` is there."),
        May("optimise", OptimiseWords.Optimisation, "What is to be chosen, for the study to find the best of."),
        May("inputs", PerPath("input", Input), "What differs between points, by its path in the scenario."),
        May("variants", new TableShape("variant", Variant),
            "Each point is run as each of these; as it is unless said."),
        May("replications", Whole(1) with { Default = StudyBinder.Replications },
            "Replications of a point, or in each of its worlds; with a precision, the most."),
        May("worlds", Whole(1), "Worlds to draw for a point; every replication is its own world unless said."),
        May("plans", Whole(1) with { Default = StudyBinder.Plans }, "Plans that the worlds of a point share at most."),
        May("seed", Whole(0) with { Default = 1 }, "Of every draw, the same at every point: common random numbers."),
        May("posture", OneOf("estimate", "truth", "none").Or("estimate"), "By what the defence sets its posture."),
        May("precision", Precision, "When a point needs no more replications; all are fought unless said."),
        May("measures", new ListShape(Text),
            "What is written down of a point: names of measures, or the word all; leakers, intercepted, rate.flown and "
            + "cost.defence unless said."))
        with
        {
            Rivals =
            [
                new Rivals("design", "optimise", true),
                .. OfDesigns.Select(key => new Rivals("optimise", key, false)),
            ],
        };

    private static NumberShape Whole(double least) => new(least) { Whole = true };

    /// <summary>A table whose keys are paths of the scenario.</summary>
    public static TableShape PerPath(string noun, Shape item) =>
        new(noun, item) { KeyPattern = DottedPaths, KeyWanted = DottedPathsWanted };
}
