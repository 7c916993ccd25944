using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Tests.Store;
using Xunit;

namespace Parry.Tests.House;

/// <summary>What the pages show is run. PARRY_UPDATE=1 writes into the pages what the commands print now.</summary>
[Collection("pages")] // one at a time writes to them
public class DocsAreRunTests
{
    public static TheoryData<string> Pages =>
        [.. Repository.Files(".", "*.md").Where(page => CommandsOf(page).Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_runs_and_prints_what_the_page_shows(string page)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the pages are written for a shell");
        using var sandbox = new Sandbox();
        var lines = new List<string>(File.ReadAllLines(Repository.PathOf(page)));
        int moved = 0;
        foreach (Shown shown in CommandsOf(page))
        {
            Ran ran = sandbox.Shell(shown.Command);
            Assert.True(ran.ExitCode == 0, $"{page}: '{shown.Command}' ends with {ran.ExitCode}: {ran.Error}");
            string[] printed = ran.Output.TrimEnd('\n').Split('\n');
            if (shown.Output is { Length: > 0 } output && Repository.Updating)
            {
                string[] now = shown.Refreshed(printed);
                lines.RemoveRange(shown.OutputAt + moved, output.Length);
                lines.InsertRange(shown.OutputAt + moved, now);
                moved += now.Length - output.Length;
            }
            else if (shown.Output is { Length: > 0 })
            {
                Assert.True(shown.Fits(printed), $"{page}: '{shown.Command}' now prints\n{ran.Output}"
                    + "run the tests with PARRY_UPDATE=1 and read what changes");
            }
        }
        if (Repository.Updating)
        {
            File.WriteAllText(Repository.PathOf(page), string.Join('\n', lines) + "\n");
        }
    }

    [Fact]
    public void The_scenario_of_the_readme_is_read_without_a_warning_and_runs()
    {
        Fence shown = Assert.Single(FencesOf("README.md"), f => f.Language == "yaml");
        CheckResult result = ScenarioFile.CheckText(string.Join('\n', shown.Lines), "README.md");
        Assert.Empty(result.Problems);
        Simulation.Run(
            result.Scenario!, new RunOptions { Replications = 20 }, cancel: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void The_snippet_of_the_readme_is_the_one_that_is_compiled()
    {
        string[] file = File.ReadAllLines(Repository.PathOf("tests/Parry.Tests/House/ReadmeSnippet.cs"));
        string Compiled(string from, string to) => string.Join('\n', file
            .SkipWhile(line => line.Trim() != from).Skip(1).TakeWhile(line => line.Trim() != to)
            .Select(line => line.Length > 8 ? line[8..] : line.Trim()));
        string usings = string.Join('\n', file.Where(line => line.StartsWith("using ", StringComparison.Ordinal)));
        Fence shown = Assert.Single(FencesOf("README.md"), f => f.Language == "csharp");
        Assert.Equal(usings + "\n\n" + Compiled("// README begins", "// README ends"), string.Join('\n', shown.Lines));
    }

    [Fact]
    public void The_snippet_of_the_readme_runs()
    {
        var said = new StringWriter();
        ReadmeSnippet.Run(Repository.PathOf("scenarios/01-april-2024.yaml"), said);
        Assert.Contains("leakers", said.ToString(), StringComparison.Ordinal);
    }

    internal static IEnumerable<Shown> CommandsOf(string page) =>
        FencesOf(page).SelectMany(f => f.Commands()).Where(IsOurs);

    internal static IEnumerable<Fence> FencesOf(string page) => Fence.In(File.ReadAllLines(Repository.PathOf(page)));

    // Whatever else a page shows (git, dotnet, curl) is the reader's to run.
    private static bool IsOurs(Shown shown) => shown.Command.Split(' ')[0] is "./parry" or "sed" or "printf"
        && (DuckDbReader.Library is not null || !shown.Command.Contains(" --format parquet ", StringComparison.Ordinal));
}
