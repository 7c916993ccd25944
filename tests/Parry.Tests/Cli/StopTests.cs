using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

public class StopTests
{
    // On a busy machine the process may not be up when the signal comes, or no replication be done: then the wait grows.
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_run_that_is_stopped_reports_what_it_has_marks_it_partial_and_ends_with_130(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent as POSIX has them");
        using var box = new Sandbox();
        Ran ran = null!;
        for (double seconds = 3; seconds < 60; seconds *= 2)
        {
            Process running = box.StartParry("run", "scenarios/01-april-2024.yaml", "--replications", "100000");
            await Task.Delay(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);
            box.Shell($"kill -{signal} {running.Id}");
            ran = Sandbox.Finish(running);
            if (ran.Output.Length > 0)
            {
                break;
            }
            Assert.Contains(ran.Error, (string[])["", "parry: stopped before one replication was done\n"]);
        }
        Assert.Equal(130, ran.ExitCode);
        Assert.Contains("PARTIAL: stopped after", ran.Output, StringComparison.Ordinal);
        Assert.Contains("WHO STOPPED WHAT", ran.Output, StringComparison.Ordinal);
        Assert.Empty(ran.Error);
    }
}
