using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Studies;

public class HindcastTests
{
    private const string Source = "source: {title: T, publisher: P, date: 2024}";

    /// <summary>Four drones that are killed, three that never start, and two missiles that nobody can shoot at.</summary>
    private static readonly (string, string)[] Counted =
    [
        ("channels: 1\n", "channels: 8\n"),
        ("kill: {drone: 0.8}", "kill: {drone: 1}"),
        ("  aa: {name: Aland}", "  aa: {name: Aland}\n  bb: {name: Beland}"),
        ("raid:\n", "  dud: {category: drone, speed: 180 km/h, altitude: 300 m, radar-cross-section: 0.1 m2, cep: 0 m, "
            + "unit-cost: 1 kUSD, launch-reliability: 0}\n"
            + "  missile: {category: cruise, speed: 250 m/s, altitude: 100 m, radar-cross-section: 0.1 m2, cep: 0 m, "
            + "unit-cost: 1 MUSD}\n  idle: {category: ballistic, boost-time: 90 s, boost-downrange: 50 km, "
            + "burnout-altitude: 60 km, radar-cross-section: 1 m2, cep: 0 m, unit-cost: 1 MUSD}\nraid:\n"),
        ("      launch: H\n", "      launch: H\n"
            + "    duds: {class: dud, from: base, to: port, count: 3, launch: H}\n"
            + "    missiles: {class: missile, from: base, to: port, count: 2, launch: H}\n"),
        ("  arrow:\n", "  dart: {kill: {drone: 1}, speed: 700 m/s, maximum-range: 15 km, maximum-altitude: 8 km, "
            + "unit-cost: 1 kUSD}\n  arrow:\n"),
        ("  port: {", "  field: {nation: aa, position: [10, 20.01], radius: 10 m}\n  port: {"),
    ];

    [Theory]
    [InlineData("launched", 9)]
    [InlineData("launched, of: [drone]", 7)]
    [InlineData("launched, of: [slow-drone]", 4)]
    [InlineData("launched, of: [drone, slow-drone]", 7)]
    [InlineData("launched, of: [dud, missile]", 5)]
    [InlineData("launched, of: [missile]", 2)]
    [InlineData("launched, of: [cruise, missile]", 2)]
    [InlineData("launched, of: [ballistic]", 0)]
    [InlineData("launched, of: [idle]", 0)]
    [InlineData("failed", 3)]
    [InlineData("failed, of: [slow-drone]", 0)]
    [InlineData("failed, share-of: launched", 3 / 9.0)]
    [InlineData("intercepted", 4)]
    [InlineData("intercepted, of: [cruise]", 0)]
    [InlineData("intercepted, by: [aa]", 4)]
    [InlineData("intercepted, by: [aa], of: [dud, slow-drone]", 4)]
    [InlineData("intercepted, by: [bb]", 0)]
    [InlineData("intercepted, share-of: launched", 4 / 9.0)]
    [InlineData("intercepted, share-of: flown", 4 / 6.0)]
    [InlineData("intercepted, share-of: engaged", 1)]
    [InlineData("intercepted, share-of: came", 4 / 6.0)]
    [InlineData("intercepted, of: [drone], share-of: flown", 1)]
    [InlineData("intercepted, of: [ballistic], share-of: flown", double.NaN)]
    [InlineData("leakers", 2)]
    [InlineData("leakers, share-of: flown", 2 / 6.0)]
    [InlineData("engaged", 4)]
    [InlineData("engaged, of: [drone], share-of: launched", 4 / 7.0)]
    [InlineData("impacts", 2)]
    [InlineData("impacts, at: [port]", 2)]
    [InlineData("impacts, at: [field]", 0)]
    [InlineData("impacts, share-of: launched", 2 / 9.0)]
    [InlineData("rounds", 4)]
    [InlineData("rounds, with: [arrow]", 4)]
    [InlineData("rounds, with: [dart]", 0)]
    [InlineData("rounds, with: [arrow], by: [aa]", 4)]
    [InlineData("rounds, by: [bb]", 0)]
    public void Each_quantity_is_what_a_count_by_hand_says(string measure, double wanted)
    {
        HindcastQuantity quantity = Assert.Single(
            Fought(20, [("q", $"measure: {measure}, band: 1")], Counted).Raids[0].Quantities);
        Assert.Equal(wanted, quantity.P05, 1e-12);
        Assert.Equal(wanted, quantity.P95, 1e-12);
        Assert.Equal(HindcastStanding.Fixed, quantity.Standing);
        Assert.Equal(Math.Abs(1 - wanted), quantity.Crps, 1e-12);
    }

    /// <summary>One shot of 0.5 at each of four: cumulated 1/16, 5/16, 11/16, 15/16, 1, so that the quantiles are 0, 1, 2, 3
    /// and 4. The chance nearest to a level is 1/80 from it, three standard errors of 4,000.</summary>
    [Fact]
    public void A_hit_holds_the_best_figure_and_to_overlap_the_band_is_a_miss()
    {
        HindcastQuantity[] quantities =
        [
            .. Fought(
                4000,
                [
                    ("middle", "measure: intercepted, band: 0..2..8"),
                    ("edge", "measure: intercepted, band: 3"),
                    ("far", "measure: intercepted, band: 0"),
                    ("touching", "measure: intercepted, band: 3..7"),
                    ("outside", "measure: intercepted, band: 5..6"),
                    ("told", "measure: intercepted, band: 6, given: true"),
                    ("size", "measure: launched, band: 4"),
                ],
                Coin).Raids[0].Quantities,
        ];
        Assert.Equal((0, 1, 2, 3, 4), (quantities[0].P05, quantities[0].P25, quantities[0].P50, quantities[0].P75,
            quantities[0].P95));
        Assert.Equal([true, true, false, false, false, false, true], quantities.Select(q => q.Hit50));
        Assert.Equal([true, true, true, false, false, false, true], quantities.Select(q => q.Hit90));
        Assert.Equal([false, false, false, true, false, false, false], quantities.Select(q => q.Touches));
        Assert.Equal(
            [.. Enumerable.Repeat(HindcastStanding.Scored, 5), HindcastStanding.Given, HindcastStanding.Fixed],
            quantities.Select(q => q.Standing));
    }

    [Fact]
    public void Coverage_counts_what_scores_and_nothing_else()
    {
        Hindcast hindcast = Fought(
            4000,
            [
                ("a", "measure: intercepted, band: 2"), ("b", "measure: intercepted, band: 0"),
                ("c", "measure: leakers, band: 9"), ("d", "measure: leakers, band: 2, given: true"),
                ("e", "measure: launched, band: 4"),
            ],
            Coin);
        Assert.Equal([(0.5, 3, 1), (0.9, 3, 2)], hindcast.Coverage.Select(c => (c.Level, c.Scored, c.Contained)));
        Assert.Equal(2 / 3.0, hindcast.Coverage[1].Share, 1e-12);
    }

    [Fact]
    public void Claims_are_held_against_the_model_and_change_no_score()
    {
        const string Claims = ", claims: {low: {band: 0, " + Source + "}, high: {band: 7..9, " + Source + "}}";
        HindcastQuantity[] quantities =
        [
            .. Fought(
                4000,
                [("bare", "measure: intercepted, band: 2"), ("claimed", "measure: intercepted, band: 2" + Claims)],
                Coin).Raids[0].Quantities,
        ];
        Assert.Equal([(false, true), (false, false)], quantities[1].Claims.Select(c => (c.Hit50, c.Hit90)));
        Assert.Equal(quantities[0].Crps, quantities[1].Crps);
        Assert.Equal("T, P, 2024", quantities[1].Claims[0].Source);
    }

    [Fact]
    public void Raids_stand_in_the_order_of_their_dates_and_one_that_reports_nothing_is_refused()
    {
        Scenario late = Reported([("q", "measure: launched, band: 4")], ("title: Smallest", "title: Late, raid: late"));
        Scenario early = Reported(
            [("q", "measure: launched, band: 4")], ("h-hour: 2024-04-13 23:00 +03:00", "h-hour: 1991-01-18 02:00 +02:00"));
        RunOptions options = new() { Replications = 5 };
        Hindcast hindcast =
            Simulation.Hindcast([late, early], options, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(["some", "late"], hindcast.Raids.Select(r => r.Id));
        Assert.False(hindcast.Partial);
        Assert.Throws<ArgumentException>(() => Simulation.Hindcast(
            [late, Some.Scenario()], options, cancel: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void One_that_is_stopped_keeps_the_raids_it_has_and_says_so()
    {
        Scenario[] raids = [.. Enumerable.Range(0, 3).Select(_ => Reported([("q", "measure: launched, band: 4")]))];
        RunOptions options = new() { Replications = 50, Threads = 1 };
        RaidSummary first = Simulation.Run(raids[0], options, cancel: TestContext.Current.CancellationToken);
        Hindcast hindcast = Hindcast.Of(
            raids, options, (_, before) => before == 0 ? first : throw new OperationCanceledException());
        Assert.True(hindcast.Partial);
        Assert.Single(hindcast.Raids);
        Assert.Throws<OperationCanceledException>(
            () => Hindcast.Of(raids, options, (_, _) => throw new OperationCanceledException()));
    }

    private static readonly (string, string)[] Coin =
    [
        ("channels: 1\n", "channels: 8\n"), ("kill: {drone: 0.8}", "kill: {drone: 0.5}"),
        ("nets:\n", "doctrine: {layers: {point: {salvo: 1, maximum-salvos: 1}}}\nnets:\n"),
    ];

    private static Hindcast Fought(
        int replications, IEnumerable<(string Id, string Says)> quantities, (string, string)[] changes) =>
        Simulation.Hindcast(
            [Reported(quantities, changes)], new RunOptions { Replications = replications },
            cancel: TestContext.Current.CancellationToken);

    private static Scenario Reported(
        IEnumerable<(string Id, string Says)> quantities, params (string, string)[] changes) =>
        Some.Scenario([
            .. changes,
            ("parry: 1\n", "parry: 1\nreported:\n"
                + string.Concat(quantities.Select(q => $"  {q.Id}: {{{q.Says}, {Source}}}\n"))),
        ]);
}
