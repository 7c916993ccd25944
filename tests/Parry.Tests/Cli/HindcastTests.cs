using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

public sealed class HindcastTests : IDisposable
{
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Without_a_file_it_fights_the_published_raids_from_any_working_directory()
    {
        Ran ran = _box.Parry("hindcast", "--replications", "2");
        Assert.Equal((0, ""), (ran.ExitCode, string.Concat(ran.Error.Split('\n').Where(l => !l.Contains(": warning: ")))));
        int files = Repository.Files("scenarios/hindcast", "*.yaml").Count(f => f.Count(c => c == '/') == 2);
        Assert.StartsWith($"Hindcast of {files} raids, 2 replications each, seed 1", ran.Output, StringComparison.Ordinal);
        Assert.Contains("CALIBRATION", ran.Output, StringComparison.Ordinal);
        Assert.All(ran.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public void Misses_come_first_and_a_folder_stands_for_its_files()
    {
        _box.Write("own/b.yaml", Reported("band: 90"));
        _box.Write("own/a.yaml", Reported("band: 3"));
        Ran ran = _box.Parry("hindcast", "own", "--replications", "50");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        string[] lines = ran.Output.Split('\n');
        int misses = Array.FindIndex(lines, l => l.StartsWith("MISSES", StringComparison.Ordinal));
        int hits = Array.FindIndex(lines, l => l.StartsWith("HITS", StringComparison.Ordinal));
        Assert.InRange(misses, 0, hits);
        Assert.StartsWith("  b ", lines[misses + 1], StringComparison.Ordinal);
        Assert.StartsWith("  a ", lines[hits + 1], StringComparison.Ordinal);
        Assert.Contains("1 of 2 tested quantities lies outside", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_reports_nothing_is_refused_with_what_to_add_and_every_file_is_read_first()
    {
        _box.Write("bare.yaml", Some.ScenarioText());
        _box.Write("wrong.yaml", Reported("band: 9..4"));
        Ran ran = _box.Parry("hindcast", "bare.yaml", "wrong.yaml", "nowhere.yaml");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("'bare.yaml' does not say how the raid ended; write", ran.Error, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml:3:", ran.Error, StringComparison.Ordinal);
        Assert.Contains("the low end comes first: '4..9'", ran.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere.yaml", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_and_a_place_that_cannot_be_written_are_refused()
    {
        Directory.CreateDirectory(_box.PathOf("empty"));
        Assert.Contains("holds no scenario", _box.Parry("hindcast", "empty").Error, StringComparison.Ordinal);
        _box.Write("own.yaml", Reported("band: 3"));
        Ran ran = _box.Parry("hindcast", "own.yaml", "--out", "empty");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("--out: 'empty' is a folder", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_well_formed_stands_alone_and_escapes_what_authors_write()
    {
        _box.Write("own.yaml", Reported("band: 90, name: '<b>Stopped</b> & \"more\"'"));
        Ran ran = _box.Parry("hindcast", "own.yaml", "--replications", "20", "--format", "html", "--out", "sub/page.html");
        Assert.Equal((0, "", ""), (ran.ExitCode, ran.Output, ran.Error));
        string text = File.ReadAllText(_box.PathOf("sub/page.html"));
        using var reader = XmlReader.Create(
            new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        XElement page = XDocument.Load(reader).Root!;
        Assert.StartsWith("<!DOCTYPE html", text, StringComparison.Ordinal);
        Assert.Contains(page.Descendants("div"), d => d.Value == "<b>Stopped</b> & \"more\"");
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "b");
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "src" or "href");
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", text, StringComparison.Ordinal);
        Assert.Equal("Misses", page.Descendants("h2").First().Value);
    }

    /// <summary>On an axis from 0 to the 90 that were reported, four drones' worth of the model ends at 44.4 of
    /// 1,000.</summary>
    [Fact]
    public void Marks_stand_where_their_figures_lie_on_the_axis()
    {
        _box.Write("own.yaml", Reported("band: 45..60..90"));
        Ran ran = _box.Parry("hindcast", "own.yaml", "--replications", "4000", "--format", "html");
        XElement plot = XDocument.Parse(ran.Output[ran.Output.IndexOf('\n', StringComparison.Ordinal)..])
            .Descendants("div").Single(d => (string?)d.Attribute("class") == "row").Element("svg")!;
        XElement Mark(string name) => plot.Elements().Single(e => (string?)e.Attribute("class") == name);
        Assert.Equal(("500", "500"), ((string)Mark("band").Attribute("x")!, (string)Mark("band").Attribute("width")!));
        Assert.Equal("666.7", (string)Mark("best").Attribute("x1")!);
        double end = (double)Mark("p90").Attribute("x")! + (double)Mark("p90").Attribute("width")!;
        Assert.Equal(44.4, end, 0.11);
    }

    [Fact]
    public async Task One_that_is_stopped_reports_what_it_has_marks_it_partial_and_ends_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent as POSIX has them");
        _box.Write("own.yaml", Reported("band: 3"));
        Ran ran = null!;
        for (double seconds = 3; seconds < 60; seconds *= 2)
        {
            Process running = _box.StartParry(
                ["hindcast", .. Enumerable.Repeat("own.yaml", 200), "--replications", "100000"]);
            await Task.Delay(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);
            _box.Shell($"kill -INT {running.Id}");
            ran = Sandbox.Finish(running);
            if (ran.Output.Length > 0)
            {
                break;
            }
        }
        Assert.Equal(130, ran.ExitCode);
        Assert.Contains("PARTIAL: stopped before the end", ran.Output, StringComparison.Ordinal);
    }

    /// <summary>Four drones, each of which one shot stops or not, as if by the toss of a coin; one reported quantity, at
    /// line 3.</summary>
    internal static string Reported(string says) => Some.ScenarioText(
        ("parry: 1\n", $"parry: 1\nreported:\n  q: {{measure: intercepted, {says}, "
            + "source: {title: T, publisher: P, date: 2024}}\n"),
        ("channels: 1\n", "channels: 8\n"),
        ("kill: {drone: 0.8}", "kill: {drone: 0.5}"),
        ("nets:\n", "doctrine: {layers: {point: {salvo: 1, maximum-salvos: 1}}}\nnets:\n"));
}
