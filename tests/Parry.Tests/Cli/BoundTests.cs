using System;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

public sealed class BoundTests : IDisposable
{
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Bound_prints_three_lines_of_two_hundred_replications_unless_told_otherwise()
    {
        _box.Write("small.yaml", Some.ScenarioText());
        Ran ran = _box.Parry("bound", "small.yaml");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        string[] lines = ran.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Contains("mean of 200 replications", lines[0], StringComparison.Ordinal);
        Assert.Contains("Not reachable in general.", lines[1], StringComparison.Ordinal);
        Assert.Contains("of the bound", lines[2], StringComparison.Ordinal);
        Assert.Contains(
            "mean of 10 replications", _box.Parry("bound", "small.yaml", "--replications", "10").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_on_standard_error_and_ends_with_2()
    {
        Ran ran = _box.Parry("bound", "nowhere.yaml");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("nowhere.yaml", ran.Error, StringComparison.Ordinal);
    }
}
