using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>Crises of the past: what was known on the day of the response, what was done, and how it stood thirty days
/// later.</summary>
internal static class PastCrisisWords
{
    private static readonly TextShape Day = new()
    {
        Pattern = @"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$",
        Wanted = "a date as YYYY-MM-DD",
    };

    private static readonly WordShape Outcome = OneOf("settled", "contained", "continued", "war");

    private static readonly MappingShape Meta = Keys("meta",
        Need("title", Text, "What the collection is called."),
        May("summary", Text, "What it is about."));

    private static readonly MappingShape Source = Keys("source",
        Need("title", Text with { IsNoPlaceholder = true }, "Title of the publication."),
        Need("publisher", Text with { IsNoPlaceholder = true }, "Author or organisation."),
        Need("date", new TextShape { Pattern = Ids.Date, Wanted = "a date as YYYY, YYYY-MM or YYYY-MM-DD" },
            "When it was published."),
        May("address", Text, "Of its page."),
        Need("verified", new FlagShape(false), "Whether whoever coded the case read it."));

    private static readonly MappingShape Actors = Keys("set of actors",
        Need("blue", Text, "Who was attacked and decided."),
        Need("red", Text, "Who attacked."),
        Need("ally", Text, "Who stood by Blue."),
        May("offensive", CrisisWords.Offensive.Or("never"), "Whether the ally would join in force."),
        May("role", Text, "What the ally did."),
        May("coalition", Text, "How partners stood."));

    private static readonly MappingShape Taken = Keys("option",
        Need("opens", CrisisWords.Opening, "The opening that was taken."),
        May("rung", Count("a rung", 0, 9).Fix(),
            "Blue's first rung, where it lay beside that of the opening, as a show of force does."),
        May("delay", AtLeast(Dimension.Duration, 0).Fix().Or("0 d"), "From the attack to the response."),
        May("participants", CrisisWords.Participants, "Who took part; Blue alone unless said."));

    public static readonly MappingShape Case = Keys("past crisis",
        Need("title", Text, "As people call it."),
        Need("triggered", Day, "The day of the attack."),
        Need("trigger", Count("a rung", 4, 9).Fix(), "The rung of the attack on the ladder."),
        Need("attribution", Probability("attribution"), "How clear it was, on the day of the response, who did it."),
        Need("severity", Between(Dimension.Number, 0, 0.99).Called("a severity"),
            "The harm done, as the model counts it."),
        May("intercepted", Probability("a share").Or("0"), "Share of what threatened that was stopped."),
        Need("actors", Actors, "Who took part."),
        Need("taken", Taken, "What Blue did."),
        May("inputs", CrisisInputWords.Inputs, "As of a crisis file; the ranges of any crisis unless said."),
        Need("outcome", Outcome, "How it stood thirty days after the response."),
        Need("renewed-raid", new FlagShape(false), "Whether Red attacked again within these thirty days."),
        May("disputed", Outcome, "The outcome that another reader might give."),
        May("note", Text, "Why it is coded so."),
        Need("sources", new ListShape(An(NameKind.Source)), "Two publications or more."));

    private static readonly MappingShape LeftOut = Keys("case left out",
        Need("title", Text, "As people call it."),
        Need("triggered", Day, "The day of the attack."),
        Need("reason", Text, "Why it is not among the cases."));

    public static readonly MappingShape Crises = Keys("collection of past crises",
        Need("past-crises", new ConstantShape("1"), "Version of the language."),
        Need("meta", Meta, "What the collection is."),
        Need("sources", Table(NameKind.Source, Source), "Publications that cases refer to."),
        Need("cases", new TableShape("past crisis", Case), "Two past crises or more."),
        May("left-out", new TableShape("case left out", LeftOut), "Cases that were looked at and are not used."));
}
