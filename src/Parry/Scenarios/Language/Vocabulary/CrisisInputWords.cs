using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>The uncertain inputs of a crisis, with the ranges they have unless a file says otherwise. All are
/// judgement.</summary>
internal static class CrisisInputWords
{
    private static readonly MappingShape Blue = Keys("set of Blue's inputs",
        [May("precision", Positive("0.7..4"), "lambda: how surely the best rung is taken."),
        May("aim-weight", Positive("0.3..1.5"), "rho: what it costs to be off the rung aimed at."),
        May("pressure-weight", Positive("0..1.5"), "pi: how much the public pushes towards force."),
        May("cost", Positive("0.2..1.8"), "c: what force costs."),
        May("access-weight", Positive("0..1"), "chi: what force costs where the coalition gives little access."),
        May("settlement", Positive("0..1.2"), "omega: what a way back is worth."),
        May("pressure", Share("0.2..0.8"), "P at the start: public pressure."),
        .. ProvenanceWords.Beside]);

    private static readonly MappingShape Red = Keys("set of Red's inputs",
        [May("precision", Positive("0.7..4"), "lambda: how surely the best rung is taken."),
        May("aim-weight", Positive("0.3..1.5"), "rho: what it costs to be off the rung aimed at."),
        May("pressure-weight", Positive("0..1.5"), "pi: how much the public pushes towards force."),
        May("cost", Positive("0.2..1.8"), "c: what force costs."),
        May("settlement", Positive("0..1.2"), "omega: what a way back is worth."),
        May("pressure", Share("0.1..0.7"), "P at the start: public pressure."),
        May("offset", Between(Dimension.Number, -9, 9).Or("-2..1"), "oR: rungs above what it answers."),
        May("opportunist", Share("0..0.3"), "wO: share of worlds in which Red is an opportunist."),
        May("committed", Share("0..0.25"), "wA: share of worlds in which Red is committed."),
        May("opportunism", Positive("2..8"), "kOpp: rungs that an opportunist gives up as its belief rises from 0 to 1."),
        May("belief-weight", Positive("0..2"), "gamma: how much that belief holds it back."),
        May("opening-weight", Positive("0..1.5"), "v: how much a defence that leaks draws it on."),
        May("belief", Share("0.3..0.8"), "b at the start: belief that another raid is costly or useless."),
        .. ProvenanceWords.Beside]);

    private static readonly MappingShape Both = Keys("set of inputs of both",
        [May("reciprocity", Share("0.6..1"), "mu: share of the aim that is the other's rung, not the own."),
        May("misperception", Positive("0.2..1.5"), "sigma: rungs by which the other is seen wrongly."),
        May("accident", Share("0..0.02"), "epsilon: probability that an exchange raises Red's act by two rungs."),
        May("convexity", Between(Dimension.Number, 0, 5).Or("0..0.2"), "zeta: how much faster cost rises high up."),
        .. ProvenanceWords.Beside]);

    private static readonly MappingShape Belief = Keys("set of inputs of belief",
        [May("after-strike", Change("-0.2..0.5"), "d_s: what a strike adds to Red's belief; its sign is not known."),
        May("after-nothing", Change("0..0.2"), "d_n: what holding still takes from it."),
        May("after-defence", Change("0..0.5"), "d_d: what a raid stopped beyond three quarters adds."),
        .. ProvenanceWords.Beside]);

    private static readonly MappingShape Support = Keys("set of inputs of support",
        [May("ally", Share("0.6..0.95"), "a at the start."),
        May("coalition", Share("0.4..0.9"), "c at the start."),
        May("overreach", Positive("0.3..1.2"), "al_o: what a move above the justified rung takes."),
        May("civilian-harm", Positive("0..2"), "al_h: what civilian harm takes."),
        May("fatigue", Positive("0..0.6"), "al_f: what spent interceptors take."),
        May("sympathy", Positive("0..1"), "al_s: what harm suffered brings."),
        May("consultation", Positive("0..0.8"), "al_c: what asking first brings."),
        .. ProvenanceWords.Beside]);

    public static readonly MappingShape Inputs = Keys("set of inputs",
        May("blue", Blue, "How Blue chooses."),
        May("red", Red, "How Red chooses, and what it is."),
        May("both", Both, "How they see and answer each other."),
        May("belief", Belief, "What changes Red's belief."),
        May("support", Support, "What ally and coalition give, and what changes it."));

    private static AmountShape Positive(string range) => AtLeast(Dimension.Number, 0).Or(range);

    private static AmountShape Share(string range) => Probability("a share").Or(range);

    private static AmountShape Change(string range) => Between(Dimension.Number, -1, 1).Or(range);
}
