using System;
using System.Linq;
using System.Text.Json;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>Luck and ignorance, told apart by several replications in each of several worlds.</summary>
public sealed class WorldsTests : IDisposable
{
    private const string April = "scenarios/01-april-2024.yaml";
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    private string Run(params string[] line)
    {
        Ran ran = _box.Parry(["run", April, .. line]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return ran.Output;
    }

    private JsonElement Measures(params string[] line) =>
        JsonDocument.Parse(Run([.. line, "--format", "json"])).RootElement.GetProperty("measures");

    [Fact]
    public void Several_replications_in_each_world_tell_luck_from_ignorance()
    {
        string[] lines = Run("--worlds", "20", "--replications", "10").Split('\n');
        int table = Array.FindIndex(lines, l => l.StartsWith("LUCK AND IGNORANCE", StringComparison.Ordinal));
        Assert.True(table >= 0, "there is no table of luck and ignorance");
        Assert.StartsWith("  leakers ", lines[table + 1], StringComparison.Ordinal);
        Assert.Contains(" %", lines[table + 1], StringComparison.Ordinal);

        foreach (JsonProperty measure in Measures("--worlds", "20", "--replications", "10").EnumerateObject()
            .Where(m => !m.Name.StartsWith("ran-out-at.", StringComparison.Ordinal)))
        {
            Assert.True(measure.Value.GetProperty("luck").GetDouble() >= 0, measure.Name);
            Assert.True(measure.Value.GetProperty("ignorance").GetDouble() >= 0, measure.Name);
        }
    }

    [Theory]
    [InlineData("--replications 20")]
    [InlineData("--worlds 20 --replications 1")]
    public void One_replication_a_world_cannot_tell_them_apart_and_says_nothing(string line)
    {
        string[] arguments = line.Split(' ');
        Assert.All(Measures(arguments).EnumerateObject(), measure => Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null),
            (measure.Value.GetProperty("luck").ValueKind, measure.Value.GetProperty("ignorance").ValueKind)));
        Assert.DoesNotContain("LUCK AND IGNORANCE", Run(arguments), StringComparison.Ordinal);
    }
}
