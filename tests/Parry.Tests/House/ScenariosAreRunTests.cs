using System;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.House;

public class ScenariosAreRunTests
{
    public static TheoryData<string> Files => [.. Repository.Scenarios()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_scenario_is_read_without_an_error_and_runs(string file)
    {
        Scenario scenario = ScenarioFile.Read(Repository.PathOf(file));
        RaidSummary summary = Simulation.Run(
            scenario, new RunOptions { Replications = 20 }, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(20, summary.Replications);
        Assert.True(summary.Find("launched")!.Mean > 0);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_scenario_stands_in_the_list_of_scenarios(string file) =>
        Assert.Contains(
            $"]({file["scenarios/".Length..]})", Repository.Read("scenarios/README.md"), StringComparison.Ordinal);
}
