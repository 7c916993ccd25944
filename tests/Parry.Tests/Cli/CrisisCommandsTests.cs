using System;
using System.Linq;
using System.Text.Json;
using Parry.Tests.House;
using Parry.Tests.Response;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>What commands make of a crisis file: those that take one, and those that do not.</summary>
public sealed class CrisisCommandsTests : IDisposable
{
    private readonly Sandbox _box = new();

    public CrisisCommandsTests()
    {
        _box.Write("raid.yaml", Some.ScenarioText());
        _box.Write("crisis.yaml", CrisisTexts.Smallest.Replace("outcomes: raids.csv", "scenario: raid.yaml, "
            + "trigger: {value: 6, source: acme, status: verified}", StringComparison.Ordinal)
            + "sources: {acme: {title: A raid, publisher: Acme, date: 2024-05}}\n");
    }

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Sources_lists_every_figure_of_a_crisis_and_points_to_those_of_its_raid()
    {
        string[] lines = Lines("sources", "crisis.yaml");
        Assert.Equal("Smallest", lines[0]);
        string trigger = Assert.Single(lines, l => l.StartsWith("  trigger ", StringComparison.Ordinal));
        Assert.EndsWith("verified    \"A raid\", Acme, 2024-05", trigger, StringComparison.Ordinal);
        string precision = Assert.Single(lines, l => l.StartsWith("  red.precision ", StringComparison.Ordinal));
        Assert.Contains("0.7..4", precision, StringComparison.Ordinal);
        Assert.Contains("assumption", precision, StringComparison.Ordinal);
        Assert.Equal("The raid's own figures: parry sources raid.yaml", lines[^1]);
        Assert.StartsWith("Inputs of its raid: ", lines[^2], StringComparison.Ordinal);
        Assert.Equal(lines[^3..^1], Lines("check", "crisis.yaml")[^2..]);
    }

    [Fact]
    public void The_json_and_the_csv_of_its_sources_hold_the_same()
    {
        using var json = JsonDocument.Parse(_box.Parry("sources", "crisis.yaml", "--format", "json").Output);
        JsonElement root = json.RootElement;
        Assert.Equal(("parry-sources-1", "Smallest", "raid.yaml"), (
            root.GetProperty("schema").GetString(), root.GetProperty("crisis").GetString(),
            root.GetProperty("raid").GetString()));
        JsonElement[] inputs = [.. root.GetProperty("inputs").EnumerateArray()];
        Assert.Equal(inputs.Length, root.GetProperty("counts").EnumerateObject().Sum(c => c.Value.GetInt32()));
        string[] rows = Lines("sources", "crisis.yaml", "--format", "csv");
        Assert.Equal(
            inputs.Select(i => i.GetProperty("input").GetString()), rows.Skip(1).Select(r => r.Split(',')[0]));
        Assert.Contains("raid.trigger,,6,,verified,A raid,Acme,2024-05,,", rows);
    }

    [Theory]
    [InlineData("run crisis.yaml", "a scenario")]
    [InlineData("compare crisis.yaml --without us", "a scenario")]
    [InlineData("compare raid.yaml --with crisis.yaml", "a scenario")]
    [InlineData("plan crisis.yaml", "a scenario")]
    [InlineData("saturation crisis.yaml", "a scenario")]
    [InlineData("bound crisis.yaml", "a scenario")]
    [InlineData("campaign crisis.yaml", "a scenario")]
    [InlineData("hindcast crisis.yaml", "a scenario")]
    [InlineData("fit crisis.yaml", "a scenario")]
    [InlineData("sweep crisis.yaml", "a study")]
    public void A_command_that_takes_no_crisis_says_what_does(string command, string wanted)
    {
        Ran ran = _box.Parry(command.Split(' '));
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(
            $"crisis.yaml:1:1: error: crisis: this is a crisis, and {wanted} is wanted here; 'parry respond' compares its "
            + "options, and the scenario of its raid is 'raid.yaml'\n", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("respond")]
    [InlineData("game")]
    public void A_command_that_takes_a_crisis_says_what_takes_a_scenario(string command)
    {
        Ran ran = _box.Parry(command, "raid.yaml");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("this is a scenario, and a crisis is wanted here; 'parry run' fights it", ran.Error,
            StringComparison.Ordinal);
    }

    private string[] Lines(params string[] arguments) => _box.Parry(arguments).Output.TrimEnd('\n').Split('\n');
}
