using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

public sealed class FitTests : IDisposable
{
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    private static string Raid(string id, int stopped) => Some.ScenarioText(
        ("title: Smallest", $"title: Smallest, raid: {id}"), ("drone: 0.8", "drone: 0.4..0.9"))
        + $"\nreported: {{stopped: {{measure: intercepted, band: {stopped}, "
        + "source: {title: T, publisher: P, date: 2024}}}\n";

    [Fact]
    public void A_fit_is_written_and_a_scenario_that_names_it_is_refused_in_sample_unless_said()
    {
        _box.Write("raids/one.yaml", Raid("one", 2));
        _box.Write("raids/two.yaml", Raid("two", 3));
        Ran fit = _box.Parry("fit", "raids", "--draws", "200", "--without", "two", "--out", "fits/own.yaml");
        Assert.Equal((0, ""), (fit.ExitCode, fit.Error));
        Assert.StartsWith("Fit of 1 shifts on 1 raid, 200 draws of 2 replications", fit.Output, StringComparison.Ordinal);
        Assert.All(fit.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));

        foreach (string id in new[] { "one", "two" })
        {
            _box.Write($"raids/{id}.yaml", Raid(id, 2) + "posterior: ../fits/own.yaml\n");
        }
        string[] how = ["--replications", "5"];
        Assert.Equal((0, ""), Ended(_box.Parry(["run", "raids/two.yaml", .. how])));
        Ran refused = _box.Parry(["run", "raids/one.yaml", .. how]);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("raids/one.yaml:", refused.Error, StringComparison.Ordinal);
        Assert.Contains("error: posterior: it was fitted on 'one'", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, _box.Parry("hindcast", "raids", "--replications", "5").ExitCode);
        foreach (string command in new[] { "run", "hindcast" })
        {
            Ran allowed = _box.Parry([command, "raids/one.yaml", "--in-sample", .. how]);
            Assert.Equal(0, allowed.ExitCode);
            Assert.Contains("warning: posterior: it was fitted on 'one'", allowed.Error, StringComparison.Ordinal);
        }
        Ran again = _box.Parry("fit", "raids/two.yaml", "--draws", "200");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("a fit starts from priors", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fields_of_the_json_object_are_these()
    {
        _box.Write("one.yaml", Raid("one", 2));
        Ran ran = _box.Parry("fit", "one.yaml", "--draws", "200", "--format", "json");
        Assert.Equal((0, ""), Ended(ran));
        JsonElement root = JsonDocument.Parse(ran.Output).RootElement;
        string[] Fields(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
        Assert.Equal(
            [
                "schema", "seed", "draws", "replications", "tolerance", "priorSd", "betweenRaids", "fittedOn",
                "effectiveSampleSize", "temperature", "evidence", "groups", "raids", "calibration", "skill", "width",
            ],
            Fields(root));
        Assert.Equal(["group", "mean", "sd", "half", "raids"], Fields(root.GetProperty("groups")[0]));
        Assert.Equal(
            ["raid", "fullEffectiveSampleSize", "temperature", "effectiveSampleSize", "predictedFrom"],
            Fields(root.GetProperty("evidence")[0]));
        string page = File.ReadAllText(Repository.PathOf("docs/measures.md"));
        Assert.All(
            Fields(root).Concat(Fields(root.GetProperty("groups")[0])).Concat(Fields(root.GetProperty("evidence")[0])),
            field => Assert.Contains($"`{field}`", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--draws 20", "20 are too few")]
    [InlineData("--tolerance 0", "'0' is not a number above 0")]
    [InlineData("--between-raids -1", "'-1' is not a number of 0 or more")]
    [InlineData("--only three", "there is no raid 'three'; there is one")]
    [InlineData("--without one", "no raid is left")]
    public void What_cannot_be_done_is_said(string arguments, string message)
    {
        _box.Write("one.yaml", Raid("one", 2));
        Ran ran = _box.Parry(["fit", "one.yaml", .. arguments.Split(' ')]);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    private static (int, string) Ended(Ran ran) => (ran.ExitCode, ran.Error);
}
