using System;
using System.Linq;
using Parry.Scenarios;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Cli;

public sealed class CatalogueCommandTests : IDisposable
{
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void List_has_a_line_for_every_file_of_the_folder_and_for_all_of_them()
    {
        foreach (string folder in Catalogue.Folders)
        {
            string[] ids = [.. Lines("catalog", "list", "--kind", folder).Skip(1).Select(l => l.Trim().Split(' ')[0])];
            Assert.Equal(
                Repository.Files("catalog/" + folder, "*.yaml").Select(f => f.Split('/')[^1][..^5]).Order(),
                ids.Order());
        }
        Assert.Equal(Repository.Files("catalog", "*.yaml").Count(), Lines("catalog", "list").Length - 1);
    }

    [Fact]
    public void Show_prints_every_figure_as_its_file_has_it()
    {
        string shown = _box.Parry("catalog", "show", "paveh").Output;
        Assert.Contains("range                1_650 km       verified    \"Iran says it has", shown, StringComparison.Ordinal);
        Assert.Contains("flight-reliability   0.57..0.83     derived ", shown, StringComparison.Ordinal);
        Assert.Contains("      formula: low end: 4/7", shown, StringComparison.Ordinal);
        Assert.Contains("Figures: 8; verified 13 % (1)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_name_each_publication_once_with_the_figures_that_cite_it()
    {
        string[] lines = Lines("catalog", "sources");
        string[] titles = [.. lines.Where(l => l[0] == '"')];
        Assert.Equal(titles.Distinct(), titles);
        Assert.Contains("  ghadr: range", lines);
        Assert.Contains("  ghadr: range", Lines("catalog", "sources", "ghadr"));
        Assert.DoesNotContain(Lines("catalog", "sources", "ghadr"), l => l.StartsWith("  emad", StringComparison.Ordinal));
    }

    private string[] Lines(params string[] arguments) => _box.Parry(arguments).Output.TrimEnd('\n').Split('\n');
}
