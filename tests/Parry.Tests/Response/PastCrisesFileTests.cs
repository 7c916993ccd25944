using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Parry.Scenarios;
using Parry.Tests.House;
using Parry.Tests.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>What a file of past crises may say, and how it is told what it may not.</summary>
public class PastCrisesFileTests
{
    [Fact]
    public void The_smallest_file_is_in_order()
    {
        PastCrises past = PastCrisisTexts.Crises();
        Assert.Equal(["first", "second"], past.CaseIds);
        PastCrisis second = past.Cases[1];
        Assert.Equal((7, CrisisOutcome.Continued, true), (second.Trigger, second.Came.Outcome, second.Came.Renewed));
        Assert.Equal((0, 0.5), (second.Raid.Severity.Low, second.Raid.Severity.High));
        Assert.Equal([false, true], second.Sources.Select(s => s.Verified));
        Assert.Equal("Nobody wrote about it.", Assert.Single(past.LeftOut).Reason);
    }

    [Theory]
    [InlineData("outcome: settled", "outcome: peace", 15, 14, "'peace' is not allowed; write settled, contained")]
    [InlineData("[gazette, almanac]", "[gazette]", 17, 14, "needs two sources")]
    [InlineData("[gazette, almanac]", "[gazette, gazette]", 17, 14, "needs two sources")]
    [InlineData("[gazette, almanac]", "[gazette, almanak]", 17, 24, "did you mean 'almanac'?")]
    [InlineData("2030-01-15", "2030-01", 9, 16, "wanted: a date as YYYY-MM-DD")]
    [InlineData("2030-01-15", "2030-02-30", 9, 16, "there is no day '2030-02-30'")]
    [InlineData("severity: 0.2", "severity: 1", 12, 15, "0 to 0.99")]
    [InlineData("severity: 0.2", "severity: 0.4..0.2", 12, 15, "runs from high to low")]
    [InlineData("trigger: 6", "trigger: 10", 10, 14, "4 to 9")]
    [InlineData("title: What happened", "title: various", 4, 20, "'various'")]
    [InlineData("opens: limited", "opens: limited, participants: [ally]", 14, 43, "Blue, whose choice it was")]
    [InlineData("opens: limited", "opens: limited, participants: [blue, ally]", 14, 43, "commitment is not 'with-ally'")]
    [InlineData("outcome: settled", "outcome: continued", 16, 19, "'continued' is more than one")]
    [InlineData("outcome: settled", "outcome: settled\n    disputed: settled", 16, 15, "is the outcome itself")]
    [InlineData("  second:", "  first:", 18, 3, "'first'")]
    [InlineData("2030-04-02", "2030-04-31", 31, 40, "there is no day '2030-04-31'")]
    public void What_is_wrong_is_said_where_it_stands(string old, string written, int line, int column, string complaint)
    {
        IReadOnlyList<Problem> problems = PastCrisisTexts.Check((old, written)).Problems;
        Assert.Contains(problems, p => (p.File, p.Line, p.Column) == ("past.yaml", line, column)
            && p.Message.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void Diplomacy_with_an_ally_takes_no_commitment_to_strike() => Assert.Empty(
        PastCrisisTexts.Check(("opens: limited", "opens: diplomatic, participants: [blue, ally]")).Problems);

    [Theory]
    [InlineData("crisis: 1\n", "this is a crisis, and a file of past crises is wanted here")]
    [InlineData("parry: 1\n", "this is a scenario, and a file of past crises is wanted here")]
    public void A_file_of_another_kind_is_told_so_and_no_more(string text, string complaint) =>
        Assert.Contains(
            complaint, Assert.Single(PastCrisesFile.CheckText(text, "past.yaml").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_crisis_is_wanted_and_past_crises_come() =>
        Assert.Contains(
            "this is a file of past crises, and a crisis is wanted here; 'parry hindcast --crises' plays them again",
            Assert.Single(CrisisFile.CheckText("past-crises: 1\n", "crisis.yaml").Problems).Message,
            StringComparison.Ordinal);

    [Fact]
    public void All_problems_are_said_at_once()
    {
        PastCrisesCheck check = PastCrisisTexts.Check(
            ("triggered: 2030-01-15", "triggered: soon"),
            ("outcome: settled", "outcome: peace"),
            ("[gazette, almanac]", "[gazette]"),
            ("trigger: 7", "trigger: 2"),
            ("verified: false", "verified: perhaps"));
        Assert.Null(check.Crises);
        Assert.Equal([5, 9, 15, 17, 21], check.Problems.Select(p => p.Line));
    }

    [Fact]
    public void One_case_has_no_others_to_take_a_base_rate_of()
    {
        string text = PastCrisisTexts.Smallest;
        int from = text.IndexOf("  second:", StringComparison.Ordinal);
        int to = text.IndexOf("left-out:", StringComparison.Ordinal);
        Problem problem = Assert.Single(PastCrisesFile.CheckText(text.Remove(from, to - from), "past.yaml").Problems);
        Assert.Contains("write two or more", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_accepts_the_file_that_ships_and_refuses_an_unknown_outcome()
    {
        string text = Repository.Read(Repository.PastCrises);
        Assert.True(Accepts(text));
        Assert.False(Accepts(text.Replace("outcome: war", "outcome: peace", StringComparison.Ordinal)));
    }

    private static bool Accepts(string text)
    {
        JsonObject schema = (JsonObject)JsonNode.Parse(PastCrisesSchema.Text)!;
        Node read = YamlText.Read(text, "past.yaml", new ProblemList())!;
        return new SchemaReader(schema).Accepts(schema, SchemaReader.Json(read));
    }
}
