using System;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

/// <summary>The two files of a study, joined; and everything that can be wrong with them.</summary>
public sealed class PointTableTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parry-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Points_are_joined_by_their_id_whatever_their_order()
    {
        PointTable table = Read(
            "point,x,y\n0,1,10\n1,2,20\n2,3,40\n", "replications,leakers.mean,point\n9,0.3,2\n9,0.1,0\n9,,1\n",
            new PointQuestion { Measure = "leakers" });
        Assert.Equal(("leakers.mean", 2, 1), (table.Value, table.Points, table.Undefined));
        Assert.Equal([0.1, 0.3], table.Values);
        Assert.Equal(["x", "y"], table.Inputs.Select(i => i.Name));
        Assert.Equal([10, 40], table.Inputs[1].Values);
    }

    [Fact]
    public void Values_may_carry_a_unit_and_columns_that_are_no_inputs_are_named()
    {
        PointTable table = Read(
            "point,variant,range,mixed,fixed,extra\n0,base,150 km,1 s,7,1\n1,base,200 km,2 min,7,2\n", Outcomes,
            new PointQuestion { Measure = "leakers.mean", LeaveOut = ["extra"] });
        PointInput range = Assert.Single(table.Inputs);
        Assert.Equal(("range", "km"), (range.Name, range.Unit));
        Assert.Equal([150, 200], range.Values);
        Assert.Equal(
            [
                new LeftOutColumn("variant", "its values are words"),
                new LeftOutColumn("mixed", "its values have the units s and min"),
                new LeftOutColumn("fixed", "it has one value at all points"),
                new LeftOutColumn("extra", "as asked"),
            ],
            table.LeftOut);
    }

    [Fact]
    public void Quoted_fields_and_both_line_ends_are_read()
    {
        PointTable table = Read(
            "point,\"x, \"\"old\"\"\"\r\n\"a,\nb\",1\r\n\r\nc,2\r\n", "point,m\n\"a,\nb\",5\nc,6",
            new PointQuestion { Measure = "m" });
        Assert.Equal("x, \"old\"", Assert.Single(table.Inputs).Name);
        Assert.Equal([5, 6], table.Values);
    }

    [Fact]
    public void With_a_measure_two_words_of_one_column_are_set_against_each_other()
    {
        PointTable table = Read(
            "point,variant,x\n0,base,1\n1,thrifty,1\n2,base,2\n3,thrifty,2\n4,other,2\n",
            "point,m.mean\n0,5\n1,7\n2,9\n3,6\n4,0\n",
            new PointQuestion { Measure = "m", Less = ("base", "thrifty") });
        Assert.Equal("m.mean, base less thrifty", table.Value);
        Assert.Equal([-2, 3], table.Values);
        Assert.Equal([1, 2], Assert.Single(table.Inputs).Values);
        Assert.Empty(table.LeftOut);
    }

    [Fact]
    public void Without_one_two_columns_of_the_outcomes_are() =>
        Assert.Equal(
            [-1, 2],
            Read("point,x\n0,1\n1,2\n", "point,a.mean,b\n0,1,2\n1,5,3\n", new PointQuestion { Less = ("a", "b") }).Values);

    [Fact]
    public void Every_problem_of_both_files_is_said_at_once_where_it_stands() =>
        Assert.Equal(
            [
                "e.csv:1:9: error: a column without a name; write one, or remove the comma",
                "e.csv:3:3: error: x: 'lots' is not a number, and most of this column are; write a number, or leave the "
                    + "column out with --leave-out x",
                "e.csv:4:1: error: point '0' is on line 2 already; give each point one line",
                "e.csv:5:1: error: the line has 2 fields and the first line names 4 columns; leave a field empty where "
                    + "there is no value, and put one that holds a comma in quotes",
                "e.csv:7:1: error: point '5' has no line in 'o.csv'; take both files from one study",
                "e.csv:8:6: error: a quote within a field; put the whole field in quotes, and write each quote in it twice",
                "o.csv:2:3: error: leakers.mean: 'none' is not a number; write one, or nothing where it is not defined",
                "o.csv:6:4: error: text after a closing quote; write ',' or end the line there",
            ],
            Problems(
                "point,x,,z\n0,1,a,1\n1,lots,b,2\n0,3,c,3\n2,4\n3,5,d,5\n5,6,e,6\n6,7,f\"g,8\n",
                "point,leakers.mean\n0,none\n1,2\n2,3\n3,4\n\"6\" ,5\n"));

    [Theory]
    [InlineData("", "e.csv:1:1: error: the file is empty; its first line names the columns, the others are points")]
    [InlineData("point,x\n", "e.csv:1:1: error: there are no points: a line that names the columns, and nothing below it")]
    [InlineData("point,x,x\n0,1,1\n1,2,2\n", "e.csv:1:9: error: a second column 'x'; give it another name")]
    [InlineData("point,x\n0,1\n1,\"2\n",
        "e.csv:3:3: error: this quote is never closed; write another '\"' at the end of the field")]
    [InlineData("points,x\n0,1\n1,2\n", "o.csv:1:1: error: there is no column 'points'; did you mean 'point'?")]
    [InlineData("point,x\n0,a\n1,b\n", "e.csv:1:1: error: no column of numbers that differ is left to look at; vary an "
        + "input of the study over a range")]
    [InlineData("point,x\n0,1\n", "o.csv:3:1: error: point '1' has no line in 'e.csv'; take both files from one study")]
    public void What_is_wrong_with_one_file_is_said(string experiments, string expected) =>
        Assert.Contains(expected, Problems(experiments, Outcomes));

    [Fact]
    public void A_column_that_is_not_there_and_words_that_do_not_pair_are_said()
    {
        const string experiments = "point,variant,x\n0,base,1\n1,thrifty,2\n";
        Assert.Equal(
            ["o.csv:1:1: error: there is no column 'leekers'; did you mean 'leakers.n'?"],
            Problems(experiments, Outcomes, new PointQuestion { Measure = "leekers" }));
        Assert.Equal(
            ["e.csv:1:1: error: no column holds both 'base' and 'tidy'; name two words of one column with --measure, or "
                + "two columns of the outcomes without it"],
            Problems(experiments, Outcomes, new PointQuestion { Measure = "leakers", Less = ("base", "tidy") }));
        Assert.Equal(
            [
                "e.csv:2:1: error: point '0' has no counterpart as 'thrifty' with the same inputs; run both at every point",
                "e.csv:3:1: error: point '1' has no counterpart as 'base' with the same inputs; run both at every point",
            ],
            Problems(experiments, Outcomes, new PointQuestion { Measure = "leakers", Less = ("base", "thrifty") }));
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_with_its_neighbour()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "outcomes.csv"), Outcomes);
        string wrong = Path.Combine(_folder.FullName, "outcome.csv");
        string message = Assert.Throws<ScenarioException>(() =>
            PointTable.Read(wrong, wrong, new PointQuestion { Measure = "m" })).Message;
        Assert.Contains("there is no file", message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'outcomes.csv'?", message, StringComparison.Ordinal);
    }

    private const string Outcomes = "point,leakers.n,leakers.mean\n0,5,1\n1,5,2\n";

    private PointTable Read(string experiments, string outcomes, PointQuestion question)
    {
        string first = Path.Combine(_folder.FullName, "e.csv"), second = Path.Combine(_folder.FullName, "o.csv");
        File.WriteAllText(first, experiments);
        File.WriteAllText(second, outcomes);
        return PointTable.Read(first, second, question);
    }

    private string[] Problems(string experiments, string outcomes, PointQuestion? question = null) =>
        [.. Assert.Throws<ScenarioException>(() => Read(experiments, outcomes, question ?? new PointQuestion
            { Measure = "leakers" })).Problems.Select(p => p.ToString().Replace(
                _folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
}
