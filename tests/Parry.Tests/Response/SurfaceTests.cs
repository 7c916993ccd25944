using System;
using System.IO;
using System.Linq;
using System.Threading;
using Parry.Response;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>The response surface, against the simulator and by hand.</summary>
public class SurfaceTests
{
    private static readonly SurfaceGrid Coarse = new([0.5, 1], [0, 1], [0, 0.3, 1], [0, 0.3, 1]);

    private static RaidField Field(Crisis crisis) => RaidField.Of(crisis, 50, 1, 1, CancellationToken.None);

    [Fact]
    public void With_empty_magazines_it_makes_no_difference_who_helps()
    {
        Crisis crisis = CrisisTexts.Crisis(("outcomes: raids.csv", "scenario: some.yaml"));
        RaidSurface surface = SurfaceBuilder.Build(Field(crisis), Coarse, 10, 1, null, CancellationToken.None);
        var spent = new double[1];
        Assert.Equal(4, surface.Draw(1, 0, 1, 1, 0.5, spent).Loss);
        Assert.Equal(4, surface.Draw(1, 0, 0, 0, 0.5, spent).Loss);
        Assert.Equal(0, spent[0]);
    }

    [Fact]
    public void Between_its_points_it_is_linear()
    {
        // Two sizes, one of everything else; loss and what is spent double with the size.
        var surface = new RaidSurface(
            new SurfaceGrid([0.5, 1], [1], [1], [1]), Crises.OneCell, 1, [4, 0.9f, 0.2f, 8, 0.8f, 0.4f]);
        var spent = new double[1];
        RaidRecord half = surface.Draw(0.75, 1, 1, 1, 0, spent);
        Assert.Equal(6, half.Loss, 1e-6);
        Assert.Equal(0.85, half.Intercepted, 1e-6);
        Assert.Equal(0.3, spent[0], 1e-6);
        RaidRecord small = surface.Draw(0.25, 1, 1, 1, 0, spent);
        Assert.Equal(2, small.Loss, 1e-6);
        Assert.Equal(0.1, spent[0], 1e-6);
    }

    [Fact]
    public void A_rank_picks_the_same_record_at_every_corner()
    {
        var surface = new RaidSurface(SurfaceGrid.Single, Crises.OneCell, 2, [1, 1, 0, 9, 0.5f, 1]);
        var spent = new double[1];
        Assert.Equal(1, surface.Draw(1, 1, 1, 1, 0.49, spent).Loss);
        Assert.Equal(9, surface.Draw(1, 1, 1, 1, 0.5, spent).Loss);
    }

    [Theory]
    [InlineData(0.29, 0, 0)]
    [InlineData(0.3, 1, 0)]
    [InlineData(0.65, 1, 0.5)]
    [InlineData(1, 1, 1)]
    public void Below_its_threshold_a_partner_is_out_at_once(double support, int low, double part)
    {
        (int at, double towards) = SurfaceGrid.PlaceSupport([0, 0.3, 1], support);
        Assert.Equal(low, at);
        Assert.Equal(part, towards, 1e-12);
    }

    [Fact]
    public void Losing_the_ally_is_paid_for_in_leakers()
    {
        // The only battery is the ally's: with it the drones are mostly shot down, without it all of them get through.
        Crisis crisis = CrisisTexts.Crisis(
            ("outcomes: raids.csv", "scenario: some.yaml"), ("{name: Cland}", "{name: Cland, nation: aa}"));
        RaidSurface surface = SurfaceBuilder.Build(Field(crisis), Coarse, 50, 1, null, CancellationToken.None);
        var spent = new double[surface.Cells.Count];
        double Loss(double ally) => Enumerable.Range(0, 50)
            .Average(i => surface.Draw(1, 1, ally, 1, (i + 0.5) / 50, spent).Loss);
        Assert.Equal(4, Loss(0.1));
        Assert.True(Loss(1) < 2);
        Assert.Equal(new PartnersWorth(Loss(1), Loss(0), Loss(1)), PartnersWorth.Of(surface));
        Assert.Equal(["point, ally"], surface.Cells.Names);
    }

    [Fact]
    public void At_its_points_it_is_the_simulator_and_the_error_is_measured_between_them()
    {
        Crisis crisis = CrisisTexts.Crisis(("outcomes: raids.csv", "scenario: some.yaml"));
        RaidSurface surface = SurfaceBuilder.Build(Field(crisis), Coarse, 40, 1, null, CancellationToken.None);
        FirstRaids raids = FirstRaids.Fight(Field(crisis), 40, 1, null, CancellationToken.None);
        var spent = new double[1];
        double read = Enumerable.Range(0, 40).Average(i => surface.Draw(1, 1, 1, 1, (i + 0.5) / 40, spent).Loss);
        // The same worlds and draws: the whole raid against the whole defence is the raid by itself.
        Assert.Equal(raids.Loss.Average(), read, 1e-6);
        SurfaceError error = SurfaceError.Of(Field(crisis), surface, 4, 1, CancellationToken.None);
        Assert.InRange(error.MeanLoss, 0, error.WorstLoss);
        Assert.InRange(error.WorstShare, 0, 1);
    }

    [Fact]
    public void The_surface_does_not_depend_on_threads_and_survives_being_kept()
    {
        Crisis crisis = CrisisTexts.Crisis(("outcomes: raids.csv", "scenario: some.yaml"));
        RaidSurface one = SurfaceBuilder.Build(Field(crisis), Coarse, 20, 1, null, CancellationToken.None);
        RaidSurface two = SurfaceBuilder.Build(Field(crisis), Coarse, 20, 2, null, CancellationToken.None);
        Assert.Equal(one.Data, two.Data);
        var book = new RaidBook(
            one, new SurfaceError(4, 1, 2, 3, 4), FirstRaids.Fight(Field(crisis), 10, 1, null, CancellationToken.None));
        using var kept = new MemoryStream();
        RaidBookBytes.Write(book, kept);
        kept.Position = 0;
        RaidBook read = RaidBookBytes.Read(kept)!;
        Assert.Equal(one.Data, read.Surface.Data);
        Assert.Equal(book.Error, read.Error);
        Assert.Equal(book.First.Stock, read.First.Stock);
        Assert.Equal(one.Cells.Names, read.Surface.Cells.Names);
        Assert.Null(RaidBookBytes.Read(new MemoryStream([1, 2, 3])));
    }

    [Fact]
    public void What_a_kept_book_depends_on_is_in_its_name()
    {
        (string, string) raid = ("outcomes: raids.csv", "scenario: some.yaml");
        var options = new RespondOptions();
        string? key = RaidBook.KeyOf(CrisisTexts.Crisis(raid), options);
        Assert.Equal(key, RaidBook.KeyOf(CrisisTexts.Crisis(raid), options with { Worlds = 50, Runs = 3, Threads = 7 }));
        Assert.NotEqual(key, RaidBook.KeyOf(CrisisTexts.Crisis(raid), options with { Seed = 2 }));
        Assert.NotEqual(key, RaidBook.KeyOf(
            CrisisTexts.Crisis(raid, ("{name: Cland}", "{name: Cland, threshold: 0.4}")), options));
        Assert.Null(RaidBook.KeyOf(CrisisTexts.Crisis(), options));
    }
}
