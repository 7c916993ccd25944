using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>docs/plan.md is the contract with programs that play the exported plan.</summary>
public sealed class PlanTests : IDisposable
{
    private const string Reference = "bench/raid-1.yaml";
    private static readonly string[] Page = File.ReadAllLines(Repository.PathOf("docs/plan.md"));
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData(Reference)]
    [InlineData("scenarios/01-april-2024.yaml")]
    public void The_object_has_the_documented_fields_in_their_order(string file)
    {
        using JsonDocument json = Exported(file);
        Assert.Equal(Fields("field of a plan"), Names(json.RootElement));
        Assert.Equal("parry-plan-1", json.RootElement.GetProperty("schema").GetString());
        foreach (JsonProperty table in json.RootElement.EnumerateObject()
            .Where(p => p.Value.ValueKind == JsonValueKind.Array && p.Name != "uses"))
        {
            string[] fields = Fields($"field of `{table.Name}`");
            Assert.NotEqual(0, table.Value.GetArrayLength());
            Assert.All(table.Value.EnumerateArray(), row => Assert.Equal(fields, Names(row)));
        }
        string[] words = Fields("word of `uses`");
        Assert.All(json.RootElement.GetProperty("uses").EnumerateArray(), w => Assert.Contains(w.GetString(), words));
    }

    [Fact]
    public void Every_number_of_the_plan_comes_back_from_its_text()
    {
        Scenario scenario = ScenarioFile.Read(Repository.PathOf(Reference));
        RaidPlan plan = Simulation.Plan(scenario, new RunOptions(), 1).Plan;
        using JsonDocument json = Exported(Reference);
        JsonElement root = json.RootElement;
        Assert.Equal(plan.Flight, root.GetProperty("families").EnumerateArray().Select(f => f.GetProperty("flight").GetInt32()));
        Assert.Equal(plan.WaveStart, root.GetProperty("waves").EnumerateArray().Select(w => w.GetProperty("start").GetInt64()));
        JsonElement[] shots = [.. root.GetProperty("shots").EnumerateArray()];
        Assert.Equal(plan.Curve.Select(p => p.LaunchBy), shots.SelectMany(s => Whole(s, "launchBy")));
        Assert.Equal(plan.Curve.Select(p => p.InterceptAt), shots.SelectMany(s => Whole(s, "interceptAt")));
        foreach ((int i, JsonElement row) in root.GetProperty("hazards").EnumerateArray().Index())
        {
            Assert.Equal(plan.Hazards[i].StartSeconds, row.GetProperty("startSeconds").GetDouble());
            Assert.Equal(plan.Hazards[i].Cumulative, row.GetProperty("cumulative").EnumerateArray().Select(h => h.GetSingle()));
        }
        foreach ((int i, JsonElement row) in root.GetProperty("shots").EnumerateArray().Index())
        {
            Assert.Equal(i, plan.ShotOf[
                (row.GetProperty("family").GetInt32() * plan.Layout.Weapons.Length) + row.GetProperty("weapon").GetInt32()]);
        }
    }

    [Fact]
    public void The_reference_raid_uses_nothing_beyond_the_tables_and_is_as_large_as_it_says()
    {
        using JsonDocument json = Exported(Reference);
        JsonElement root = json.RootElement;
        Assert.Equal(0, root.GetProperty("uses").GetArrayLength());
        Assert.Equal(320, root.GetProperty("waves").EnumerateArray().Sum(w => w.GetProperty("count").GetInt32()));
        Assert.Equal(66, root.GetProperty("families").GetArrayLength());
        Assert.Equal(10, root.GetProperty("assets").GetArrayLength());
        Assert.Equal(25, root.GetProperty("shooters").GetArrayLength());
        Assert.Equal(6, root.GetProperty("layers").GetArrayLength());
        Assert.Equal(12, ScenarioFile.Read(Repository.PathOf(Reference)).Sensors.Length);
    }

    [Fact]
    public void A_world_that_the_run_does_not_have_and_a_file_that_cannot_be_written_end_with_2()
    {
        Ran none = _box.Parry("plan", Repository.PathOf(Reference), "--world", "11", "--replications", "10");
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Contains("'11' is not one of this run's, 1 to 10", none.Error, StringComparison.Ordinal);
        Ran nowhere = _box.Parry("plan", Repository.PathOf(Reference), "--out", "nowhere/plan.json");
        Assert.Equal((2, ""), (nowhere.ExitCode, nowhere.Output));
        Assert.Contains("cannot be written", nowhere.Error, StringComparison.Ordinal);
    }

    private JsonDocument Exported(string file)
    {
        Ran ran = _box.Parry("plan", Repository.PathOf(file), "--as", "json", "--out", "plan.json");
        Assert.Equal((0, "", ""), (ran.ExitCode, ran.Output, ran.Error));
        return JsonDocument.Parse(File.ReadAllBytes(_box.PathOf("plan.json")));
    }

    private static int[] Whole(JsonElement row, string name) =>
        [.. row.GetProperty(name).EnumerateArray().Select(n => n.GetInt32())];

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string[] Fields(string head) =>
    [
        .. Page.SkipWhile(line => !line.StartsWith($"| {head} |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => line.Split(" | ")[0].Trim('|', ' ').Trim('`').Split("` `")),
    ];
}
