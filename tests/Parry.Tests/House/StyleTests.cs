using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Parry.Tests.House;

/// <summary>The sizes and habits that CONTRIBUTING.md asks for.</summary>
public partial class StyleTests
{
    // 120 columns are asked for; a few lines that read better whole may go over.
    private const int WidestLine = 130;

    private static readonly string[] Texts =
    [
        ".cs", ".csproj", ".props", ".slnx", ".json", ".yaml", ".yml", ".md", ".txt", ".cff", ".ts", ".html", ".css",
        "",
    ];

    [Fact]
    public void No_file_is_longer_than_400_lines_nine_in_ten_have_200_and_half_of_them_80()
    {
        int[] lengths = [.. Sources().Select(f => Lines(f).Length).Order()];
        Assert.InRange(lengths[^1], 1, 400);
        Assert.InRange(lengths[(int)(0.9 * lengths.Length)], 1, 200);
        Assert.InRange(lengths[lengths.Length / 2], 1, 80);
    }

    [Fact]
    public void No_line_of_code_is_wider_than_a_page() =>
        Assert.Empty(
            from file in Sources()
            from line in Lines(file).Index()
            where line.Item.Length > WidestLine
            select $"{file}:{line.Index + 1}");

    [Fact]
    public void No_type_is_named_after_its_lack_of_a_purpose() =>
        Assert.DoesNotContain(Sources(), f => Aimless().IsMatch(Path.GetFileNameWithoutExtension(f)));

    [Fact]
    public void More_types_are_internal_than_public()
    {
        Type[] types = [.. typeof(Simulation).Assembly.GetTypes().Where(t => !t.IsNested && t.Name[0] != '<')];
        Assert.True(types.Count(t => !t.IsPublic) > types.Count(t => t.IsPublic));
    }

    [Fact]
    public void No_text_names_a_place_on_somebodys_machine() =>
        Assert.Empty(
            from file in Repository.Files(".", "*")
            where Texts.Contains(Path.GetExtension(file).ToLowerInvariant())
            from line in Lines(file).Index()
            where Elsewhere().IsMatch(line.Item)
            select $"{file}:{line.Index + 1}: {line.Item.Trim()}");

    [Fact]
    public void Every_link_between_pages_leads_somewhere() =>
        Assert.Empty(
            from page in Repository.Files(".", "*.md")
            from Match link in Links().Matches(WithoutFences(page))
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Resolves(page, target)
            select $"{page}: {target}");

    private static IEnumerable<string> Sources() =>
        new[] { "src", "tests", "bench" }.SelectMany(folder => Repository.Files(folder, "*.cs"));

    private static string[] Lines(string file) => File.ReadAllLines(Repository.PathOf(file));

    private static string WithoutFences(string page)
    {
        string[] lines = Lines(page);
        var shown = Fence.In(lines).SelectMany(f => Enumerable.Range(f.First, f.Lines.Count)).ToHashSet();
        return string.Join('\n', lines.Where((_, i) => !shown.Contains(i)));
    }

    private static bool Resolves(string page, string target)
    {
        string[] parts = target.Split('#', 2);
        string file = parts[0].Length == 0
            ? Repository.PathOf(page)
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(page))!, parts[0]));
        return parts.Length == 1
            ? File.Exists(file) || Directory.Exists(file)
            : File.Exists(file) && File.ReadLines(file).Where(l => l.StartsWith('#')).Select(Slug).Contains(parts[1]);
    }

    // As the usual hosts make an anchor of a heading.
    private static string Slug(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant()
            .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"(Utils?|Helpers?|Managers?)$")]
    private static partial Regex Aimless();

    [GeneratedRegex(@"(^|[^a-zA-Z.])/(work|farm|root)/|registry\.npmjs|/v3/index\.json")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
