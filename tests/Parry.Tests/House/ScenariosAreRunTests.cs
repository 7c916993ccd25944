using System;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.House;

public class ScenariosAreRunTests
{
    public static TheoryData<string> Files => [.. Repository.Scenarios()];

    public static TheoryData<string> Crises => [.. Repository.Crises()];

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

    [Theory]
    [MemberData(nameof(Crises))]
    public void Every_crisis_is_read_without_a_problem_stands_in_the_list_and_runs(string file)
    {
        CrisisCheck read = CrisisFile.Check(Repository.PathOf(file));
        Assert.Empty(read.Problems);
        Assert.Contains($"]({file["scenarios/".Length..]})", Repository.Read("scenarios/README.md"), StringComparison.Ordinal);
        Crisis crisis = read.Crisis!;
        var options = new RespondOptions { Worlds = 8, Runs = 2 };
        var coarse = new SurfaceGrid([0.5, 1], [0, 1], [0, 0.3, 1], [0, 0.3, 1]);
        System.Threading.CancellationToken cancel = TestContext.Current.CancellationToken;
        RaidField field = RaidField.Of(crisis, options.Worlds, options.Seed, 2, cancel);
        var raids = new RaidBook(
            SurfaceBuilder.Build(field, coarse, 2, 2, null, cancel),
            null,
            FirstRaids.Fight(field, options.Worlds, 2, null, cancel));
        ResponseResult result = Simulation.Respond(crisis, options, raids, cancel: cancel);
        Assert.Equal(crisis.OptionIds.Count(), result.Options.Count + result.Refused.Count);
    }
}
