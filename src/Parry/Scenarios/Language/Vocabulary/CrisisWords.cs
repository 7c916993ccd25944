using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>The morning after a raid: who decides, what there is to choose from, and what nobody knows.</summary>
internal static class CrisisWords
{
    private static readonly MappingShape Meta = Keys("meta",
        Need("title", Text, "What the crisis is called."),
        May("summary", Text, "What it is about."));

    private static readonly MappingShape Weights = Keys("set of weights",
        [May("military", Weight().Or("1"), "What a leaker on a military asset counts."),
        May("populated", Weight().Or("3"), "On a populated place."),
        May("infrastructure", Weight().Or("1"), "On infrastructure."),
        .. ProvenanceWords.Beside]);

    private static readonly MappingShape Raid = Keys("raid",
        [May("scenario", Text, "Path of the raid's scenario, relative to this file."),
        May("outcomes", Text, "Path of a CSV with the outcomes of another model, relative to this file."),
        May("trigger", Count("a rung", 5, 9).Fix().Or("7"), "The rung of the raid on the ladder."),
        May("attribution", Probability("attribution"),
            "How clear it is who did it; the share of the raid that was tracked unless said."),
        May("weights", Weights, "What leakers count by the kind of the asset they hit."),
        May("severity-scale", Above(Dimension.Number, 0).Fix().Or("20"),
            "Weighted leakers for a severity of 1 - 1/e."),
        .. ProvenanceWords.Beside])
        with { Rivals = [new Rivals("scenario", "outcomes", true)] };

    public static readonly WordShape Offensive = OneOf("never", "self-defence", "with-ally");

    public static readonly WordShape Opening = OneOf("none", "diplomatic", "limited", "proportionate", "broad");

    public static readonly ListShape Participants = new(OneOf("blue", "ally", "coalition"));

    private static readonly TextShape Nation = new() { Pattern = Ids.Nation, Wanted = Ids.NationWanted };

    private static readonly AmountShape Holds = Probability("a threshold").Fix().Or("0.3");

    private static readonly MappingShape Side = Keys("side",
        Need("name", Text, "As people call it."),
        May("nation", Nation, "Its code in the raid's scenario."));

    private static readonly MappingShape Ally = Keys("ally",
        Need("name", Text, "As people call it."),
        May("nation", Nation, "Its code in the raid's scenario."),
        May("offensive", Offensive, "Whether it joins in force; as the raid's scenario says of the nation, else `never`."),
        May("threshold", Holds, "Support below which its shooters leave the defence."));

    private static readonly MappingShape Coalition = Keys("coalition",
        May("name", Text, "As people call it."),
        May("nations", new ListShape(Nation), "Codes of its members in the raid's scenario."),
        May("offensive", Offensive.Or("never"), "Whether it joins in force."),
        May("threshold", Holds, "Access below which its shooters leave the defence."));

    private static readonly MappingShape Actors = Keys("set of actors",
        Need("blue", Side, "Who was raided and decides."),
        Need("red", Side, "Who raided."),
        Need("ally", Ally, "Who defends with Blue."),
        May("coalition", Coalition, "Partners with airspace, bases and shooters."),
        May("mediator", Keys("mediator",
            May("name", Text, "As people call it."),
            Need("strength", AtLeast(Dimension.Number, 0).Fix().Called("a strength"),
                "What it adds to the worth of a way back, for both.")), "Somebody both talk to."));

    private static readonly MappingShape Levers = Keys("set of levers",
        May("delay", AtLeast(Dimension.Duration, 0).Fix().Or("0 d"), "How long Blue waits before its first move."),
        May("consult", new FlagShape(false), "Whether Blue asks the ally first."),
        May("announce-limits", new FlagShape(false), "Whether Blue says where it will stop, and keeps a line open."),
        May("reinforce", new FlagShape(false), "Whether Blue brings up interceptors before the next raid."));

    private static readonly MappingShape Option = Keys("option",
        May("name", Text, "As people call it; its id unless said."),
        Need("opens", Opening, "Blue's first move."),
        May("follow-on", OneOf("stop", "match-minus-one", "match", "campaign").Or("match"),
            "The rule that Blue's later moves keep near to."),
        May("participants", Participants, "Who takes part; Blue alone unless said."),
        May("levers", Levers, "What goes with it."));

    private static readonly MappingShape Thresholds = Keys("set of thresholds",
        [May("ally-support", Probability("a threshold").Fix().Or("0.5"), "Support that counts as kept."),
        May("coalition-access", Probability("a threshold").Fix().Or("0.4"), "Access that counts as kept."),
        May("horizon", Above(Dimension.Duration, 0).Fix().Or("30 d"), "Days without a renewed raid that count as deterred."),
        .. ProvenanceWords.Beside]);

    public static readonly MappingShape Crisis = Keys("crisis",
        Need("crisis", new ConstantShape("1"), "Version of the language."),
        Need("meta", Meta, "What the crisis is."),
        May("sources", ProvenanceWords.Sources, "Publications that figures refer to."),
        Need("raid", Raid, "The raid that is answered."),
        Need("actors", Actors, "Who takes part."),
        May("rounds", Count("a number of rounds", 0, 100).Fix().Or("10"), "How many moves and answers."),
        May("round-length", Above(Dimension.Duration, 0).Fix().Or("3 d"), "How long one takes."),
        May("options", new TableShape("option", Option), "What Blue can do; the five openings unless said."),
        May("thresholds", Thresholds, "What counts as kept and as deterred."),
        May("inputs", CrisisInputWords.Inputs, "What nobody knows, drawn once a world; each has a range unless said."));

    private static AmountShape Weight() => AtLeast(Dimension.Number, 0).Fix().Called("a weight");
}
