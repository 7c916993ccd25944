using System;
using System.Linq;
using System.Text.Json;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>Two raids side by side, from the command line.</summary>
public sealed class CompareTests : IDisposable
{
    private const string April = "scenarios/01-april-2024.yaml";
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    private static string[] Fields(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private JsonElement Json(params string[] change)
    {
        Ran ran = _box.Parry(["compare", April, "--replications", "10", "--format", "json", .. change]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return JsonDocument.Parse(ran.Output).RootElement;
    }

    [Fact]
    public void Without_a_nation_its_interceptions_are_gone_and_the_change_is_said()
    {
        Ran ran = _box.Parry("compare", April, "--replications", "10", "--without", "us");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith(
            "April 2024, Iran's raid on Israel: without us\n10 replications", ran.Output, StringComparison.Ordinal);
        Assert.Contains("  leakers ", ran.Output, StringComparison.Ordinal);

        Assert.Matches("\n  intercepted.us +[0-9.]+ +- *\n", ran.Output);

        JsonElement differences = Json("--without", "us").GetProperty("differences");
        Assert.False(differences.TryGetProperty("intercepted.us", out _), "a nation that is not there intercepts");
        Assert.Equal(0, differences.GetProperty("launched").GetProperty("difference").GetDouble());
        Assert.True(differences.GetProperty("leakers").GetProperty("difference").GetDouble() > 0);
    }

    [Fact]
    public void The_fields_of_the_json_object_are_these_and_hang_together()
    {
        JsonElement root = Json("--without", "us", "--without", "gb", "--seed", "3");
        Assert.Equal(
            ["schema", "scenario", "change", "seed", "worlds", "replications", "partial", "differences"], Fields(root));
        Assert.Equal("parry-compare-1", root.GetProperty("schema").GetString());
        Assert.Equal("without us, without gb", root.GetProperty("change").GetString());
        Assert.Equal((3, 10, 10), (
            root.GetProperty("seed").GetInt32(),
            root.GetProperty("worlds").GetInt32(),
            root.GetProperty("replications").GetInt32()));
        Assert.False(root.GetProperty("partial").GetBoolean());
        foreach (JsonProperty measure in root.GetProperty("differences").EnumerateObject()
            .Where(m => !m.Name.StartsWith("ran-out-at.", StringComparison.Ordinal)))
        {
            Assert.Equal(
                ["before", "after", "difference", "low", "high", "p05", "p95", "pairing", "unit"], Fields(measure.Value));
            double Of(string field) => measure.Value.GetProperty(field).GetDouble();
            double scale = 1e-9 * (1 + Math.Abs(Of("before")) + Math.Abs(Of("after")));
            Assert.Equal(Of("after") - Of("before"), Of("difference"), scale);
            Assert.InRange(Of("difference"), Of("low"), Of("high"));
            Assert.True(Of("p05") <= Of("p95"));
        }
    }

    [Fact]
    public void A_setting_takes_the_place_of_what_the_file_says()
    {
        JsonElement root = Json("--set", "assets.nevatim.radius=1 m");
        Assert.Equal("with assets.nevatim.radius=1 m", root.GetProperty("change").GetString());
        JsonElement differences = root.GetProperty("differences");
        Assert.True(differences.GetProperty("impacts.nevatim").GetProperty("difference").GetDouble() < 0);
        Assert.Equal(0, differences.GetProperty("leakers").GetProperty("p95").GetDouble());
    }

    [Fact]
    public void Another_file_is_compared_and_the_same_file_differs_in_nothing()
    {
        _box.Write("same.yaml", Repository.Read(April));
        JsonElement root = Json("--with", "same.yaml");
        Assert.Equal("with same.yaml", root.GetProperty("change").GetString());
        Assert.All(root.GetProperty("differences").EnumerateObject(), measure => Assert.True(
            measure.Value.GetProperty("difference") is not { ValueKind: JsonValueKind.Number } difference
            || difference.GetDouble() == 0, measure.Name));

        _box.Write("other.yaml", Some.ScenarioText(("count: 4", "count: 7")));
        _box.Write("some.yaml", Some.ScenarioText());
        Ran ran = _box.Parry(
            "compare", "some.yaml", "--with", "other.yaml", "--replications", "5", "--format", "json");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        JsonElement launched = JsonDocument.Parse(ran.Output).RootElement.GetProperty("differences").GetProperty("launched");
        Assert.Equal(3, launched.GetProperty("difference").GetDouble());
    }

    [Theory]
    [InlineData("", "compare needs a change: --without NATION, --set PATH=VALUE or --with FILE")]
    [InlineData("--without zz", "--without: there is no nation 'zz'; there are us, il, gb")]
    [InlineData("--set nonsense", "--set: 'nonsense' is not PATH=VALUE")]
    [InlineData("--set nope.x=1", "--set nope.x:1:13: error: nope: 'nope' is not a key of a scenario")]
    [InlineData("--set interceptors.arow-3.kill.ballistic=0.9", "there is no 'arow-3' to set; did you mean 'arrow-3'?")]
    [InlineData("--set interceptors.arrow-3.kill.ballistic=1.9", "'1.9' is above 1; a probability of kill is 0 to 1")]
    [InlineData("--with nowhere.yaml", "there is no file 'nowhere.yaml'")]
    [InlineData("--without us --replications 1500000000", "3,000,000,000 replications are more than")]
    [InlineData("--without us --format csv", "csv")]
    public void A_change_that_cannot_be_made_is_refused_with_the_reason(string change, string said)
    {
        Ran ran = _box.Parry(["compare", April, .. change.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_thread_and_two_print_the_same_bytes()
    {
        string Compare(string threads, string format) => _box.Parry(
            "compare", April, "--without", "us", "--set", "doctrine.control=per-nation", "--worlds", "4",
            "--replications", "5", "--threads", threads, "--format", format).Output;
        foreach (string format in new[] { "text", "json" })
        {
            string one = Compare("1", format);
            Assert.NotEmpty(one);
            Assert.Equal(one, Compare("2", format));
        }
    }
}
