using System;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

/// <summary>Figures set from outside the file.</summary>
public sealed class SettingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("parry").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void An_assignment_is_a_path_and_a_text()
    {
        Assert.Equal(new Setting("a.b", "0.6..0.9"), Setting.Read("a.b = 0.6..0.9"));
        Assert.Equal(new Setting("a", "b=c"), Setting.Read("a=b=c"));
        Assert.All(["a.b", "=1", "a="], text => Assert.Null(Setting.Read(text)));
    }

    [Fact]
    public void A_setting_takes_the_place_of_what_the_file_says()
    {
        Scenario scenario = Check("interceptors.arrow.kill.drone=0.6..0.9", "raid.waves.night.count=7").Scenario!;
        Assert.Equal(new Spread.Uniform(0.6, 0.9), scenario.Interceptors[0].Kill[0].Amount.Spread);
        Assert.Equal(new Spread.Point(7), scenario.Raid.Waves[0].Count.Spread);
        Assert.Equal(Some.Scenario().Shooters[0].Reaction.Spread, scenario.Shooters[0].Reaction.Spread);
    }

    [Fact]
    public void The_last_of_two_settings_of_one_figure_holds() =>
        Assert.Equal(
            new Spread.Point(3),
            Check("raid.waves.night.count=7", "raid.waves.night.count=3").Scenario!.Raid.Waves[0].Count.Spread);

    [Fact]
    public void A_key_that_the_file_leaves_out_can_be_set()
    {
        Scenario scenario = Check("doctrine.control=autonomous", "shooters.battery.false-kill=0.1").Scenario!;
        Assert.Equal(Control.Autonomous, scenario.Doctrine.Control);
        Assert.Equal(new Spread.Point(0.1), scenario.Shooters[0].FalseKill.Spread);
    }

    [Theory]
    [InlineData("interceptors.arow.kill.drone=0.5", "there is no 'arow' to set; did you mean 'arrow'?")]
    [InlineData("shooters.zzzzzzzzz.reaction=1 s", "there is no 'zzzzzzzzz' to set; there is battery")]
    [InlineData("interceptors.arrow.kil.drone=0.5", "'kil' is not a key of an interceptor; did you mean 'kill'?")]
    public void What_is_not_there_is_named_with_what_may_be_meant(string assignment, string message)
    {
        CheckResult result = Check(assignment);
        Assert.Null(result.Scenario);
        Problem error = Assert.Single(result.Problems, p => p.Severity == Severity.Error);
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_refused_where_it_was_set()
    {
        CheckResult result = Check("interceptors.arrow.kill.drone=1.5");
        Problem error = Assert.Single(result.Problems, p => p.Severity == Severity.Error);
        Assert.Equal("interceptors.arrow.kill.drone", error.Path);
        Assert.Contains("--set interceptors.arrow.kill.drone", error.ToString(), StringComparison.Ordinal);
    }

    private CheckResult Check(params string[] assignments)
    {
        string file = Path.Combine(folder, "some.yaml");
        File.WriteAllText(file, Some.ScenarioText());
        return ScenarioFile.Check(file, [.. assignments.Select(a => Setting.Read(a)!)]);
    }
}
