using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

public sealed class OptimiseCommandTests : IDisposable
{
    private const string Study = "studies/03-what-to-change.yaml";

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void The_folder_has_every_format_and_each_is_what_is_printed()
    {
        Ran text = _box.Parry("optimise", Study, "--out", "there", "--threads", "1");
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Equal(text.Output, File.ReadAllText(_box.PathOf("there/report.txt")));
        Ran json = _box.Parry("optimise", Study, "--format", "json", "--threads", "2");
        Assert.Equal(json.Output, File.ReadAllText(_box.PathOf("there/optimise.json")));
        Ran csv = _box.Parry("optimise", Study, "--format", "csv");
        Assert.Equal(csv.Output, File.ReadAllText(_box.PathOf("there/alternatives.csv")));
        using var read = JsonDocument.Parse(json.Output);
        Assert.Equal("parry-optimise-1", read.RootElement.GetProperty("schema").GetString());
        Assert.Equal(36, read.RootElement.GetProperty("alternatives").GetArrayLength());
        Assert.Equal(37, csv.Output.TrimEnd('\n').Split('\n').Length);
        int leader = read.RootElement.GetProperty("leader").GetInt32();
        Assert.Contains($"SELECTED: {leader},", text.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--indifference", "0", "'0' is not a number above 0")]
    [InlineData("--indifference", "some", "'some' is not a number above 0")]
    [InlineData("--indifference", "Infinity", "'Infinity' is not a number above 0")]
    [InlineData("--confidence", "0.5", "'0.5' is not a number between 0.5 and 1, neither of the two")]
    [InlineData("--confidence", "95", "'95' is not a number between 0.5 and 1, neither of the two")]
    public void An_option_that_makes_no_sense_is_refused(string option, string value, string message)
    {
        Ran ran = _box.Parry("optimise", Study, option, value);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains($"parry: {option}: {message}", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_take_the_place_of_what_the_study_says()
    {
        Ran ran = _box.Parry("optimise", Study, "--indifference", "1", "--confidence", "0.9");
        Assert.Contains("With 90 % confidence it is within 1 leakers of the best of the 36.", ran.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_for_a_sweep_is_sent_there_and_one_to_be_optimised_here()
    {
        Ran here = _box.Parry("optimise", "studies/01-round-or-look.yaml");
        Assert.Equal(2, here.ExitCode);
        Assert.Contains("run 'parry sweep'", here.Error, StringComparison.Ordinal);
        Ran there = _box.Parry("sweep", Study);
        Assert.Equal(2, there.ExitCode);
        Assert.Contains("run 'parry optimise'", there.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_box.PathOf("03-what-to-change-results")));
    }

    // On a busy machine the process may not be up when the signal comes: then the wait grows.
    [Fact]
    public async Task Ctrl_C_leaves_what_there_is_marked_partial()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent as POSIX has them");
        string text = Repository.Read(Study).Replace("indifference: 0.25", "indifference: 0.0001\n  most: 10000000",
            StringComparison.Ordinal);
        _box.Write("study.yaml", text.Replace("../scenarios", "scenarios", StringComparison.Ordinal));
        Ran ran = null!;
        for (double seconds = 3; seconds < 60; seconds *= 2)
        {
            Process running = _box.StartParry("optimise", "study.yaml");
            await Task.Delay(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);
            _box.Shell($"kill -INT {running.Id}");
            ran = Sandbox.Finish(running);
            if (ran.Output.Length > 0)
            {
                break;
            }
        }
        Assert.Equal(130, ran.ExitCode);
        Assert.Contains("PARTIAL: stopped after", ran.Output, StringComparison.Ordinal);
        Assert.Contains("NOT DECIDED", ran.Output, StringComparison.Ordinal);
    }
}
