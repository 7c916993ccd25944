using System;
using System.Linq;
using System.Text.Json;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>The ledger of a small scenario, in each format; and the one line of it that check prints.</summary>
public sealed class SourcesTests : IDisposable
{
    private readonly Sandbox _box = new();

    public SourcesTests() => _box.Write("small.yaml", Some.ScenarioText(
        ("nations:", "sources:\n  acme: {title: 'Gliders, \"old\" and new', publisher: Acme, date: 2024-05}\nnations:"),
        ("cep: 10 m", "cep: {value: 8..12 m, source: acme, status: derived, formula: 20 / 2, note: in still air, "
            + "claims: {rival: {value: 0.5 km, source: acme, status: derived, formula: 1 / 2}}}"),
        ("count: 4", "count: {value: 4, source: acme, status: verified}")));

    public void Dispose() => _box.Dispose();

    [Fact]
    public void The_text_groups_inputs_by_entity_with_claims_beneath_and_the_shares_last()
    {
        Ran ran = _box.Parry("sources", "small.yaml");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        string[] lines = ran.Output.TrimEnd('\n').Split('\n');
        const string citation = "\"Gliders, \"old\" and new\", Acme, 2024-05";
        int cep = Array.FindIndex(lines, l => l.StartsWith("  cep ", StringComparison.Ordinal));
        Assert.Equal(
            ["cep", "8..12", "m", "derived"], lines[cep].Split(' ', StringSplitOptions.RemoveEmptyEntries)[..4]);
        Assert.EndsWith(citation, lines[cep], StringComparison.Ordinal);
        Assert.Equal(
            [
                "      formula: 20 / 2", "      note: in still air",
                $"      claim rival: 0.5 km, derived: {citation}", "        formula: 1 / 2",
            ],
            lines[(cep + 1)..(cep + 5)]);
        Assert.Equal(
            ["assets.port", "threat-classes.slow-drone", "raid.waves.night", "nets.picture", "sensors.lookout",
                "interceptors.arrow", "shooters.battery", "doctrine", "doctrine.layers.point"],
            lines[1..^1].Where(l => l.Length > 0 && l[0] != ' ' && l != "doctrine.layers.point")
                .Append("doctrine.layers.point"));
        Assert.Equal(lines[^1], _box.Parry("check", "small.yaml").Output.TrimEnd('\n').Split('\n')[^1]);
    }

    [Fact]
    public void The_json_and_the_csv_hold_the_same_and_the_counts_add_up()
    {
        using var json = JsonDocument.Parse(_box.Parry("sources", "small.yaml", "--format", "json").Output);
        JsonElement[] inputs = [.. json.RootElement.GetProperty("inputs").EnumerateArray()];
        Assert.Equal("parry-sources-1", json.RootElement.GetProperty("schema").GetString());
        Assert.All(json.RootElement.GetProperty("counts").EnumerateObject(), c => Assert.Equal(
            c.Value.GetInt32(), inputs.Count(i => i.GetProperty("status").GetString() == c.Name)));
        JsonElement cep = inputs.Single(i => i.GetProperty("input").GetString() == "threat-classes.slow-drone.cep");
        Assert.Equal((8, 12, "20 / 2"), (
            cep.GetProperty("low").GetDouble(), cep.GetProperty("high").GetDouble(),
            cep.GetProperty("formula").GetString()));
        JsonElement claim = Assert.Single(cep.GetProperty("claims").EnumerateArray());
        Assert.Equal(("rival", 0.5, "km"), (
            claim.GetProperty("id").GetString(), claim.GetProperty("central").GetDouble(),
            claim.GetProperty("unit").GetString()));

        string[] rows = _box.Parry("sources", "small.yaml", "--format", "csv").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(1 + inputs.Length + 1, rows.Length);
        Assert.Contains(
            "threat-classes.slow-drone.cep,,8..12 m,m,derived,\"Gliders, \"\"old\"\" and new\",Acme,2024-05,20 / 2,"
            + "in still air", rows);
        Assert.Contains(
            "threat-classes.slow-drone.cep,rival,0.5 km,km,derived,\"Gliders, \"\"old\"\" and new\",Acme,2024-05,1 / 2,",
            rows);
    }

    [Fact]
    public void Check_prints_the_shares_of_what_inputs_rest_on()
    {
        string line = _box.Parry("check", "small.yaml").Output.TrimEnd('\n').Split('\n')[^1];
        using var json = JsonDocument.Parse(_box.Parry("sources", "small.yaml", "--format", "json").Output);
        int all = json.RootElement.GetProperty("inputs").GetArrayLength();
        string Part(int count) => $"{Math.Round(100.0 * count / all)} % ({count})";
        int assumed = json.RootElement.GetProperty("counts").GetProperty("assumption").GetInt32();
        Assert.Equal(
            $"Inputs: {all}; verified {Part(1)}, reported 0 % (0), derived {Part(1)}, assumption {Part(assumed)}, "
            + $"unstated {Part(all - assumed - 2)}.", line);
    }
}
