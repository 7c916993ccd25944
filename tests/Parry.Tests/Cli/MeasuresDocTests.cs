using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>docs/measures.md is the contract with other programs: what it says is what is printed.</summary>
public sealed partial class MeasuresDocTests : IDisposable
{
    private const string April = "scenarios/01-april-2024.yaml";
    private static readonly string[] Page = File.ReadAllLines(Repository.PathOf("docs/measures.md"));
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Every_measure_is_documented_once_with_its_unit_and_every_one_documented_occurs()
    {
        (Regex Name, string Unit, string Written)[] documented =
            [.. Rows("measure").Select(r => (Pattern(r[0]), r[1], r[0]))];
        using JsonDocument json = Run();
        var met = new HashSet<string>();
        foreach (JsonProperty measure in json.RootElement.GetProperty("measures").EnumerateObject())
        {
            // 'intercepted.us' is a nation's and 'intercepted.drone' a class's: both patterns fit both, by one unit.
            var fits = documented.Where(d => d.Name.IsMatch(measure.Name)).ToArray();
            Assert.True(fits.Length > 0, $"docs/measures.md does not name {measure.Name}");
            Assert.All(fits, f => Assert.Equal(f.Unit, measure.Value.GetProperty("unit").GetString()));
            met.UnionWith(fits.Select(f => f.Written));
        }
        Assert.Empty(documented.Select(d => d.Written).Except(met));
    }

    [Fact]
    public void A_measure_that_needs_a_key_occurs_with_its_unit_where_the_key_is_written()
    {
        _box.Write("damage.yaml", "parry: 1\ninclude: [scenarios/07-patrol-running-dry.yaml]\n"
            + "zones: {box: {kind: joint, friendly-fire: 0.1, ring: [[9, 19], [9, 21], [11, 21], [11, 19]]}}\n"
            + "threat-classes: {drone: {lethal-radius: 10 m}}\n");
        using var json = JsonDocument.Parse(
            _box.Parry("run", "damage.yaml", "--replications", "5", "--format", "json").Output);
        JsonProperty[] measures = [.. json.RootElement.GetProperty("measures").EnumerateObject()];
        string[][] documented = [.. Rows("measure, where a key is written")];
        Assert.NotEmpty(documented);
        foreach (string[] row in documented)
        {
            JsonProperty[] met = [.. measures.Where(m => Pattern(row[0]).IsMatch(m.Name))];
            Assert.NotEmpty(met);
            Assert.All(met, m => Assert.Equal(row[1], m.Value.GetProperty("unit").GetString()));
        }
    }

    [Fact]
    public void The_object_of_a_comparison_has_the_documented_fields_in_their_order()
    {
        using var json = JsonDocument.Parse(_box.Parry(
            "compare", "scenarios/06-a-nation-withdrawn.yaml", "--without", "cc", "--replications", "5",
            "--format", "json").Output);
        Assert.Equal(Rows("field of a comparison").Select(r => r[0]), Names(json.RootElement));
        Assert.Equal("parry-compare-1", json.RootElement.GetProperty("schema").GetString());
        string[] fields = [.. Rows("field of a difference").SelectMany(r => r[0].Split("` `"))];
        Assert.All(
            json.RootElement.GetProperty("differences").EnumerateObject(), d => Assert.Equal(fields, Names(d.Value)));
    }

    [Fact]
    public void The_object_of_a_hindcast_has_the_documented_fields_in_their_order()
    {
        _box.Write("reported.yaml", HindcastTests.Reported("band: 3, claims: {c: {band: 3, source: {title: T, publisher: P, "
            + "date: 2024}}}"));
        using var json = JsonDocument.Parse(
            _box.Parry("hindcast", "reported.yaml", "--replications", "20", "--format", "json").Output);
        JsonElement root = json.RootElement, raid = root.GetProperty("raids")[0];
        JsonElement quantity = raid.GetProperty("quantities")[0];
        string[] Fields(string head) => [.. Rows(head).SelectMany(r => r[0].Split("` `"))];
        Assert.Equal("parry-hindcast-1", root.GetProperty("schema").GetString());
        Assert.Equal(Fields("field of a hindcast"), Names(root));
        Assert.Equal(Fields("field of a raid"), Names(raid));
        Assert.Equal(Fields("field of a quantity"), Names(quantity));
        Assert.Equal(
            ["claim", "name", "low", "best", "high", "hit50", "hit90", "source"],
            Names(quantity.GetProperty("claims")[0]));
        Assert.Equal(Fields("field of a calibration"), Names(root.GetProperty("calibration")[0]));
        Assert.Equal(Fields("field of a skill"), Names(root.GetProperty("skill")[0]));
    }

    [Fact]
    public void The_object_of_a_run_has_the_documented_fields_in_their_order()
    {
        using JsonDocument json = Run();
        string[] named = [.. Rows("field of the object").Select(r => r[0])];
        Assert.Equal(named, Names(json.RootElement));
        Assert.Equal("parry-run-1", json.RootElement.GetProperty("schema").GetString());
        string[] columns = [.. Rows("field").SelectMany(r => r[0].Split("` `"))];
        foreach (JsonProperty measure in json.RootElement.GetProperty("measures").EnumerateObject())
        {
            Assert.Equal(columns, Names(measure.Value));
        }
        string[] driver = [.. Rows("field of a driver").Select(r => r[0])];
        Assert.Equal(3, json.RootElement.GetProperty("drivers").GetArrayLength());
        Assert.All(json.RootElement.GetProperty("drivers").EnumerateArray(), d => Assert.Equal(driver, Names(d)));
    }

    [Fact]
    public void The_csv_says_what_the_json_says_and_leaves_empty_what_is_not_defined()
    {
        Ran ran = _box.Parry("run", April, "--replications", "40", "--format", "csv");
        string[] lines = ran.Output.TrimEnd('\n').Split('\n');
        Assert.Contains($"`{lines[0]}`", string.Join('\n', Page), StringComparison.Ordinal);
        using JsonDocument json = Run();
        JsonProperty[] measures = [.. json.RootElement.GetProperty("measures").EnumerateObject()];
        Assert.Equal(measures.Length, lines.Length - 1);
        string[] heads = lines[0].Split(',');
        foreach ((int i, JsonProperty measure) in measures.Index())
        {
            string[] fields = lines[i + 1].Split(',');
            Assert.Equal(measure.Name, fields[0]);
            for (int column = 1; column < heads.Length; column++)
            {
                JsonElement value = measure.Value.GetProperty(heads[column]);
                Assert.Equal(value.ValueKind == JsonValueKind.Null ? "" : value.ToString(), fields[column]);
            }
        }
    }

    [Fact]
    public void The_folder_of_results_holds_the_documented_files()
    {
        _box.Parry("run", April, "--replications", "5", "--out", "results");
        Assert.Equal(
            Rows("file").Select(r => r[0]).Order(),
            Directory.EnumerateFiles(_box.PathOf("results")).Select(f => Path.GetFileName(f)).Order());
    }

    private JsonDocument Run() =>
        JsonDocument.Parse(_box.Parry("run", April, "--replications", "40", "--format", "json").Output);

    private static Regex Pattern(string written) =>
        new($"^{Words().Replace(Regex.Escape(written), "[a-z0-9-]+")}$");

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    // The rows of the table whose first head is this, without backticks around the first cell.
    private static IEnumerable<string[]> Rows(string head) =>
        Page.SkipWhile(line => !line.StartsWith($"| {head} |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Select(cells => (string[])[cells[0].Trim().Trim('`'), .. cells[1..]]);

    [GeneratedRegex(@"\b[A-Z]{2,}\b")]
    private static partial Regex Words();
}
