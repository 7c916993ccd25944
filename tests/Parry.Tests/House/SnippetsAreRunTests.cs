using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Parry.Tests.House;

/// <summary>What a page reads in Python or R, in a block that is followed by one of <c>text</c>, prints that text.
/// PARRY_UPDATE=1 writes into the page what it prints now.</summary>
[Collection("pages")] // one at a time writes to them
public class SnippetsAreRunTests
{
    private static readonly Dictionary<string, string> Interpreters = new() { ["python"] = "python3", ["r"] = "Rscript" };

    public static TheoryData<string, string> Snippets
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string page in Repository.Files("docs", "*.md"))
            {
                foreach (string language in SnippetsOf(page).Select(s => s.Code.Language).Distinct())
                {
                    all.Add(page, language);
                }
            }
            return all;
        }
    }

    [Fact]
    public void The_pages_on_studies_and_on_runs_have_both() =>
        Assert.Equal(
            ["docs/tutorial/10-a-study.md python", "docs/tutorial/10-a-study.md r", "docs/tutorial/11-runs-kept.md python",
                "docs/tutorial/11-runs-kept.md r"],
            Snippets.Select(row => $"{row.Data.Item1} {row.Data.Item2}"));

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_prints_what_the_page_shows(string page, string language)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the pages are written for a shell");
        using var box = new Sandbox();
        string interpreter = Interpreters[language];
        Assert.SkipWhen(box.Shell($"command -v {interpreter}").ExitCode != 0, $"there is no {interpreter} here");
        foreach (Shown shown in DocsAreRunTests.CommandsOf(page))
        {
            Assert.Equal(0, box.Shell(shown.Command).ExitCode);
        }
        // From the last to the first, so that no line of those to come moves.
        foreach ((Fence code, Fence text) in SnippetsOf(page).Where(s => s.Code.Language == language).Reverse())
        {
            box.Write("snippet", string.Join('\n', code.Lines) + "\n");
            Ran ran = box.Shell($"{interpreter} snippet");
            Assert.SkipWhen(ran.Error.Contains("there is no package called", StringComparison.Ordinal), ran.Error);
            Assert.True(ran.ExitCode == 0, $"{page}: {interpreter} says {ran.Error}");
            string[] printed = [.. ran.Output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];
            if (Repository.Updating)
            {
                string[] lines = File.ReadAllLines(Repository.PathOf(page));
                File.WriteAllText(
                    Repository.PathOf(page),
                    string.Join('\n', [.. lines[..text.First], .. printed, .. lines[(text.First + text.Lines.Count)..]])
                        + "\n");
            }
            else
            {
                Assert.Equal(text.Lines, printed);
            }
        }
    }

    private static IEnumerable<(Fence Code, Fence Text)> SnippetsOf(string page)
    {
        Fence[] fences = [.. DocsAreRunTests.FencesOf(page)];
        return fences.Zip(fences.Skip(1))
            .Where(pair => Interpreters.ContainsKey(pair.First.Language) && pair.Second.Language == "text");
    }
}
