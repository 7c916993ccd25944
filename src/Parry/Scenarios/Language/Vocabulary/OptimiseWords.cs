using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>What a study may say that is to be optimised: what the defence can choose, what it can buy, and how sure
/// the choice is to be.</summary>
internal static class OptimiseWords
{
    private const string Names = @"^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$";
    private const string NamesWanted = "a dotted path of the scenario, such as doctrine.layers.outer.salvo, or a name";

    private static readonly MappingShape Newcomer = Keys("newcomer",
        Need("like", new TextShape { Pattern = Ids.Kebab, Wanted = Ids.KebabWanted },
            "Which shooter or sensor of the scenario it is like, by its id."),
        Need("position", new PositionShape(), "Where it stands."));

    private static readonly TableShape Newcomers = StudyWords.PerPath("newcomer", Newcomer);

    private static readonly MappingShape Option = Keys("option",
        May("set", StudyWords.PerPath("setting", new WrittenShape()), "Values to put in place of what the scenario says."),
        May("more", Newcomers, "Shooters and sensors besides those of the scenario, by the path each would have there."));

    private static readonly MappingShape Choice = Keys("choice",
        May("levels", new ListShape(new WrittenShape()),
            "The values that its path takes, as the scenario would write them."),
        May("options", new TableShape("option", Option), "Or ways to go, each by its name; {} is the scenario as it is."))
        with { Rivals = [new Rivals("levels", "options", true)] };

    private static readonly MappingShape Item = Keys("item",
        [Need("price", Above(Dimension.Money, 0).Fix(), "What one costs."),
        May("most", Count("a number of items", 1).Fix().Or("1"), "How many can be bought."),
        May("add", StudyWords.PerPath("increase", new NumberShape(0) { LeastExcluded = true }),
            "By how much one raises the figure at a path, in the unit it is written in."),
        May("more", Newcomers, "Shooters and sensors that come with it, by the path each would have in the scenario."),
        .. ProvenanceWords.Beside]);

    private static readonly MappingShape Budget = Keys("budget",
        Need("total", Above(Dimension.Money, 0).Fix(), "What may be spent."),
        Need("items", new TableShape("item", Item), "What can be bought."));

    public static readonly MappingShape Optimisation = Keys("optimisation",
        May("measure", Text, "The measure whose mean decides; leakers unless said."),
        May("goal", OneOf("minimise", "maximise").Or("minimise"), "Which way it is better."),
        Need("indifference", new NumberShape(0) { LeastExcluded = true },
            "The indifference zone: a difference of means that does not matter, in the unit of the measure."),
        May("confidence", (Between(Dimension.Number, 0.5, 1) with { LeastExcluded = true, MostExcluded = true })
            .Called("a confidence").Fix().Or("0.95"), "How sure the selection is to be."),
        May("batch", Whole(1, StudyOptimisation.UsualBatch), "Replications whose mean is one observation."),
        May("start", Whole(2, StudyOptimisation.UsualStart),
            "Batches of every alternative before the first is eliminated; their spread is taken for the whole run."),
        May("most", Whole(2, StudyOptimisation.UsualMost), "Batches of one alternative at most."),
        May("choices", new TableShape("choice", Choice) { KeyPattern = Names, KeyWanted = NamesWanted },
            "What the defence can choose: one level or option of each."),
        May("budget", Budget, "What money can buy: all there is to be had within the total, in every combination."));

    private static NumberShape Whole(double least, double otherwise) => new(least) { Whole = true, Default = otherwise };
}
