using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Reports;
using Parry.Store;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Store;

public sealed class StoredPointTests : IDisposable
{
    private readonly Kept _kept = new();
    private readonly RunCatalogue _catalogue;
    private readonly Sweep _sweep = Kept.Eight();

    public StoredPointTests() => _catalogue = RunCatalogue.Open(_kept.PathOf("a.db"));

    public void Dispose()
    {
        _catalogue.Dispose();
        _kept.Dispose();
    }

    [Fact]
    public void A_point_comes_back_with_its_study_its_values_and_the_outcome_to_the_bit()
    {
        SweepOutcome outcome = _sweep.Run(5, 1, TestContext.Current.CancellationToken);
        long id = _catalogue.Add(_sweep, outcome, Kept.Noon, TimeSpan.FromSeconds(1.5), outcomes: true);
        StoredRun run = _catalogue.Find(id);
        StoredPoint point = run.Point!;
        Assert.Equal(
            ("Eight", _sweep.Digest, 8, 5, "pairs"),
            (point.Study, point.Digest, point.Points, point.Number, point.Variant));
        Assert.Equal([("shooters.battery.channels", "2"), ("shooters.battery.reaction", "8 s")], point.Inputs);
        Assert.Equal(
            (Kept.Noon, 1.5, "Smallest", 30, 0.001, "rate.flown", true),
            (run.Started, run.WallSeconds, run.Title, run.ReplicationsAsked, run.Precision, run.PrecisionOf, run.HasOutcomes));
        Assert.Equal([Some.ScenarioText()], _catalogue.Texts(run));
        Assert.Equal(outcome.Run!.Measures, _catalogue.Measures(run));
        Assert.Equal(SweepCsv.Outcome(outcome), SweepCsv.Outcome(_catalogue.Outcome(_sweep, 5)));
    }

    [Fact]
    public void A_point_is_kept_once_and_points_of_another_study_stand_beside_it()
    {
        Assert.Equal((1L, 2L, 1L), (Kept.AddPoint(_catalogue, 3), Kept.AddPoint(_catalogue, 4), Kept.AddPoint(_catalogue, 3)));
        Sweep other = Kept.Eight("# changed\n");
        Assert.Empty(_catalogue.Points(other));
        SweepOutcome outcome = other.Run(3, 1, TestContext.Current.CancellationToken);
        Assert.Equal(3, _catalogue.Add(other, outcome, Kept.Noon, TimeSpan.Zero));
        Assert.Equal([(3, 1L), (4, 2L)], _catalogue.Points(_sweep).Select(p => (p.Key, p.Value)).Order());
        Assert.Throws<StoreException>(() => _catalogue.Outcome(other, 4));
    }

    [Fact]
    public void A_difference_names_the_values_that_differ_and_a_run_by_itself_has_none()
    {
        Kept.AddPoint(_catalogue, 0);
        Kept.AddPoint(_catalogue, 3);
        Kept.Add(_catalogue, Kept.Noon);
        Assert.Equal(
            [("point", "0", "3"), ("variant", "as-is", "pairs"), ("shooters.battery.reaction", "8 s", "20 s")],
            RunDifference.Of(_catalogue, 1, 2).Inputs);
        IReadOnlyList<(string, string, string)> alone = RunDifference.Of(_catalogue, 1, 3).Inputs;
        Assert.Contains(("shooters.battery.reaction", "8 s", "-"), alone);
        Assert.Contains(("precision", "0.001 of rate.flown", "-"), alone);
    }

    [Fact]
    public void A_point_that_is_removed_can_be_kept_again()
    {
        Kept.AddPoint(_catalogue, 3);
        Kept.AddPoint(_catalogue, 4);
        Assert.Equal(1, _catalogue.Prune(1, null));
        Assert.Equal([4], _catalogue.Points(_sweep).Keys);
        Assert.Equal(1, _catalogue.Prune(0, null));
        Assert.Equal(3, Kept.AddPoint(_catalogue, 3));
    }

    [Fact]
    public void What_was_read_back_is_not_kept_as_if_it_had_been_run()
    {
        Kept.AddPoint(_catalogue, 3);
        Assert.Throws<ArgumentException>(
            () => _catalogue.Add(_sweep, _catalogue.Outcome(_sweep, 3), Kept.Noon, TimeSpan.Zero));
    }
}
