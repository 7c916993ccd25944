namespace Parry.Scenarios;

/// <summary>The part of the reference that explains study files.</summary>
internal static class StudyIntroduction
{
    public const string Text = """
        # Study files

        A study is one YAML file of its own beside the scenario: many runs of it, and what differs between them.
        `parry sweep` runs it, `parry sensitivity` says which of its inputs matter, and `schema/study.schema.json`
        teaches editors its keys. It is checked as scenarios are: everything that is wrong is said at once, with line
        and column, before anything is run.

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

        **Common random numbers.** Every point draws with the same seed: what is the same in two points draws the same
        numbers, so that differences between points are known far better than the points are.

        ## A study's keys

        """;
}
