using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Parry.Engine;
using Parry.Scenarios;
using Parry.Store;
using Parry.Studies;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Store;

public sealed class RunCatalogueTests : IDisposable
{
    private readonly Kept _kept = new();

    public void Dispose() => _kept.Dispose();

    [Fact]
    public void A_run_comes_back_as_it_was_kept_after_the_file_was_closed()
    {
        RaidSummary summary = Kept.Run(ulong.MaxValue);
        RunOptions options = Kept.Options(ulong.MaxValue) with { Precision = 0.25, Posture = Posture.None };
        using (var before = RunCatalogue.Open(_kept.PathOf("a.db")))
        {
            Assert.Equal(1, before.Add(summary, options, Kept.Noon, TimeSpan.FromSeconds(1.5), outcomes: true));
        }
        using var catalogue = RunCatalogue.OpenExisting(_kept.PathOf("a.db"));
        StoredRun run = Assert.Single(catalogue.List());
        Assert.Equal(
            (1L, Kept.Noon, 1.5, "Smallest", ulong.MaxValue, 40, 3, 32, 0.25, "none"),
            (run.Id, run.Started, run.WallSeconds, run.Title, run.Seed, run.ReplicationsAsked, run.WorldsAsked,
                run.PlansAsked, run.Precision, run.Posture));
        Assert.Equal(
            (120, 3, summary.Plans, 40, false, true),
            (run.Replications, run.Worlds, run.Plans, run.ReplicationsPerWorld, run.Partial, run.HasOutcomes));
        Assert.StartsWith("0.1.0", run.Version, StringComparison.Ordinal);
        Assert.Equal(summary.Measures, catalogue.Measures(run)); // to the bit
        Assert.Equal(summary.Find("leakers"), catalogue.Measure(run, "leakers"));
        Assert.Null(catalogue.Measure(run, "nothing"));
    }

    [Fact]
    public void A_number_that_is_not_defined_comes_back_as_one_that_is_not()
    {
        RunOptions options = Kept.Options() with { Worlds = null, Replications = 1 };
        RaidSummary summary = Simulation.Run(Some.Scenario(), options, cancel: TestContext.Current.CancellationToken);
        using var catalogue = RunCatalogue.Open(_kept.PathOf("a.db"));
        StoredRun run = catalogue.Find(catalogue.Add(summary, options, Kept.Noon, TimeSpan.Zero));
        Assert.Null(run.WorldsAsked);
        Assert.Null(run.Precision);
        Assert.All(catalogue.Measures(run), m => Assert.True(double.IsNaN(m.StandardError) && double.IsNaN(m.Luck)));
        Assert.Equal(summary.Measures, catalogue.Measures(run));
    }

    [Fact]
    public void Outcomes_come_back_to_the_bit()
    {
        RaidSummary summary = Kept.Run();
        using var catalogue = RunCatalogue.Open(_kept.PathOf("a.db"));
        Kept.Add(catalogue, Kept.Noon);
        IReadOnlyList<double[]> columns = catalogue.Outcomes(catalogue.Find(1));
        Assert.Equal(summary.Measures.Count, columns.Count);
        Assert.All(summary.Measures.Zip(columns), m => Assert.Equal(summary.Column(m.First.Name)[..120], m.Second));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8192)]
    [InlineData(20001)]
    public void A_column_of_any_length_survives_and_one_of_another_is_refused(int rows)
    {
        double[] column = [.. Enumerable.Range(0, rows).Select(i => i % 7 == 0 ? double.NaN : Math.Sin(i))];
        byte[] blob = ColumnBlob.Of(column);
        Assert.Equal(column, ColumnBlob.Read(blob, rows));
        Assert.Throws<System.IO.InvalidDataException>(() => ColumnBlob.Read(blob, rows + 1));
        if (rows > 0)
        {
            Assert.Throws<System.IO.InvalidDataException>(() => ColumnBlob.Read(blob, rows - 1));
        }
    }

    [Fact]
    public void The_digest_is_that_of_the_file_and_changes_with_a_file_that_it_includes()
    {
        using var catalogue = RunCatalogue.Open(_kept.PathOf("a.db"));
        Kept.Add(catalogue, Kept.Noon);
        StoredRun run = catalogue.Find(1);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Some.ScenarioText()))), run.Digest);
        Assert.Equal([Some.ScenarioText()], catalogue.Texts(run));
        using var box = new Sandbox();
        box.Write("part.yaml", "parry: 1\nmeta: {title: One}\n");
        string file = box.Write("whole.yaml", "parry: 1\ninclude: [part.yaml, scenarios/02-single-battery.yaml]\n");
        string first = RunWriter.Digest(ScenarioFile.Read(file).Texts);
        Assert.Equal(3, ScenarioFile.Read(file).Texts.Length);
        box.Write("part.yaml", "parry: 1\nmeta: {title: Two}\n");
        Assert.NotEqual(first, RunWriter.Digest(ScenarioFile.Read(file).Texts));
    }

    [Fact]
    public void Pruning_keeps_the_newest_and_the_young_and_forgets_scenarios_that_no_run_is_left_of()
    {
        using var catalogue = RunCatalogue.Open(_kept.PathOf("a.db"));
        for (int day = 0; day < 5; day++)
        {
            Kept.Add(catalogue, Kept.Noon.AddDays(day), (ulong)day);
        }
        Assert.Equal(2, catalogue.Prune(null, Kept.Noon.AddDays(2)));
        Assert.Equal([3L, 4, 5], catalogue.List().Select(r => r.Id));
        Assert.Equal(1, catalogue.Prune(2, null));
        Assert.Equal(0, catalogue.Prune(2, Kept.Noon));
        Assert.Equal([4L, 5], catalogue.List().Select(r => r.Id));
        StoredRun last = catalogue.Find(5);
        Assert.Equal(2, catalogue.Prune(0, null));
        Assert.Empty(catalogue.Texts(last));
        Assert.Empty(catalogue.Measures(last));
        Assert.Equal(6, Kept.Add(catalogue, Kept.Noon)); // a number is never given twice
    }

    [Fact]
    public void A_difference_has_the_interval_of_independent_means()
    {
        using var catalogue = RunCatalogue.Open(_kept.PathOf("a.db"));
        Kept.Add(catalogue, Kept.Noon, 1);
        Kept.Add(catalogue, Kept.Noon, 2);
        var difference = RunDifference.Of(catalogue, 1, 2);
        MeasureSummary a = Kept.Run(1).Find("leakers")!, b = Kept.Run(2).Find("leakers")!;
        MeanDifference d = difference.Means.Single(m => m.Name == "leakers");
        double half = 1.6448536 * Math.Sqrt(Math.Pow(a.StandardError, 2) + Math.Pow(b.StandardError, 2));
        Assert.Equal((a.Mean, b.Mean, b.Mean - a.Mean), (d.First, d.Second, d.Difference));
        Assert.Equal(b.Mean - a.Mean - half, d.Low, 1e-6);
        Assert.Equal(b.Mean - a.Mean + half, d.High, 1e-6);
        Assert.Equal([("seed", "1", "2")], difference.Inputs);
        Assert.Equal(Kept.Run().Measures.Count, difference.Means.Count + difference.Same);
        Assert.Empty(RunDifference.Of(catalogue, 1, 1).Means);
    }

    [Fact]
    public void A_run_that_was_stopped_is_kept_as_such()
    {
        using var stop = new CancellationTokenSource();
        RunOptions options = Kept.Options() with { Worlds = null, Replications = 1_000_000 };
        RaidSummary summary = Simulation.Run(Some.Scenario(), options, _ => stop.Cancel(), stop.Token);
        using var catalogue = RunCatalogue.Open(_kept.PathOf("a.db"));
        StoredRun run = catalogue.Find(catalogue.Add(summary, options, Kept.Noon, TimeSpan.Zero, outcomes: true));
        Assert.True(run.Partial);
        Assert.InRange(run.Replications, 1, 999_999);
        Assert.Equal(1_000_000, run.ReplicationsAsked);
        Assert.All(catalogue.Outcomes(run), column => Assert.Equal(run.Replications, column.Length));
    }

    [Fact]
    public void What_is_not_there_is_refused_by_its_name()
    {
        string file = _kept.PathOf("a.db");
        Refused(() => RunCatalogue.OpenExisting(file), $"there is no database '{file}'");
        using var catalogue = RunCatalogue.Open(file);
        Refused(() => catalogue.Find(1), $"'{file}' has no run 1");
        catalogue.Add(Kept.Run(), Kept.Options(), Kept.Noon, TimeSpan.Zero);
        StoredRun run = catalogue.Find(1);
        Assert.False(run.HasOutcomes);
        Refused(() => catalogue.Outcomes(run), "run 1 was kept without its outcomes");
    }

    private static void Refused(Func<object> ask, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<StoreException>(ask).Message, StringComparison.Ordinal);
}
