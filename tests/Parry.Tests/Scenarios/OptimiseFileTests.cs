using System;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public sealed class OptimiseFileTests : IDisposable
{
    private const string Head = "parry-study: 1\nscenario: some.yaml\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("parry").FullName;

    public OptimiseFileTests() => File.WriteAllText(Path.Combine(_folder, "some.yaml"), Some.ScenarioText());

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void What_is_to_be_chosen_is_read_whole_with_its_defaults()
    {
        StudyOptimisation read = Check(Head + """
            sources:
              leaflet: {title: Prices of the arrow works, publisher: Arrow works, date: 2029}
            optimise:
              indifference: 0.5
              choices:
                doctrine.layers.point.salvo: {levels: [1, 2]}
                site:
                  options:
                    none: {}
                    hill: {more: {shooters.second: {like: battery, position: [10.1, 20]}}, set: {doctrine.control: autonomous}}
              budget:
                total: 3 MUSD
                items:
                  rounds: {price: 1_500 kUSD, most: 4, add: {shooters.battery.magazine.arrow: 4}, source: leaflet}
                  lookout: {price: 2 MUSD, more: {sensors.second: {like: lookout, position: [10, 20.1]}}, status: assumption}
            """).Study!.Optimisation!;
        Assert.Equal(("leakers", false, 0.5, 0.95), (read.Measure.Name, read.Maximise, read.Indifference, read.Confidence));
        Assert.Equal((20, 20, 2000), (read.Batch, read.Start, read.Most));
        Assert.Equal(["1", "2"], read.Choices[0].Options.Select(o => o.Label));
        Assert.Equal(["shooters.second", "doctrine.control"], read.Choices[1].Options[1].Placements.Select(p => p.Path));
        StudyItem rounds = read.Budget!.Items[0];
        Assert.Equal((3e6, 1.5e6, 4, "Arrow works"),
            (read.Budget.Total, rounds.Price, rounds.Most, rounds.Provenance.Source!.Publisher));
        Assert.Equal("16", WrittenNode.Text(rounds.Placements(2).Single().Value)); // 8 in the scenario, and twice 4
        Assert.Equal(Status.Assumption, read.Budget.Items[1].Provenance.Status);
    }

    [Fact]
    public void A_newcomer_is_like_another_and_stands_elsewhere()
    {
        Study study = Check(Head + "optimise: {indifference: 1, choices: {site: {options: {none: {}, "
            + "hill: {more: {shooters.second: {like: battery, position: [10.1, 20]}}}}}}}\n").Study!;
        Scenario made = study.Source.With(study.Optimisation!.Choices[0].Options[1].Placements).Scenario!;
        Assert.Equal(["battery", "second"], made.Shooters.Select(s => s.Id).Order());
        Shooter second = made.Shooters.Single(s => s.Id == "second"), first = made.Shooters.Single(s => s.Id == "battery");
        Assert.Equal((10.1, 20.0), (second.Position.LatitudeDegrees, second.Position.LongitudeDegrees));
        Assert.Equal(
            [.. first.Magazine.Select(m => (m.Interceptor, m.Rounds.Spread))],
            second.Magazine.Select(m => (m.Interceptor, m.Rounds.Spread)));
    }

    [Fact]
    public void Every_fault_of_the_form_is_said_at_once_where_it_stands() => Says(
        """
        parry-study: 1
        scenario: some.yaml
        inputs: {shooters.battery.channels: {levels: [1]}}
        optimise:
          goal: minimize
          indifference: 0
          confidence: 0.4
          start: 1
          choices:
            salvo: {levels: [1, 2]}
            shootrs.battery.channels: {levels: [1]}
            site: {options: {hill: {more: {assets.second: {like: port, position: [10, 20]}}}}}
            both: {levels: [1], options: {a: {}}}
          budget:
            total: 0 USD
            items:
              rounds: {price: -1 MUSD, most: 1.5, add: {interceptors.arrow.speed: 1}, source: nowhere}
        """,
        "3:1: error: inputs: 'inputs' excludes 'optimise'; keep one of the two",
        "5:9: error: optimise.goal: 'minimize' is not allowed; write minimise or maximise; did you mean 'minimise'?",
        "6:17: error: optimise.indifference: '0' is not a number, more than 0",
        "7:15: error: optimise.confidence: '0.4' is below 0.5; a confidence is between 0.5 and 1, neither of the two",
        "8:10: error: optimise.start: '1' is not a whole number, 2 or more",
        "10:5: error: optimise.choices.salvo: levels are values of a path, and 'salvo' is none; write a dotted path, or "
            + "'options' for 'salvo'",
        "11:5: error: optimise.choices.shootrs.battery.channels: 'shootrs' holds nothing that can be chosen; did you mean "
            + "'shooters'?",
        "12:36: error: optimise.choices.site.options.hill.more.assets.second: 'assets.second' is no place for a newcomer; "
            + "write shooters.ID or sensors.ID",
        "13:5: error: optimise.choices.both: levels are values of a path, and 'both' is none; write a dotted path, or "
            + "'options' for 'both'",
        "13:25: error: optimise.choices.both.options: 'options' excludes 'levels'; keep one of the two",
        "15:12: error: optimise.budget.total: '0 USD' is 0; a total is more than 0",
        "17:23: error: optimise.budget.items.rounds.price: '-1 MUSD' is below 0; a price is more than 0",
        "17:38: error: optimise.budget.items.rounds.most: '1.5' is not whole; a number of items is a whole number, or a range "
            + "between two",
        "17:49: error: optimise.budget.items.rounds.add.interceptors.arrow.speed: 'interceptors.arrow.speed' is not the "
            + "defence's to choose: what a round can do is given, and only how many there are, where they stand and how they "
            + "are fired is chosen",
        "17:87: error: optimise.budget.items.rounds.source: there is no source 'nowhere'; none is defined under 'sources'");

    [Fact]
    public void Every_fault_that_only_the_scenario_can_tell_is_said_at_once_where_it_stands()
    {
        File.WriteAllText(Path.Combine(_folder, "some.yaml"), Some.ScenarioText(("reaction: 5 s", "reaction: 5..9 s")));
        Says(
            """
            parry-study: 1
            scenario: some.yaml
            optimise:
              indifference: 1
              start: 30
              most: 20
              choices:
                shooters.battery.chanels: {levels: [1, 2]}
                shooters.battery.channels: {levels: [1, 2, 1.0, 2..4]}
                shooters.battery.reaction: {levels: [5 s]}
                doctrine.layers.point.salvo: {levels: []}
                site:
                  options:
                    hill: {more: {shooters.second: {like: batery, position: [10.1, 20]}}}
                    port: {more: {shooters.battery: {like: battery, position: [10.1, 20]}}}
                    fast: {set: {shooters.battery.launch-spacing: 1 s}}
                    same: {set: {shooters.battery.launch-spacing: 1 s}}
              budget:
                total: 3 MUSD
                items:
                  arrows: {price: 1 MUSD, add: {shooters.battery.magazine.arow: 4}}
                  nothing: {price: 1 MUSD}
                  quick: {price: 1 MUSD, add: {shooters.battery.reaction: 1}}
                  spaced: {price: 1 MUSD, add: {shooters.battery.launch-spacing: 1}}
                  two: {price: 1 MUSD, most: 2, more: {sensors.second: {like: lookout, position: [10, 20.1]}}}
            """,
            "6:9: error: optimise.most: 20 batches at most are fewer than the 30 to start with",
            "8:5: error: shooters.battery.chanels: 'chanels' is not a key of a shooter; did you mean 'channels'?",
            "9:48: error: optimise.choices.shooters.battery.channels: '1.0' is the same as '1'; remove one, for two alike "
                + "cannot be told apart",
            "9:53: error: shooters.battery.channels: '2..4' is a spread; what is chosen is one number",
            "10:5: error: shooters.battery.reaction: 'shooters.battery.reaction' is uncertain in the scenario ('5..9 s'); "
                + "what nobody knows is not chosen",
            "11:5: error: optimise.choices.doctrine.layers.point.salvo: there is nothing to choose from; write one or more",
            "14:47: error: shooters.second: there is no shooter 'batery' to be like; did you mean 'battery'?",
            "15:23: error: shooters.battery: there is a shooter 'battery' already; give the newcomer another id",
            "17:9: error: optimise.choices.site: 'same' is the same as 'fast'; remove one, for two alike cannot be told apart",
            "21:37: error: shooters.battery.magazine.arow: the scenario has no figure at 'shooters.battery.magazine.arow' to "
                + "add to; did you mean 'shooters.battery.magazine.arrow'?",
            "22:7: error: optimise.budget.items.nothing: 'nothing' changes nothing; write what it adds, or what comes with it",
            "23:36: error: shooters.battery.reaction: '5..9 s' is uncertain; only to what is known can be added, and what nobody "
                + "knows is not chosen",
            "24:37: error: shooters.battery.launch-spacing: 'shooters.battery.launch-spacing' is changed by 'site' too; what is "
                + "changed belongs to one choice or item",
            "25:34: error: optimise.budget.items.two.most: what comes with an item stands at one place; write one item for "
                + "each place");
    }

    [Theory]
    [InlineData("raid.waves.night.count", "7")]
    [InlineData("raid.waves.night.launch", "H")]
    [InlineData("raid.origins.base.position", "[11, 21]")]
    [InlineData("threat-classes.slow-drone.launch-reliability", "0.9")]
    [InlineData("threat-classes.slow-drone.speed", "100 km/h")]
    [InlineData("assets.port.value", "2")]
    [InlineData("assets.port.defended", "false")]
    [InlineData("estimate.warning", "1 d")]
    [InlineData("estimate.counts.drone", "4")]
    [InlineData("campaign.nights", "2")]
    [InlineData("interceptors.arrow.kill.drone", "0.9")]
    public void Nothing_of_the_raid_or_the_estimate_is_a_choice(string path, string value)
    {
        string[] levels = Errors($"{Head}optimise: {{indifference: 1, choices: {{{path}: {{levels: [{value}]}}}}}}\n");
        Assert.StartsWith($"3:39: error: optimise.choices.{path}: '{path}' is not the defence's to choose",
            Assert.Single(levels), StringComparison.Ordinal);
        string[] option = Errors(
            $"{Head}optimise: {{indifference: 1, choices: {{x: {{options: {{y: {{set: {{{path}: {value}}}}}}}}}}}}}\n");
        Assert.Contains("is not the defence's to choose", Assert.Single(option), StringComparison.Ordinal);
        string[] bought = Errors($"{Head}optimise: {{indifference: 1, budget: {{total: 1 USD, items: {{x: {{price: 1 USD, "
            + $"add: {{{path}: 1}}}}}}}}}}\n");
        Assert.Contains("is not the defence's to choose", Assert.Single(bought), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doctrine.assignment", "[earliest, best-kill]")]
    [InlineData("doctrine.layers.point.reserve.drone", "[0, 4]")]
    [InlineData("shooters.battery.position", "[[10, 20], [10.1, 20]]")]
    [InlineData("sensors.lookout.position", "[[10, 20], [10.1, 20]]")]
    [InlineData("nations.aa.commitment.status.drone", "[hold, tight]")]
    [InlineData("nets.picture.formation-delay", "[10 s, 20 s]")]
    public void The_defence_is(string path, string levels) => Assert.Empty(
        Errors($"{Head}optimise: {{indifference: 1, choices: {{{path}: {{levels: {levels}}}}}}}\n"));

    [Theory]
    [InlineData("{indifference: 1}", "3:11: error: optimise: there is one alternative only, and nothing to compare it with; "
        + "write a choice with two levels or options")]
    [InlineData("{indifference: 1, choices: {shooters.battery.magazine.arrow: {levels: [1, 2, 3, 4, 5, 6, 7, 8]}, "
        + "shooters.battery.channels: {levels: [1, 2, 3, 4, 5, 6, 7, 8]}, doctrine.layers.point.salvo: {levels: [1, 2, 3, 4, "
        + "5, 6, 7, 8]}}}", "3:11: error: optimise: there are 512 alternatives, and every two are compared; 500 will do at "
        + "most: leave some out, or narrow them with a sweep first")]
    [InlineData("{indifference: 1, budget: {total: 3 USD, items: {a: {price: 5 USD, add: {shooters.battery.channels: 1}}, "
        + "b: {price: 4 USD, add: {shooters.battery.magazine.arrow: 1}}}}}",
        "3:45: error: optimise.budget.total: the total buys nothing; the cheapest item is 'b'")]
    [InlineData("{indifference: 1, budget: {total: 1 MUSD, items: {a: {price: 5000 USD, most: 1000, add: "
        + "{shooters.battery.magazine.arrow: 1}}, b: {price: 5000 USD, most: 1000, add: {shooters.battery.launch-spacing: 1}}, "
        + "c: {price: 7000 USD, most: 1000, add: {shooters.battery.false-kill: 0.0001}}}}}", "3:11: error: optimise: there are "
        + "more than 501 alternatives, and every two are compared; 500 will do at most: leave some out, or narrow them with a "
        + "sweep first")]
    public void There_are_two_alternatives_or_more_and_not_too_many(string optimise, string expected) => Assert.Contains(
        expected, Errors($"{Head}optimise: {optimise}\n"));

    [Fact]
    public void A_study_has_a_design_or_something_to_optimise() => Says(
        Head, "1:1: error: a study needs 'design' or 'optimise', one of the two");

    private void Says(string text, params string[] expected) => Assert.Equal(expected, Errors(text));

    private string[] Errors(string text) =>
    [
        .. Check(text).Problems.Where(p => p.Severity == Severity.Error)
            .Select(p => p.ToString().Replace($"{_folder}/study.yaml:", "", StringComparison.Ordinal)),
    ];

    private StudyCheck Check(string text)
    {
        string file = $"{_folder}/study.yaml";
        File.WriteAllText(file, text);
        return StudyFile.Check(file);
    }
}
