namespace Parry.Scenarios;

/// <summary>The part of the reference that explains how figures and the rest are written.</summary>
internal static class LanguageIntroduction
{
    public const string Text = """
        # The scenario language

        <!-- Written from the vocabulary by LanguageReferenceTests; PARRY_UPDATE=1 writes it anew. -->

        A scenario is one YAML file (UTF-8, at most 1 MiB). Everything that has an id stands in a mapping keyed by id;
        ids and keys are lower-case words joined by hyphens. `parry check` says everything that is wrong with a file,
        with line and column; `parry new` writes one to start from; `schema/scenario.schema.json` teaches editors the
        same rules.

        ## Figures

        A figure is a number or what is known of it, and then its unit, once:

        | written | meaning |
        |---|---|
        | `185 km/h` | the number |
        | `0.6..0.9` or `uniform(0.6, 0.9)` | anything between, equally likely |
        | `0.6..0.75..0.9` or `pert(0.6, 0.75, 0.9)` | between the ends, most likely in the middle (PERT) |
        | `triangular(0.6, 0.75, 0.9)` | the same with straight sides |
        | `normal(5, 1) min` | mean and standard deviation |
        | `lognormal(30, 2) kUSD` | median, and the factor within which 68 % lies |
        | `beta(8, 2)` | between 0 and 1, by its two parameters |

        Plain numbers (probabilities, counts, weights, values) have no unit; `90 %` is 0.9. `1_000` is 1000. Bounds hold
        for the whole spread; for `normal` and `lognormal`, for the middle. A count is whole, and its spread has ends.

        A figure may say where it is from, in place of itself or beside the keys of its entity for all of them:

        ```yaml
        speed: {value: 180..190 km/h, source: acme-2029, status: reported, note: in still air}
        ```

        `source` is an id of the file's `sources`, or `{title, publisher, date}` in place. Status is `verified`
        (measured or documented), `reported`, `derived` (calculated from such figures, by the `formula` beside it) or
        `assumption`. What a figure does not say it takes from its entity; one that calls itself an assumption takes no
        source. A figure left out has its default, an assumption.

        What others say of the same figure stands under its `claims`, each with its own source; no claim is averaged in
        or drawn from, and [`parry sources`](catalogue.md) shows them all:

        ```yaml
        unit-cost:
          value: 30 kUSD
          source: acme-2029
          status: reported
          claims:
            rival: {value: 70..90 kUSD, source: {title: What gliders cost, publisher: Rival, date: 2029-06}}
        ```

        ## Moments

        `H` is H-hour; `H+2h`, `H-30 min`, `H+1 h 30 min` count from it. `02:30` or `02:30:15` is a clock time in the
        offset of H-hour, the instant nearest to H-hour; twelve hours off is after it. `2024-04-14 02:30` says the day
        as well.

        ## Positions

        `[latitude, longitude]` in degrees, north and east positive. A ring lists the positions around an area, and does
        not cross or touch itself.

        ## Files that build on others

        `use: ID` takes an entry of the built-in catalogue; the keys beside it override, mapping by mapping, figures as
        a whole.

        `include: [other.yaml]` merges other files below this one, by their path relative to it: entries of this file
        win, key by key, then those of the first file of the list. An included file has `parry: 1` and any of the
        sections. Figures keep the source and status of the file they were written in.

        YAML anchors and aliases work, up to 100,000 nodes when expanded and 64 levels. Tags and second documents do
        not.

        """;
}
