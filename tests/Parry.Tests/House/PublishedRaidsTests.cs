using System;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.House;

/// <summary>The raids of <c>scenarios/hindcast</c>: named, reported on, and their counts of what came as reported.</summary>
public class PublishedRaidsTests
{
    public static TheoryData<string> Files => [.. Repository.Files("scenarios/hindcast", "*.yaml")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_published_raid_bears_the_name_of_its_file_and_says_what_was_reported(string file)
    {
        CheckResult result = ScenarioFile.Check(Repository.PathOf(file));
        Assert.Empty(result.Problems);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), result.Scenario!.Meta.Raid);
        Assert.Contains(result.Scenario.Reported, r => !r.Given);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_waves_bring_what_was_reported_launched(string file)
    {
        Scenario raid = ScenarioFile.Read(Repository.PathOf(file));
        ReportedQuantity[] launched = [.. raid.Reported.Where(r => r.Count == ReportedCount.Launched)];
        Assert.NotEmpty(launched);
        Assert.All(launched, r =>
        {
            Assert.True(r.Given);
            Assert.Equal(r.Band.Best, CameOf(raid, r));
        });
    }

    /// <summary>A raid whose own count of failures or kills were an input would predict itself. Only in April are the
    /// reliabilities those of the night, which is why its share that failed is given.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Reliabilities_and_kill_probabilities_of_a_published_raid_are_priors(string file)
    {
        Scenario raid = ScenarioFile.Read(Repository.PathOf(file));
        bool isGiven = raid.Reported.Any(r => r.Count == ReportedCount.Failed && r.Given);
        Assert.Equal(isGiven, raid.Inputs
            .Where(i => i.Path.Contains("reliability", StringComparison.Ordinal)
                || i.Path.Contains(".kill.", StringComparison.Ordinal))
            .Any(i => i.Provenance.Status != Status.Assumption));
    }

    private static double CameOf(Scenario raid, ReportedQuantity launched) =>
        raid.Raid.Waves
            .Where(w => launched.Of.IsEmpty || launched.Of.Contains(w.ThreatClass)
                || launched.Of.Contains(CategoryOf(raid, w).ToString().ToLowerInvariant()))
            .Sum(w => w.Count.Spread.Central);

    private static ThreatCategory CategoryOf(Scenario raid, Wave wave) =>
        raid.ThreatClasses.First(c => c.Id == wave.ThreatClass).Category;
}
