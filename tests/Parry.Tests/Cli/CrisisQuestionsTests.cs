using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Response;
using Parry.Tests.House;
using Parry.Tests.Response;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>The commands that say where a comparison of options fails and what it depends on.</summary>
public sealed class CrisisQuestionsTests : IDisposable
{
    private readonly Sandbox _box = new();

    public CrisisQuestionsTests()
    {
        _box.Write("raids.csv", CrisisTexts.Outcomes);
        _box.Write("crisis.yaml", CrisisTexts.Smallest
            + "options:\n  wait: {opens: none}\n  strike: {opens: limited}\n"
            + "  joint: {opens: broad, participants: [blue, ally]}\n");
    }

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Discover_takes_a_crisis_for_a_study_under_the_words_on_top()
    {
        Ran one = Discover("--option", "strike", "--threads", "1");
        Ran two = Discover("--option", "strike", "--threads", "2");
        Assert.Equal((0, ""), (one.ExitCode, one.Error));
        Assert.Equal(one.Output, two.Output);
        Assert.StartsWith("Stress test of options across assumptions.", one.Output, StringComparison.Ordinal);
        Assert.Contains("\nWhere calibrated of 'strike' < 0.5\n", one.Output, StringComparison.Ordinal);
        Assert.Contains("\nBOXES FOUND", one.Output, StringComparison.Ordinal);
        using JsonDocument flip = JsonDocument.Parse(
            Discover("--flip", "strike,wait", "--measure", "deterred", "--format", "json").Output);
        Assert.Equal("parry-discover-1", flip.RootElement.GetProperty("schema").GetString());
        Assert.Equal(ResponseResult.Honesty, flip.RootElement.GetProperty("honesty").GetString());
        Assert.Equal(
            "deterred of 'strike' less that of 'wait'", flip.RootElement.GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("needs --option O or --flip A,B of a crisis; 'crisis.yaml' has wait, strike, joint")]
    [InlineData("has no option 'hide'; it has wait, strike, joint", "--option", "hide")]
    [InlineData("'joint' is refused: it needs Cland", "--flip", "wait,joint")]
    [InlineData("--flip names both options; leave it out", "--flip", "wait,strike", "--option", "wait")]
    [InlineData("--id: the points of a crisis are its worlds", "--option", "wait", "--id", "world")]
    [InlineData("there is no input 'x'; there are inputs.blue.precision", "--option", "wait", "--leave-out", "x")]
    [InlineData("'x' is not one that every world has; those are calibrated", "--option", "wait", "--measure", "x")]
    [InlineData("which values of 'harm.blue' are failures", "--option", "wait", "--measure", "harm.blue")]
    public void What_a_crisis_cannot_be_asked_ends_with_2(string said, params string[] options)
    {
        Ran ran = Discover(options);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_do_not_go_together_are_said()
    {
        Assert.Contains("a crisis has its outcomes itself",
            _box.Parry("discover", "crisis.yaml", "raids.csv", "--option", "wait").Error, StringComparison.Ordinal);
        Assert.Contains("needs a second file beside 'raids.csv'",
            _box.Parry("discover", "raids.csv", "--measure", "x", "--fails-if", ">= 1").Error, StringComparison.Ordinal);
        Assert.Contains("--option: only a crisis has it",
            _box.Parry("discover", "a.csv", "b.csv", "--flip", "x,y", "--option", "wait").Error, StringComparison.Ordinal);
        Assert.Contains("--runs: only a crisis has it",
            _box.Parry("sensitivity", "study.yaml", "--runs", "3").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivity_takes_a_crisis_for_a_study_and_marks_what_cannot_be_told_from_zero()
    {
        string[] asked = ["sensitivity", "crisis.yaml", "--rows", "8", "--runs", "5", "--measure", "war"];
        Ran one = _box.Parry([.. asked, "--threads", "1"]), two = _box.Parry([.. asked, "--threads", "2"]);
        Assert.Equal((0, ""), (one.ExitCode, one.Error));
        Assert.Equal(one.Output, two.Output);
        Assert.StartsWith("Stress test of options across assumptions.", one.Output, StringComparison.Ordinal);
        Assert.Contains("evaluations of 5 runs, seed 1", one.Output, StringComparison.Ordinal);
        Assert.Contains("\nWAR, STRIKE", one.Output, StringComparison.Ordinal);
        Assert.Contains("S1 not distinguishable from 0\n", one.Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(
            _box.Parry([.. asked, "--option", "wait", "--format", "json"]).Output);
        JsonElement wars = json.RootElement.GetProperty("variants").GetProperty("wait").GetProperty("war");
        Assert.Equal(["red-type", "raid", "luck"], wars.EnumerateObject().Select(p => p.Name).TakeLast(3));
        Ran refused = _box.Parry([.. asked, "--option", "joint"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("'joint' is refused: it needs Cland", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Respond_writes_robustness_boxes_and_indices_where_they_are_asked_for()
    {
        string[] asked = ["respond", "crisis.yaml", "--worlds", "60", "--runs", "4"];
        Ran brief = _box.Parry(asked);
        Assert.Contains("\nROBUSTNESS (CALIBRATED)", brief.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FLIP BOXES", brief.Output, StringComparison.Ordinal);
        Ran whole = _box.Parry(
            [.. asked, "--robust", "--discover", "--sobol", "--robust-measure", "war", "--out", "kept"]);
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("\nROBUSTNESS METRICS (WAR, NEGATED)", whole.Output, StringComparison.Ordinal);
        Assert.Contains("\nFLIP BOXES (WAR)", whole.Output, StringComparison.Ordinal);
        Assert.Contains("\nSOBOL: ", whole.Output, StringComparison.Ordinal);
        Assert.Equal(3, Lines("kept/robustness.csv"));
        Assert.True(Lines("kept/boxes.csv") > 1);
        Assert.True(Lines("kept/sobol.csv") > 30);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(_box.PathOf("kept/response.json")));
        JsonElement robust = json.RootElement.GetProperty("robustness");
        Assert.Equal(
            RobustMetric.All.Select(m => m.Id), robust.GetProperty("putsFirst").EnumerateObject().Select(p => p.Name));
        Assert.Equal(2, robust.GetProperty("options").GetArrayLength());
        Assert.NotEqual(0, json.RootElement.GetProperty("boxes").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("sensitivity").TryGetProperty("variants", out _));
    }

    private int Lines(string file) => File.ReadAllLines(_box.PathOf(file)).Length;

    private Ran Discover(params string[] options) =>
        _box.Parry(["discover", "crisis.yaml", "--worlds", "80", "--runs", "4", .. options]);
}
