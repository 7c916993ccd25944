using System;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public sealed class StudyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parry").FullName;

    public StudyFileTests() => File.WriteAllText(Path.Combine(_folder, "some.yaml"), Some.ScenarioText());

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_study_is_read_whole_with_its_defaults()
    {
        Study study = Check("""
            parry-study: 1
            scenario: some.yaml
            design: {kind: latin-hypercube, points: 8}
            inputs:
              interceptors.arrow.kill.drone: {from: 50 %, to: 0.9}
              interceptors.arrow.speed: {from: 1 km/s, to: 2000 m/s}
              shooters.battery.channels: {levels: [1, 2..4]}
            """).Study!;
        Assert.Equal("Smallest", study.Title);
        Assert.Equal((1000, 1ul, 32), (study.Replications, study.Seed, study.Plans));
        Assert.Equal(new Spread.Uniform(0.5, 0.9), study.Inputs[0].Range);
        Assert.Equal((new Spread.Uniform(1, 2), "km/s"), (study.Inputs[1].Range, study.Inputs[1].Unit.Symbol));
        Assert.Equal(["1", "2..4"], study.Inputs[2].Levels.Select(WrittenNode.Text));
        Assert.Equal("base", Assert.Single(study.Variants).Id);
        Assert.Equal(["leakers", "intercepted", "rate.flown", "cost.defence"], study.Measures.Select(m => m.Name));
    }

    [Fact]
    public void Every_fault_of_the_form_is_said_at_once_where_it_stands() => Says(
        """
        parry-study: 2
        scenario: some.yaml
        design: {kind: sobol, points: 0}
        inputs:
          interceptors.arrow.kill.drone: {from: 0.5}
          shooters.battery.channels: {levels: [1], from: 1, to: 2}
          shootrs.battery.channels: {levels: [1]}
          channels: {levels: [1]}
        replications: 1.5
        variants: {two: {without: [usa]}}
        """,
        "1:14: error: parry-study: '2' is not known here; write '1'",
        "3:31: error: design.points: '0' is not a whole number, 1 or more",
        "5:3: error: inputs.interceptors.arrow.kill.drone: an input needs 'levels' or 'to', one of the two",
        "6:44: error: inputs.shooters.battery.channels.from: 'from' excludes 'levels'; keep one of the two",
        "6:53: error: inputs.shooters.battery.channels.to: 'to' excludes 'levels'; keep one of the two",
        "7:3: error: inputs.shootrs.battery.channels: 'shootrs' holds nothing that can be varied; did you mean 'shooters'?",
        "8:3: error: inputs.channels: 'channels' cannot be the id of an input; an id is a dotted path of the scenario, such "
            + "as shooters.battery.channels",
        "9:15: error: replications: '1.5' is not a whole number, 1 or more",
        "10:28: error: variants.two.without.1: 'usa' is not allowed; wanted: the two lower-case letters of its ISO 3166 code");

    [Fact]
    public void Every_fault_that_only_the_scenario_can_tell_is_said_at_once_where_it_stands() => Says(
        """
        parry-study: 1
        scenario: some.yaml
        design: {kind: sobol, points: 4}
        inputs:
          interceptors.arow.kill.drone: {from: 0.5, to: 0.9}
          interceptors.arrow.kill.drone: {from: 0.5, to: 1.2}
          interceptors.arrow.speed: {from: 0.5 km, to: 900 m/s}
          doctrine.assignment: {from: 1, to: 2}
          doctrine.control: {levels: [centralised, autonomus]}
          shooters.battery.chanels: {levels: [1]}
          shooters.battery.channels: {from: 4, to: 2}
          shooters.battery.reaction: {levels: []}
          raid.waves.night.count: {from: 1..2, to: 4}
        variants: {alone: {without: [bb]}}
        """,
        "5:3: error: interceptors.arow.kill.drone: there is no 'arow' to set; did you mean 'arrow'?",
        "6:50: error: inputs.interceptors.arrow.kill.drone: '1.2' is above 1; a probability of kill is 0 to 1",
        "7:36: error: inputs.interceptors.arrow.speed: '0.5 km' is a length; a speed is wanted (m/s, km/h, km/s, kn)",
        "8:31: error: inputs.doctrine.assignment: 'doctrine.assignment' holds no figure, so there is nothing between two "
            + "values; write 'levels: [...]'",
        "9:44: error: doctrine.control: 'autonomus' is not allowed; write centralised, per-nation or autonomous; did you "
            + "mean 'autonomous'?",
        "10:39: error: shooters.battery.chanels: 'chanels' is not a key of a shooter; did you mean 'channels'?",
        "11:37: error: inputs.shooters.battery.channels: '4' is not below '2'; a range goes from its low end to its high one",
        "12:39: error: inputs.shooters.battery.reaction.levels: there are no levels; write one or more",
        "13:34: error: inputs.raid.waves.night.count: '1..2' is a spread; an end of a range is one number",
        "14:30: error: variants.alone.without: there is no nation 'bb'; there is aa");

    [Theory]
    [InlineData("raid.waves.night.launch")]
    [InlineData("raid.waves.night.from")]
    [InlineData("raid.waves.night.to.port")]
    [InlineData("raid.waves.night.via")]
    [InlineData("raid.waves.night.class")]
    [InlineData("raid.waves.night.spacing")]
    [InlineData("raid.origins.base.position")]
    [InlineData("raid.routes.south")]
    [InlineData("threat-classes.slow-drone.speed")]
    [InlineData("threat-classes.slow-drone.altitude")]
    [InlineData("assets.port.position")]
    public void What_is_the_attackers_to_choose_is_refused_as_an_input_and_in_a_variant(string path)
    {
        string[] lines = Errors($"parry-study: 1\nscenario: some.yaml\ndesign: {{kind: factorial}}\n"
            + $"inputs: {{{path}: {{levels: [1]}}}}\nvariants: {{x: {{set: {{{path}: 1}}}}}}\n");
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"4:10: error: inputs.{path}: '{path}' cannot be varied", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Contains("attacker's to choose", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("raid.waves.night.count", "7")]
    [InlineData("threat-classes.slow-drone.launch-reliability", "0.9")]
    [InlineData("threat-classes.slow-drone.flight-reliability", "0.9")]
    [InlineData("assets.port.value", "2")]
    [InlineData("assets.port.defended", "false")]
    [InlineData("nets.picture.formation-delay", "10 s")]
    [InlineData("sensors.lookout.position", "[10.1, 20]")]
    [InlineData("shooters.battery.magazine.arrow", "4")]
    [InlineData("doctrine.assignment", "best-kill")]
    [InlineData("nations.aa.commitment.status.drone", "hold")]
    public void The_defence_and_the_size_and_reliability_of_a_raid_may_be_varied(string path, string value) =>
        Assert.Empty(Errors($"parry-study: 1\nscenario: some.yaml\ndesign: {{kind: factorial}}\n"
            + $"inputs: {{{path}: {{levels: [{value}]}}}}\n"));

    [Fact]
    public void A_factorial_design_has_no_use_for_a_range() => Says(
        "parry-study: 1\nscenario: some.yaml\ndesign: {kind: factorial}\n"
            + "inputs: {shooters.battery.channels: {from: 1, to: 4}}\n",
        "4:44: error: inputs.shooters.battery.channels: a factorial design goes through levels, and a range has none; "
            + "write 'levels: [1, 4]', or choose latin-hypercube or sobol");

    [Fact]
    public void A_point_holds_no_more_replications_than_an_array_does() => Says(
        "parry-study: 1\nscenario: some.yaml\ndesign: {kind: factorial}\nreplications: 100000\nworlds: 100000\n",
        "4:15: error: replications: 10,000,000,000 replications are more than one point can hold (2,147,483,591)");

    [Fact]
    public void A_scenario_that_is_not_there_is_missed_where_it_is_named() => Says(
        "parry-study: 1\nscenario: sme.yaml\ndesign: {kind: factorial}\n",
        $"2:11: error: scenario: there is no file '{_folder}/sme.yaml'; did you mean 'some.yaml'?");

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
