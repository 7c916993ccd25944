using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Response;
using Parry.Tests.House;
using Parry.Tests.Response;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>The command that compares options, after another model's raids.</summary>
public sealed class RespondTests : IDisposable
{
    private readonly Sandbox _box = new();

    public RespondTests()
    {
        _box.Write("raids.csv", CrisisTexts.Outcomes);
        _box.Write("crisis.yaml", CrisisTexts.Smallest
            + "options:\n  wait: {opens: none}\n  joint: {opens: broad, participants: [blue, ally]}\n");
    }

    public void Dispose() => _box.Dispose();

    [Fact]
    public void One_and_two_threads_print_the_same_bytes_under_the_words_on_top()
    {
        string[] all = ["--robust", "--discover", "--sobol", "--threads"];
        Ran one = Respond([.. all, "1"]), two = Respond([.. all, "2"]);
        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one.Output, two.Output);
        Assert.StartsWith("Stress test of options across assumptions.", one.Output, StringComparison.Ordinal);
        Assert.Contains("Refused: 'joint': it needs Cland", one.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Where_every_option_is_refused_the_reason_is_all_that_is_said_of_options(string format)
    {
        Ran ran = Respond("--option", "joint", "--format", format, "--calibrate", "--support-path", "--out", "kept");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("it needs Cland, whose commitment", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ESCALATION", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No option is best", ran.Output, StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(_box.PathOf("kept/outcomes.csv")));
    }

    [Fact]
    public void Json_names_its_version_the_measures_and_the_refusals()
    {
        using JsonDocument json = JsonDocument.Parse(Respond("--format", "json").Output);
        Assert.Equal("parry-respond-1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(ResponseResult.Honesty, json.RootElement.GetProperty("honesty").GetString());
        Assert.Equal("joint", json.RootElement.GetProperty("refused")[0].GetProperty("option").GetString());
        Assert.Equal(
            ResponseMeasure.All.Select(m => m.Name),
            json.RootElement.GetProperty("options")[0].GetProperty("measures").EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public void A_commitment_flipped_on_the_command_line_admits_the_option_and_the_paths_stand_side_by_side()
    {
        Ran flipped = Respond("--set", "actors.ally.offensive=with-ally", "--support-path");
        Assert.Equal((0, ""), (flipped.ExitCode, flipped.Error));
        Assert.DoesNotContain("Refused", flipped.Output, StringComparison.Ordinal);
        string[] lines = flipped.Output.Split('\n');
        int at = Array.FindIndex(lines, l => l.StartsWith("ALLY SUPPORT AFTER ROUND", StringComparison.Ordinal));
        Assert.EndsWith("wait        joint", lines[at], StringComparison.Ordinal);
        Assert.Equal(11, lines.Skip(at + 1).TakeWhile(l => l.Contains('±')).Count());
        Assert.Contains("SUPPORT MOVES / HELD AT ITS START", flipped.Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Respond("--support-path", "--format", "json").Output);
        Assert.Equal(
            11, json.RootElement.GetProperty("supportPath")[0].GetProperty("ally").GetArrayLength());
    }

    [Theory]
    [InlineData("actors.ally.offensive=allways", "--set actors.ally.offensive:1:1: error: actors.ally.offensive: 'allways'")]
    [InlineData("actors.aly.offensive=never", "--set actors.aly.offensive:1:27: error: actors.aly: 'aly' is not a key")]
    [InlineData("options.strike.opens=broad", "--set options.strike.opens:1:27: error: options.strike.opens: there is no "
        + "'strike' to set")]
    public void What_is_set_is_checked_like_a_file(string set, string complaint)
    {
        Ran ran = Respond("--set", set);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(complaint, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_gets_the_report_and_both_tables()
    {
        Assert.Equal(0, Respond("--out", "kept").ExitCode);
        Assert.Equal(
            ["experiments.csv", "outcomes.csv", "report.txt", "response.json", "robustness.csv"],
            Directory.GetFiles(_box.PathOf("kept")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void One_world_with_one_run_has_no_boxes_and_is_no_fault() =>
        Assert.Equal(
            (0, ""),
            _box.Parry("respond", "crisis.yaml", "--worlds", "1", "--runs", "1", "--robust", "--discover") is var ran
                ? (ran.ExitCode, ran.Error)
                : default);

    [Theory]
    [InlineData("--option", "strike", "has no option 'strike'; it has wait, joint")]
    [InlineData("--worlds", "0", "not a whole number of 1 or more")]
    [InlineData("--robust-measure", "days-to-settlement", "'days-to-settlement' is not allowed; write calibrated, war,")]
    [InlineData("--satisfactory", "half", "parry: --satisfactory: 'half' is not a number\n")]
    [InlineData("--satisfactory", "NaN", "parry: --satisfactory: 'NaN' is not a number\n")]
    [InlineData("--seed", "first", "parry: --seed: 'first' is not a whole number from 0 to 18446744073709551615\n")]
    public void What_cannot_be_run_is_said_and_ends_with_2(string option, string value, string complaint)
    {
        Ran ran = Respond(option, value);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(complaint, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_that_is_not_there_is_said_and_nothing_is_written()
    {
        Ran ran = Respond("--option", "strike", "--option", "flee", "--out", "made");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Equal(2, ran.Error.TrimEnd('\n').Split('\n').Length);
        Assert.False(Directory.Exists(_box.PathOf("made")));
    }

    [Fact]
    public void A_crisis_with_errors_leaves_nothing_behind()
    {
        _box.Write("raids.csv", CrisisTexts.Outcomes.Replace("9,2,1,30", "9,-2,x,30", StringComparison.Ordinal));
        _box.Write("wrong.yaml", CrisisTexts.Smallest + "thresholds: {ally-support: 2}\n");
        Ran ran = _box.Parry("respond", "wrong.yaml", "--out", "made");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        string[] errors = ran.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(
            ["raids.csv:4:3", "raids.csv:4:6", "wrong.yaml:8:28"],
            errors.Select(e => e[..e.IndexOf(": error", StringComparison.Ordinal)]).Order());
        Assert.False(Directory.Exists(_box.PathOf("made")));
    }

    [Fact]
    public void Check_and_explain_know_a_crisis_from_a_scenario()
    {
        Assert.Contains("crisis.yaml: 0 errors", _box.Parry("check", "crisis.yaml").Output, StringComparison.Ordinal);
        Ran told = _box.Parry("explain", "crisis.yaml", "--option", "wait", "--world", "3");
        Assert.Contains("'wait' in world 3, run 1", told.Output, StringComparison.Ordinal);
        Assert.Contains("Aland holds (rung 1), the option's first move", told.Output, StringComparison.Ordinal);
        Assert.Equal(2, _box.Parry("explain", "crisis.yaml", "--world", "0").ExitCode);
        _box.Write("wrong.yaml", CrisisTexts.Smallest + "thresholds: {ally-support: 2}\n");
        Ran wrong = _box.Parry("respond", "wrong.yaml");
        Assert.Equal(2, wrong.ExitCode);
        Assert.StartsWith("wrong.yaml:8:28: error: thresholds.ally-support:", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_lists_every_measure_with_its_unit()
    {
        string page = Repository.Read("docs/response.md");
        Assert.All(ResponseMeasure.All, m =>
            Assert.Contains($"\n| `{m.Name}` | {m.Unit} | ", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_lists_every_field_of_the_object()
    {
        string page = Repository.Read("docs/response.md");
        using JsonDocument json = JsonDocument.Parse(
            Respond("--format", "json", "--calibrate", "--support-path", "--discover", "--sobol").Output);
        JsonElement option = json.RootElement.GetProperty("options")[0];
        Assert.All(
            json.RootElement.EnumerateObject().Concat(option.EnumerateObject())
                .Concat(json.RootElement.GetProperty("thresholds").EnumerateObject())
                .Concat(json.RootElement.GetProperty("calibration").EnumerateObject()),
            field => Assert.Contains($"`{field.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_line_says_no_more_than_there_is_to_compare()
    {
        Assert.EndsWith("nothing is said of others.\n", Respond("--option", "wait").Output, StringComparison.Ordinal);
        Assert.EndsWith("nothing to compare.\n", Respond("--option", "joint").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_horizon_beyond_the_last_round_is_said()
    {
        Assert.DoesNotContain("are played", Respond().Output, StringComparison.Ordinal);
        Assert.Contains(
            "no raid in 90 d, of which 30 are played",
            Respond("--set", "thresholds.horizon=90 d").Output.Replace('\n', ' '),
            StringComparison.Ordinal);
    }

    private Ran Respond(params string[] more) =>
        _box.Parry(["respond", "crisis.yaml", .. more, .. more.Contains("--worlds") ? (string[])[] : ["--worlds", "50"]]);
}
