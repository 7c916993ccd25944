namespace Parry.Scenarios;

/// <summary>The part of the reference that explains study files.</summary>
internal static class StudyIntroduction
{
    public const string Text = """
        # Study files

        A study is one YAML file of its own beside the scenario: many runs of it, and what differs between them.
        `parry sweep` runs it, `parry sensitivity` says which of its inputs matter, `parry optimise` finds the best of what
        a defence can choose, and `schema/study.schema.json` teaches editors its keys. It is checked as scenarios are:
        everything that is wrong is said at once, with line and column, before anything is run.

        ```yaml
        parry-study: 1
        scenario: scenarios/02-single-battery.yaml
        design: {kind: sobol, points: 20}
        inputs:
          interceptors.arrowhead.kill.cruise: {from: 0.5, to: 0.9}     # a range
          shooters.battery.channels: {levels: [1, 2, 4]}               # values one by one
          raid.waves.night.count: {levels: [20, 30..40]}               # a value may be a spread
        variants:
          as-is: {}
          pairs: {set: {doctrine.layers.point.salvo: 2}}
        replications: 200
        measures: [leakers, rounds.arrowhead]
        ```

        **What may be varied:** the defence (`nations`, `zones`, `nets`, `sensors`, `interceptors`, `shooters`,
        `doctrine`, and the value of assets and whether they are defended), the `estimate`, and of the raid the `count`
        of waves and the launch and flight reliability of threat classes. Routes, origins, targets, times and what
        flies are the attacker's to choose: nothing in Parry searches or ranks them, and their paths are refused.

        **Designs.** `factorial` is every combination of the levels, the last input changing first. `latin-hypercube`
        takes one value from each of as many equal parts of every input as there are points. `sobol` takes the points
        of a Sobol sequence, the first at the low ends. In the last two, levels have equal parts, and so has every
        whole number of a range of counts. Points count from 0. Every point is run as every variant, one after the
        other, and the number of points is that of both together.

        **What is optimised.** In the place of a design, and of the keys that go with one (`inputs`, `variants`,
        `replications`, `worlds`, `precision`, `measures`), `optimise` says what a defence can choose, and `parry
        optimise` finds the best of it with a stated confidence:

        ```yaml
        optimise:
          measure: leakers
          goal: minimise
          indifference: 0.5                                            # what does not matter
          confidence: 95 %
          choices:
            doctrine.layers.point.salvo: {levels: [1, 2]}              # one value of a path
            site:                                                      # or one of some options
              options:
                harbour: {}
                hill: {more: {shooters.second: {like: battery, position: [10.1, 20.0]}}}
          budget:
            total: 10 MUSD
            items:
              rounds: {price: 1 MUSD, most: 8, add: {shooters.battery.magazine.arrowhead: 2}, status: assumption}
        ```

        Alternatives are every combination of the options with every basket to which the total can add nothing more, 500
        at most. Choices are of `nations`, `zones`, `nets`, `sensors`, `shooters` and `doctrine`. Nothing of the raid, of
        what it is aimed at or of the estimate is a choice, nor what a round can do; and what is uncertain in the scenario
        stays so.

        **Common random numbers.** Every point draws with the same seed: what is the same in two points draws the same
        numbers, so that differences between points are known far better than the points are.

        ## A study's keys

        """;
}
