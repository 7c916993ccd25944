using System;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.House;

/// <summary>The past crises that ship: enough of them, each with its sources, and none with inputs of its own.</summary>
public class PastCrisesTests
{
    private static readonly PastCrises Past = PastCrisesFile.Read(Repository.PathOf(Repository.PastCrises));

    [Fact]
    public void Ten_cases_or_more_ship_each_with_two_sources_one_of_which_was_read()
    {
        Assert.Empty(PastCrisesFile.Check(Repository.PathOf(Repository.PastCrises)).Problems);
        Assert.InRange(Past.Cases.Length, 10, 100);
        Assert.All(Past.Cases, c =>
        {
            Assert.InRange(c.Sources.Select(s => s.Publication).Distinct().Count(), 2, 9);
            Assert.Contains(c.Sources, s => s.Verified);
        });
    }

    [Fact]
    public void Every_source_is_used()
    {
        Mapping root = (Mapping)YamlText.Read(Repository.Read(Repository.PastCrises), "past", new ProblemList())!;
        string[] used = [.. ((Mapping)root["cases"]!).Entries
            .SelectMany(c => ((Sequence)((Mapping)c.Value)["sources"]!).Items).Select(s => ((Scalar)s).Text)];
        Assert.Empty(((Mapping)root["sources"]!).Entries.Select(e => e.Key).Except(used));
    }

    /// <summary>Parameters that were moved until past crises came out would make the scores worthless.</summary>
    [Fact]
    public void No_case_has_inputs_of_its_own() =>
        Assert.All(
            Past.Cases.SelectMany(c => c.Inputs).Where(i => i.Path.Contains(".inputs.", StringComparison.Ordinal)),
            i => Assert.Equal("default", i.Provenance.Note));

    [Fact]
    public void What_was_left_out_is_listed_with_its_reason_in_the_file_and_on_the_page()
    {
        string page = Repository.Read("docs/crises.md");
        Assert.NotEmpty(Past.LeftOut);
        Assert.All(Past.LeftOut, l =>
        {
            Assert.NotEmpty(l.Reason);
            Assert.Contains(l.Title, page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_file_stands_in_the_list_of_scenarios() =>
        Assert.Contains("](past-crises.yaml)", Repository.Read("scenarios/README.md"), StringComparison.Ordinal);
}
