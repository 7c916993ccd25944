using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Parry.Scenarios;
using Parry.Tests.House;
using Parry.Tests.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>What a crisis file may say, and how it is told what it may not.</summary>
public class CrisisFileTests
{
    private const string End = "  ally: {name: Cland}\n";

    [Fact]
    public void The_smallest_crisis_is_in_order_and_has_the_five_openings()
    {
        Crisis crisis = CrisisTexts.Crisis();
        Assert.Equal(["none", "diplomatic", "limited", "proportionate", "broad"], crisis.OptionIds);
        Assert.Equal((10, 3), (crisis.Rounds, crisis.RoundDays));
        Assert.Equal((0.5, 0.4, 30), (crisis.Thresholds.Ally, crisis.Thresholds.Coalition, crisis.Thresholds.HorizonDays));
        Assert.Equal(3, crisis.Raid.Outcomes!.Rows.Length);
        Assert.Equal(36 / 41.0, crisis.Raid.Outcomes.Rows[1].Intercepted, 1e-12);
    }

    [Fact]
    public void Inputs_that_are_not_written_have_the_ranges_of_the_page_and_call_themselves_assumptions()
    {
        Crisis crisis = CrisisTexts.Crisis();
        (string, double, double)[] some =
        [
            ("inputs.blue.precision", 0.7, 4), ("inputs.red.offset", -2, 1), ("inputs.both.accident", 0, 0.02),
            ("inputs.belief.after-strike", -0.2, 0.5), ("inputs.support.overreach", 0.3, 1.2),
            ("inputs.red.pressure", 0.1, 0.7), ("inputs.support.coalition", 0.4, 0.9),
        ];
        Assert.All(some, s =>
        {
            Amount input = Assert.Single(crisis.Inputs, i => i.Path == s.Item1);
            Assert.Equal((s.Item2, s.Item3), (input.Spread.Low, input.Spread.High));
            Assert.Equal(Status.Assumption, input.Provenance.Status);
        });
    }

    [Theory]
    [InlineData("inputs: {blue: {precision: 4..0.7}}", 8, 28, "'4..0.7' runs from high to low")]
    [InlineData("inputs: {blue: {precison: 1}}", 8, 17, "did you mean 'precision'?")]
    [InlineData("inputs: {red: {committed: 1.2}}", 8, 27, "above 1")]
    [InlineData("inputs: {red: {opportunist: 0.8, committed: 0.5}}", 8, 45, "it comes to 1.3 of all worlds or more")]
    [InlineData("thresholds: {ally-support: 1.4}", 8, 28, "'1.4' is above 1; a threshold is 0 to 1")]
    [InlineData("thresholds: {coalition-access: -0.1}", 8, 32, "below 0")]
    [InlineData("thresholds: {ally-support: 0.3..0.5}", 8, 28, "is a spread")]
    [InlineData("options: {a: {opens: limited, levers: {dealy: 3 d}}}", 8, 40, "did you mean 'delay'?")]
    [InlineData("options: {a: {opens: limited, levers: {bribe: true}}}", 8, 40, "is not a key of a set of levers")]
    [InlineData("options: {a: {opens: limited, participants: [ally]}}", 8, 45, "leaves out Blue")]
    [InlineData("options: {a: {opens: nuclear}}", 8, 22, "'nuclear' is not allowed")]
    [InlineData("options: {}", 8, 10, "nothing to choose from")]
    [InlineData("options: {a: {opens: broad, participants: [blue, blue]}}", 8, 50, "'blue' stands here twice")]
    [InlineData("options: {a: {opens: broad, participants: []}}", 8, 43, "leaves out Blue")]
    [InlineData("options: {a: {opens: broad}, a: {opens: none}}", 8, 30, "'a' already stands at line 8")]
    [InlineData("options: {a: {opens: broad, name: Go}, b: {opens: none, name: Go}}", 8, 63,
        "'Go' is already the name of 'options.a'")]
    [InlineData("options: {a: {opens: broad, follow-on: mirror}}", 8, 40, "write stop, match-minus-one, match or campaign")]
    [InlineData("options: {a: {}}", 8, 11, "an option needs 'opens'")]
    [InlineData("options: {a: {opens: none, levers: {delay: -2 d}}}", 8, 44, "'-2 d' is below 0")]
    [InlineData("options: {a: {opens: none, levers: {consult: maybe}}}", 8, 46, "neither true nor false")]
    [InlineData("thresholds: {horizon: 0 d}", 8, 23, "a horizon is more than 0")]
    [InlineData("inputs: {purple: {cost: 1}}", 8, 10, "'purple' is not a key of a set of inputs")]
    [InlineData("rounds: 1000", 8, 9, "'1000' is above 100")]
    [InlineData("rounds: 2.5", 8, 9, "not whole")]
    public void What_is_wrong_is_said_where_it_stands(string line, int at, int column, string complaint)
    {
        Problem problem = Assert.Single(CrisisTexts.Problems((End, End + line + "\n")));
        Assert.EndsWith("crisis.yaml", problem.File, StringComparison.Ordinal);
        Assert.Equal((at, column), (problem.Line, problem.Column));
        Assert.Contains(complaint, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_said_at_once() =>
        Assert.Equal(3, CrisisTexts.Problems((End, End
            + "thresholds: {ally-support: 2}\noptions: {a: {opens: wide}}\nround-length: 3\n")).Length);

    [Theory]
    [InlineData("{name: Cland}", "{name: Cland, offensive: sometimes}", 7, 34, "write never, self-defence or with-ally")]
    [InlineData("{name: Cland}", "{name: Cland, threshold: 2}", 7, 34, "'2' is above 1")]
    [InlineData("{name: Bland}", "{name: Aland}", 6, 15, "'Aland' is already the name of 'actors.blue'")]
    [InlineData("{outcomes: raids.csv}", "{outcomes: raids.csv, trigger: 3}", 3, 38, "'3' is below 5; a rung is 5 to 9")]
    [InlineData("{outcomes: raids.csv}", "{outcomes: lost.csv}", 3, 18, "there is no file")]
    [InlineData("{outcomes: raids.csv}", "{outcomes: raids.csv, attribution: 0.5..1.2}", 3, 42, "reaches above 1")]
    [InlineData("{outcomes: raids.csv}", "{outcomes: raids.csv, weights: {military: -1}}", 3, 49, "'-1' is below 0")]
    [InlineData("{outcomes: raids.csv}", "{outcomes: raids.csv, severity-scale: 0}", 3, 45, "more than 0")]
    public void What_is_wrong_with_raid_and_actors_is_said_where_it_stands(
        string old, string replacement, int at, int column, string complaint)
    {
        Problem problem = Assert.Single(CrisisTexts.Problems((old, replacement)));
        Assert.Equal((at, column), (problem.Line, problem.Column));
        Assert.Contains(complaint, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stock-left", "stock left", 1, 1, "the column 'stock-left' is missing; wanted are leakers.military, "
        + "leakers.populated, leakers.infrastructure, intercepted, threatening, stock-left; or is that 'stock left'?")]
    [InlineData("leakers.military", "\"leakers.military\"", 1, 1, "write the head without quotes")]
    [InlineData("threatening", "threatening,intercepted", 1, 83, "this column stands here twice")]
    public void The_head_of_a_table_of_raids_is_looked_at(string old, string replacement, int at, int column, string complaint)
    {
        Problem problem = Assert.Single(
            CrisisTexts.Check(CrisisTexts.Outcomes.Replace(old, replacement, StringComparison.Ordinal)).Problems);
        Assert.Equal((at, column), (problem.Line, problem.Column));
        Assert.Contains(complaint, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_raids_without_a_column_or_below_zero_is_refused_where_it_is_so()
    {
        Problem missing = Assert.Single(CrisisTexts.Check("leakers.military,threatening\n1,2\n").Problems);
        Assert.Equal((1, 1), (missing.Line, missing.Column));
        Assert.Contains("'intercepted' and 'stock-left'", missing.Message, StringComparison.Ordinal);
        Problem below = Assert.Single(CrisisTexts.Check(
            CrisisTexts.Outcomes.Replace("9,2,1,30", "9,-2,1,30", StringComparison.Ordinal)).Problems);
        Assert.EndsWith("raids.csv", below.File, StringComparison.Ordinal);
        Assert.Equal((4, 3), (below.Line, below.Column));
        Assert.Contains("'-2' is below 0; a count is 0 or more", below.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,0,0,40,40,0.7", "0,0,0,41,40,0.7", "more were intercepted, 41, than threatened, 40")]
    [InlineData("0,0,0,40,40,0.7", "0,0,0,40,40,1.7", "'1.7' is above 1")]
    [InlineData("0,0,0,40,40,0.7", "0,0,x,40,40,0.7", "'x' is not a number")]
    [InlineData("0,0,0,40,40,0.7", "0,0,0,40", "4 cells stand here, and the head names columns up to the 6th")]
    [InlineData("0,0,0,40,40,0.7", "0,0,0,,40,0.7", "'' is not a number")]
    [InlineData("0,0,0,40,40,0.7", "0,0,0,-4,40,0.7", "'-4' is below 0")]
    [InlineData("0,0,0,40,40,0.7", "0,0,0,nan,40,0.7", "'nan' is not a number")]
    public void Each_cell_of_it_is_looked_at(string old, string replacement, string complaint) =>
        Assert.Contains(
            CrisisTexts.Check(CrisisTexts.Outcomes.Replace(old, replacement, StringComparison.Ordinal)).Problems,
            p => p.Line == 2 && p.Message.Contains(complaint, StringComparison.Ordinal));

    [Theory]
    [InlineData("outcomes: raids.csv", "scenario: lost.yaml", "there is no file")]
    [InlineData("outcomes: raids.csv", "scenario: some.yaml, outcomes: raids.csv", "excludes")]
    [InlineData("outcomes: raids.csv", "trigger: 7", "one of the two")]
    public void A_raid_comes_from_one_place_that_is_there(string old, string replacement, string complaint) =>
        Assert.Contains(complaint, CrisisTexts.Problems((old, replacement))[0].Message, StringComparison.Ordinal);

    [Fact]
    public void Nations_are_those_of_the_raid_and_each_is_one_actor()
    {
        (string, string) raid = ("outcomes: raids.csv", "scenario: some.yaml");
        Assert.Empty(CrisisTexts.Problems(raid, ("{name: Aland}", "{name: Aland, nation: aa}")));
        Assert.Contains("has no nation 'zz'", CrisisTexts.Problems(
            raid, ("{name: Aland}", "{name: Aland, nation: zz}"))[0].Message, StringComparison.Ordinal);
        Assert.Contains("a nation is one actor", CrisisTexts.Problems(
            raid, ("{name: Aland}", "{name: Aland, nation: aa}"), ("{name: Cland}", "{name: Cland, nation: aa}"))[0].Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_that_say_the_same_have_one_fingerprint()
    {
        string print = Some.Scenario().Fingerprint;
        Assert.Equal(64, print.Length);
        Assert.Equal(print, Some.Scenario(("count: 4", "count:   4   # four")).Fingerprint);
        Assert.NotEqual(print, Some.Scenario(("count: 4", "count: 5")).Fingerprint);
    }

    [Fact]
    public void The_schema_accepts_the_crisis_that_ships_and_refuses_an_unknown_lever()
    {
        string text = Repository.Read("scenarios/response/01-april-2024.yaml");
        Assert.True(Accepts(text));
        Assert.False(Accepts(text.Replace("opens: limited", "opens: limited, levers: {bribe: true}", StringComparison.Ordinal)));
        Assert.Empty(CrisisFile.Check(Repository.PathOf("scenarios/response/01-april-2024.yaml")).Problems);
    }

    private static bool Accepts(string text)
    {
        JsonObject schema = (JsonObject)JsonNode.Parse(CrisisSchema.Text)!;
        Node read = YamlText.Read(text, "crisis.yaml", new ProblemList())!;
        return new SchemaReader(schema).Accepts(schema, SchemaReader.Json(read));
    }
}
