using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Parry.Tests.House;
using Parry.Tests.Statistics;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>The Halton points as two files, and what the command line says of them.</summary>
public sealed class DiscoverTests : IDisposable
{
    private readonly Sandbox _box = new();

    public DiscoverTests()
    {
        StringBuilder experiments = new("point,variant,x1,x2,x3,x4,x5\n"), outcomes = new("point,leakers.mean,other\n");
        for (int row = 0; row < 1000; row++)
        {
            string[] values = [.. HaltonPoints.Columns.Select(c => c[row].ToString("R", CultureInfo.InvariantCulture))];
            experiments.Append(CultureInfo.InvariantCulture, $"{row},base,{string.Join(',', values)}\n");
            outcomes.Append(CultureInfo.InvariantCulture, $"{row},{(HaltonPoints.Cases[row] ? 12 : 3)},5\n");
        }
        _box.Write("experiments.csv", experiments.ToString());
        _box.Write("outcomes.csv", outcomes.ToString());
    }

    public void Dispose() => _box.Dispose();

    [Fact]
    public void The_text_puts_the_box_in_words_and_shows_the_way_to_it()
    {
        Ran ran = Discover("--measure", "leakers", "--fails-if", ">= 10");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        string[] lines = ran.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(
            ["Where leakers.mean >= 10", "195 of 1,000 points (20 %)", "Left out: variant, its values are words", ""],
            lines[..4]);
        Assert.Contains(lines, l => l.StartsWith("  x2     0.396 or less ", StringComparison.Ordinal));
        Assert.Contains(
            "Box 46 of 46 holds 115 of 195 cases (coverage 59 %) and 4 other points (density 97 %).", lines);
        Assert.Equal("  46         paste     119    115      59 %     97 %   12 %               5", lines[^1]);
    }

    [Fact]
    public void The_json_has_the_documented_fields_in_their_order()
    {
        using JsonDocument json = Json("--measure", "leakers", "--fails-if", ">= 10", "--alpha", "0.1");
        JsonElement root = json.RootElement;
        Assert.Equal("parry-discover-1", root.GetProperty("schema").GetString());
        Assert.Equal(Documented("field of a discovery"), root.EnumerateObject().Select(p => p.Name));
        JsonElement[] boxes = [.. root.GetProperty("trajectory").EnumerateArray()];
        Assert.Equal((31, 22, 30), (
            boxes.Length, root.GetProperty("peels").GetInt32(), root.GetProperty("described").GetInt32()));
        Assert.All(boxes, b => Assert.Equal(Documented("field of a box"), b.EnumerateObject().Select(p => p.Name)));
        JsonElement[] inputs = [.. root.GetProperty("inputs").EnumerateArray()];
        Assert.All(inputs, i => Assert.Equal(
            Documented("field of an input"), i.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(JsonValueKind.Null, inputs[4].GetProperty("low").ValueKind);
    }

    [Fact]
    public void A_flip_looks_for_points_where_the_first_is_above_the_second()
    {
        using JsonDocument json = Json("--flip", "leakers,other");
        Assert.Equal(("leakers.mean less other", "> 0", 195), (
            json.RootElement.GetProperty("value").GetString(),
            json.RootElement.GetProperty("cases").GetString(),
            json.RootElement.GetProperty("trajectory")[0].GetProperty("cases").GetInt32()));
    }

    [Fact]
    public void Where_nothing_fails_that_is_said_and_is_no_fault()
    {
        Ran ran = Discover("--measure", "leakers", "--fails-if", ">= 100");
        Assert.Equal(0, ran.ExitCode);
        Assert.EndsWith("No point is a case: there is no box to look for.\n", ran.Output, StringComparison.Ordinal);
        using JsonDocument json = Json("--measure", "leakers", "--fails-if", ">= 100");
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("trajectory")[0].GetProperty("coverage").ValueKind);
    }

    [Fact]
    public void Every_option_that_is_wrong_is_said()
    {
        Ran ran = Discover("--measure", "leakers", "--fails-if", "> 3", "--alpha", "0.5", "--mass-min", "0", "--box", "-1");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Equal(
            [
                "parry: --fails-if: '> 3' is not \">= X\" or \"<= X\" with a number, for example \">= 10\"",
                "parry: --alpha: '0.5' is not above 0 and below 0.5",
                "parry: --mass-min: '0' is not above 0 and below 1",
                "parry: --box: '-1' is not a whole number of 0 or more",
            ],
            ran.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("discover needs --measure M and --fails-if")]
    [InlineData("which values of 'leakers' are failures", "--measure", "leakers")]
    [InlineData("is not two names with a comma between", "--flip", "a")]
    [InlineData("leave it out", "--flip", "a,b", "--fails-if", ">= 3")]
    [InlineData("the last box is 46", "--measure", "leakers", "--fails-if", ">= 10", "--box", "47")]
    [InlineData("outcomes.csv:1:1: error: there is no column 'leaks'", "--measure", "leaks", "--fails-if", ">= 3")]
    public void What_does_not_go_together_ends_with_2(string said, params string[] options)
    {
        Ran ran = Discover(options);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    private Ran Discover(params string[] options) => _box.Parry(["discover", "experiments.csv", "outcomes.csv", .. options]);

    private JsonDocument Json(params string[] options) =>
        JsonDocument.Parse(Discover([.. options, "--format", "json"]).Output);

    private static string[] Documented(string head) =>
        [.. File.ReadAllLines(Repository.PathOf("docs/measures.md"))
            .SkipWhile(l => !l.StartsWith($"| {head} |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(l => l.StartsWith('|'))
            .SelectMany(l => l.Trim('|', ' ').Split(" | ")[0].Split(' ').Select(name => name.Trim('`')))];
}
