using System;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Scenarios;

public sealed class PosteriorTests : IDisposable
{
    private const string Good = """
        parry-posterior: 1
        fitted-on: [april-2024, al-asad-2020]
        method: by hand
        draws: 2000
        seed: 1
        effective-sample-size: 212.5
        prior: {sd: 1, between-raids: 0.4}
        version: 0.1.0
        groups:
          kill.drone: {mean: -0.5, sd: 0.3, note: few}
          reliability.cruise: {mean: 0.5, sd: 0.3}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("parry").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CheckResult Check(
        string posterior, string raid = "own", bool inSample = false, string key = "\nposterior: below/fit.yaml")
    {
        Directory.CreateDirectory(Path.Combine(_folder, "below"));
        File.WriteAllText(Path.Combine(_folder, "below", "fit.yaml"), posterior);
        string main = Path.Combine(_folder, "main.yaml");
        File.WriteAllText(
            main, Some.ScenarioText(("parry: 1", "parry: 1" + key), ("title: Smallest", $"title: S, raid: {raid}")));
        return ScenarioFile.Check(main, [], inSample);
    }

    private static RaidSummary Run(CheckResult result, int replications) => Simulation.Run(
        result.Scenario!, new RunOptions { Replications = replications }, null, TestContext.Current.CancellationToken);

    [Fact]
    public void Its_groups_become_inputs_as_far_as_the_raid_has_such_a_class()
    {
        Scenario scenario = Check(Good).Scenario!;
        Amount shift = Assert.Single(scenario.Shifts).Logits;
        Assert.Equal("posterior.kill.drone", shift.Path);
        Assert.Same(shift, scenario.Inputs[shift.Row]);
        Assert.Equal(Status.Derived, shift.Provenance.Status);
        Assert.Contains("fitted on april-2024 and al-asad-2020", shift.Provenance.Note!, StringComparison.Ordinal);
        Spread.Normal normal = Assert.IsType<Spread.Normal>(shift.Spread);
        Assert.Equal((-0.5, 0.5), (normal.Mean, Math.Round(normal.Deviation, 12))); // 0.3^2 + 0.4^2 = 0.5^2
    }

    [Fact]
    public void A_shift_of_zero_gives_the_very_numbers_and_another_moves_them()
    {
        const string None = "between-raids: 0}";
        string zero = Good.Replace("between-raids: 0.4}", None, StringComparison.Ordinal)
            .Replace("mean: -0.5, sd: 0.3", "mean: 0, sd: 0", StringComparison.Ordinal);
        string Leakers(CheckResult result)
        {
            using var to = new StringWriter();
            CsvReport.WriteReplications(Run(result, 200), to);
            return to.ToString();
        }
        Assert.Equal(Leakers(Check(Good, key: "")), Leakers(Check(zero)));
        Assert.NotEqual(Leakers(Check(Good, key: "")), Leakers(Check(Good)));
    }

    /// <summary>0.8 moved down by a draw of normal(-0.5, 0.5): the mean kills of the four drones follow. The standard error
    /// of a mean over 4,000 raids is below 0.02.</summary>
    [Fact]
    public void The_raid_is_fought_under_the_shift()
    {
        string Shot(string with) => Good.Replace("mean: -0.5, sd: 0.3", with, StringComparison.Ordinal)
            .Replace("between-raids: 0.4}", "between-raids: 0}", StringComparison.Ordinal);
        double Stopped(string posterior) =>
            Run(Check(posterior), 4000).Find("intercepted")!.Mean;
        Assert.True(Stopped(Shot("mean: -3, sd: 0")) < Stopped(Shot("mean: 0, sd: 0")) - 1);
        RaidSummary wide = Run(Check(Shot("mean: -1, sd: 2")), 2000);
        Assert.Contains(wide.Drivers, d => d.Path == "posterior.kill.drone" && d.Status == "derived");
    }

    [Theory]
    [InlineData("kill.drone:", "kill.drones:", 10, 3, "did you mean 'kill.drone'")]
    [InlineData("sd: 0.3, note", "sd: -0.3, note", 10, 32, "'-0.3' is not allowed; wanted: a plain number, 0 or more")]
    [InlineData("mean: -0.5", "mean: few", 10, 22, "'few' is not allowed; wanted: a plain number")]
    [InlineData("fitted-on: [april-2024, al-asad-2020]\n", "", 1, 1, "a posterior needs 'fitted-on'")]
    [InlineData("[april-2024, al-asad-2020]", "[]", 2, 12, "the list is empty")]
    [InlineData("seed: 1", "sead: 1", 5, 1, "did you mean 'seed'")]
    [InlineData("parry-posterior: 1", "parry-posterior: 2", 1, 18, "'2' is not known here")]
    [InlineData("between-raids: 0.4", "between: 0.4", 7, 16, "'between' is not a key of a prior")]
    public void What_is_wrong_with_it_is_said_where_it_stands(string old, string now, int line, int column, string message)
    {
        CheckResult result = Check(Good.Replace(old, now, StringComparison.Ordinal));
        Assert.Null(result.Scenario);
        Assert.Contains(result.Problems, p => p.File.EndsWith("below/fit.yaml", StringComparison.Ordinal)
            && (p.Line, p.Column) == (line, column) && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_is_not_there_is_said_where_it_is_named()
    {
        Problem problem = Assert.Single(Check(Good, key: "\nposterior: below/fti.yaml").Problems);
        Assert.Equal((2, 12), (problem.Line, problem.Column));
        Assert.Contains("did you mean 'fit.yaml'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_raid_it_was_fitted_on_it_is_refused_unless_in_sample()
    {
        Problem refused = Assert.Single(Check(Good, "april-2024").Problems);
        Assert.Equal((2, 1, Severity.Error), (refused.Line, refused.Column, refused.Severity));
        Assert.Contains("--without april-2024", refused.Message, StringComparison.Ordinal);
        CheckResult allowed = Check(Good, "april-2024", inSample: true);
        Assert.NotNull(allowed.Scenario);
        Assert.Equal(Severity.Warning, Assert.Single(allowed.Problems).Severity);
    }

    [Fact]
    public void A_text_that_is_no_file_cannot_name_one() =>
        Assert.Contains("cannot name a posterior",
            Assert.Single(Some.Errors(("parry: 1", "parry: 1\nposterior: fit.yaml"))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_fit_writes_can_be_read()
    {
        string raid = Some.ScenarioText(
            ("title: Smallest", "title: S, raid: other"), ("drone: 0.8", "drone: 0.5..0.9"))
            + "\nreported: {stopped: {measure: intercepted, band: 2, source: {title: T, publisher: P, date: 2024}}}\n";
        Fit fit = Simulation.Fit(
            [ScenarioFile.Parse(raid, "other.yaml")],
            new FitOptions { Draws = 200 },
            null,
            TestContext.Current.CancellationToken);
        using var text = new StringWriter();
        PosteriorFile.Write(fit, text);
        Spread.Normal normal = Assert.IsType<Spread.Normal>(
            Assert.Single(Check(text.ToString()).Scenario!.Shifts).Logits.Spread);
        FitGroup group = Assert.Single(fit.Groups);
        Assert.Equal(group.Mean, normal.Mean, 1e-6);
        Assert.Equal(Math.Sqrt((group.Deviation * group.Deviation) + 0.25), normal.Deviation, 1e-5);
        Assert.Contains("'other'", Assert.Single(Check(text.ToString(), "other").Problems).Message, StringComparison.Ordinal);
    }
}
