namespace Parry.Scenarios;

/// <summary>The part of the reference of crisis files that says what they are.</summary>
internal static class CrisisIntroduction
{
    public const string Text = """
        # The language of crisis files

        <!-- Written from the vocabulary by LanguageReferenceTests; PARRY_UPDATE=1 writes it anew. -->

        A crisis file says what comes after a raid: who decides, what there is to choose from, and what nobody knows.
        It is YAML like a [scenario](language.md), with figures, ranges, sources and statuses written in the same way;
        it starts with `crisis: 1`. `parry check` says everything that is wrong with it, with line and column;
        `schema/crisis.schema.json` teaches editors the same rules. [The model](response.md) says what each input does.

        An input that is not written has the range given here. All these ranges are judgement, and call themselves
        assumptions in every list of inputs.

        In place of a scenario, `raid.outcomes` may name a CSV with the raid outcomes of another model: a head and one
        raid a line, with the columns `leakers.military`, `leakers.populated`, `leakers.infrastructure`, `intercepted`,
        `threatening` (counts) and `stock-left` (the share of the interceptors that is left). Other columns are passed
        over.

        """;

    public const string OfPastCrises = """
        # Files of past crises

        A file of past crises holds cases for `parry hindcast --crises`: what was known on the day of the response, the
        option that was taken, and how it stood thirty days after that day. It starts with `past-crises: 1`. A case has
        two sources or more; one that has not, or cannot be coded, is left out with the reason. Base rates are of the
        other cases of the file. `scenarios/past-crises.yaml` comes with Parry, and [says](crises.md) how it was coded.

        ## The whole file of past crises

        """;
}
