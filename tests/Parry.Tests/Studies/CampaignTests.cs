using System;
using System.IO;
using System.Linq;
using Parry.Engine;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Studies;

/// <summary>Nights in sequence, held against what can be counted by hand.</summary>
public class CampaignTests
{
    private const string ThreeNights = "nights: {a: {day: 0}, b: {day: 1}, c: {day: 2}}";

    // Eight drones a night, each drawing one round that kills.
    private static readonly ProvingGround Sure = new()
    {
        Interceptors = [ProvingGround.Interceptor("arrow", "1")],
        Shooters = [ProvingGround.Battery("battery", "arrow: 20")],
        Layers = ProvingGround.OneShot,
    };

    [Fact]
    public void Without_supply_the_day_of_running_out_is_the_day_the_stock_is_used_up()
    {
        Campaign campaign = Fight(Sure, ThreeNights);
        Assert.Equal([12, 4, 0], Means(campaign, "left.arrow"));
        Assert.Equal([0, 0, 4], Means(campaign, "leakers"));
        RunningOut arrow = Assert.Single(campaign.RunningOut);
        Assert.Equal((1, 2, 2, 2), (arrow.Share, arrow.Day.P05, arrow.Day.P50, arrow.Day.P95));
    }

    [Fact]
    public void What_lasts_does_not_run_out()
    {
        RunningOut arrow = Assert.Single(Fight(Sure, "nights: {a: {day: 0}, b: {day: 1}}").RunningOut);
        Assert.Equal((0, 0), (arrow.Share, arrow.Day.Count));
    }

    [Fact]
    public void Supply_fills_up_to_a_full_load_and_the_rest_stays_in_the_depot()
    {
        Campaign campaign = Fight(
            Sure, "nights: {a: {day: 0}, b: {day: 2}, c: {day: 3}}, supply: {arrow: {stock: 5, production: 4}}");
        // Before b the depot has 5 + 8 and gives 8; before c it has 5 + 4 and gives 8 again.
        Assert.Equal([12, 12, 12], Means(campaign, "left.arrow"));
        Assert.Equal([5, 5, 1], Means(campaign, "depot.arrow"));
    }

    [Fact]
    public void No_more_is_brought_up_than_can_be_delivered_to_shooters_in_the_order_of_the_file()
    {
        ProvingGround two = Sure with
        {
            Shooters = [ProvingGround.Battery("first", "arrow: 4"), ProvingGround.Battery("second", "arrow: 4")],
        };
        Campaign campaign = Fight(two, ThreeNights + ", supply: {arrow: {stock: 100, delivery: 2.5}}");
        Assert.Equal([8, 2, 3], Means(campaign, "rounds.arrow")); // half a round waits for the next day
        Assert.Equal([100, 98, 95], Means(campaign, "depot.arrow"));
        Assert.Equal(0, campaign.RunningOut[0].Share);
    }

    [Fact]
    public void Rounds_fired_and_left_are_those_loaded_made_and_in_stock()
    {
        ProvingGround mixed = Sure with
        {
            Interceptors = [ProvingGround.Interceptor("arrow", "0.5")],
            Shooters =
            [
                ProvingGround.Battery("battery", "arrow: 3", more: "reload: 1 min, reloads: 2"),
                ProvingGround.Patrol("patrol", 3, "arrow: 2", more: "rearm: 1 min"),
            ],
            Layers = ["point: {maximum-salvos: 2}", "air: {maximum-salvos: 2}"],
        };
        Campaign campaign = Fight(
            mixed, "nights: {a: {day: 1}, b: {day: 2}, c: {day: 4}}, supply: {arrow: {stock: 7, production: 3, delivery: 2}}",
            new RunOptions { Replications = 100 });
        double[][][] nights = [.. campaign.Table.Nights];
        int fired = Place(campaign, "rounds.arrow"), left = Place(campaign, "left.arrow"), depot = Place(campaign, "depot.arrow");
        for (int row = 0; row < 100; row++)
        {
            double used = 0;
            foreach ((int night, int day) in new[] { (0, 1), (1, 2), (2, 4) })
            {
                used += nights[night][fired][row];
                Assert.Equal(3 + (3 * 2) + 7 + (3 * day), used + nights[night][left][row] + nights[night][depot][row]);
            }
        }
        Assert.True(campaign.Nights[0].Find("rounds.arrow")!.Mean > 9); // some were reloaded
    }

    [Fact]
    public void One_night_is_the_run()
    {
        ProvingGround luck = Sure with
        {
            Interceptors = [ProvingGround.Interceptor("arrow", "0.4..0.8", more: "common-factor: 0.5")],
            Shooters =
            [
                ProvingGround.Battery("battery", "arrow: 3..5"), ProvingGround.Patrol("patrol", 3, "arrow: 2"),
            ],
        };
        var options = new RunOptions { Replications = 50, Worlds = 4, Threads = 1 };
        Campaign campaign = Fight(luck, "nights: {only: {day: 0}}", options);
        RaidSummary run = Simulation.Run(
            ScenarioFile.Parse(luck.Text, "night.yaml"), options, cancel: TestContext.Current.CancellationToken);
        foreach (string measure in new[] { "launched", "leakers", "intercepted", "rounds.arrow", "left.arrow" })
        {
            Assert.Equal(run.Column(measure), campaign.Table.Nights[0][Place(campaign, measure)]);
        }
        Assert.Equal(run.Column("impacts.port"), campaign.Table.Nights[0][Place(campaign, "impacts")]);
    }

    [Fact]
    public void A_battery_that_an_impact_surely_puts_out_fires_no_more()
    {
        Campaign campaign = Fight(Exposed("1", 7), ThreeNights);
        Assert.Equal([7, 0, 0], Means(campaign, "rounds.arrow"));
        Assert.Equal([1, 8, 8], Means(campaign, "impacts"));
        Assert.Equal([1, 1, 1], Means(campaign, "shooters-out"));
    }

    [Fact]
    public void Each_impact_puts_out_on_its_own()
    {
        // Three impacts in the first night: out with 1 - 0.8^3.
        Campaign campaign = Fight(
            Exposed("0.2", 5), "nights: {a: {day: 0}, b: {day: 1}}, supply: {arrow: {stock: 5}}",
            new RunOptions { Replications = 3_000 });
        double expected = 1 - Math.Pow(0.8, 3);
        Fights.MeanIs(expected, campaign.Table.Nights[0][Place(campaign, "shooters-out")], "out");
        Fights.MeanIs(5 * (1 - expected), campaign.Table.Nights[1][Place(campaign, "intercepted")], "intercepted");
    }

    [Fact]
    public void The_share_of_the_raid_scales_every_wave_and_is_rounded()
    {
        ProvingGround waves = Sure with { Waves = [ProvingGround.Wave("large", 8), ProvingGround.Wave("small", 3)] };
        Campaign campaign = Fight(
            waves, "nights: {a: {day: 0, raid: 0.5}, b: {day: 1, raid: 0}, c: {day: 2, raid: 2.5}}");
        Assert.Equal([4 + 2, 0, 20 + 8], Means(campaign, "launched"));
    }

    [Fact]
    public void A_posture_set_for_what_came_is_set_for_the_share_that_came()
    {
        string text = Sure.Text + "\nestimate: {expected: {drone: 8}, posture: {calm: {ration: 0}, full: {from: {drone: 8}}}}\n";
        Campaign campaign = Simulation.FightNights(
            ScenarioFile.Parse(text + "campaign: {nights: {a: {day: 0}, b: {day: 1, raid: 0.5}}}\n", "nights.yaml"),
            new RunOptions { Replications = 2, Posture = Posture.Truth },
            cancel: TestContext.Current.CancellationToken);
        Assert.Equal([8, 0], Means(campaign, "rounds.arrow"));
    }

    [Fact]
    public void A_patrol_takes_off_with_what_is_left_spread_evenly()
    {
        // Two aircraft with six missiles fire eight on the first night; the four left arm both again.
        ProvingGround air = Sure with
        {
            Shooters = [ProvingGround.Patrol("patrol", 2, "arrow: 6")], Layers = ["air: {maximum-salvos: 1}"],
        };
        Campaign campaign = Fight(air, ThreeNights);
        Assert.Equal([8, 4, 0], Means(campaign, "rounds.arrow"));
        Assert.Equal((1, 1), (campaign.RunningOut[0].Share, campaign.RunningOut[0].Day.P50));
    }

    [Fact]
    public void Threads_change_no_byte()
    {
        byte[] Bytes(int threads)
        {
            using var to = new MemoryStream();
            CampaignReport.WriteJson(
                Fight(
                    Exposed("0.2", 5) with { Interceptors = [ProvingGround.Interceptor("arrow", "0.3..0.9")] },
                    ThreeNights + ", supply: {arrow: {stock: 0..9}}",
                    new RunOptions { Replications = 60, Threads = threads }),
                to);
            return to.ToArray();
        }
        Assert.Equal(Bytes(1), Bytes(2));
    }

    [Theory]
    [InlineData("nights: {}", "a campaign has at least one night")]
    [InlineData("nights: {a: {day: 1}, b: {day: 1}}", "day 1 is not after day 1 of 'a'")]
    [InlineData("nights: {a: {day: 0..2}, b: {day: 1..3}}", "day 1..3 is not after day 0..2 of 'a'")]
    [InlineData("nights: {a: {day: 0, raid: 11}}", "11 times what the waves say; 10 at most")]
    [InlineData("nights: {a: {day: 0}}, supply: {arow: {stock: 1}}", "there is no interceptor 'arow'")]
    [InlineData("supply: {arrow: {stock: 1}}", "needs 'nights'")]
    public void Bad_campaigns_are_refused(string campaign, string message) => Assert.Contains(
        ScenarioFile.CheckText($"{Sure.Text}\ncampaign: {{{campaign}}}\n", "nights.yaml").Problems,
        p => p.Severity == Severity.Error && p.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void An_exposure_names_an_asset_that_there_is()
    {
        ProvingGround lost = Sure with
        {
            Shooters = [ProvingGround.Battery("battery", "arrow: 1", more: "exposed: {asset: prot, probability: 1}")],
        };
        Assert.Contains(
            ScenarioFile.CheckText(lost.Text, "lost.yaml").Problems,
            p => p.Message.Contains("there is no asset 'prot'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scenario_of_one_night_is_sent_back_with_what_to_write()
    {
        using var box = new Sandbox();
        Ran ran = box.Parry("campaign", "scenarios/02-single-battery.yaml");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("'campaign: {nights: {first: {day: 0}, second: {day: 1}}}'", ran.Error, StringComparison.Ordinal);
    }

    private static ProvingGround Exposed(string probability, int rounds) => Sure with
    {
        Shooters =
        [
            ProvingGround.Battery(
                "battery", $"arrow: {rounds}", more: $"exposed: {{asset: port, probability: {probability}}}"),
        ],
    };

    private static Campaign Fight(ProvingGround ground, string campaign, RunOptions? options = null) =>
        Simulation.FightNights(
            ScenarioFile.Parse($"{ground.Text}\ncampaign: {{{campaign}}}\n", "nights.yaml"),
            options ?? new RunOptions { Replications = 3, Threads = 1 },
            cancel: TestContext.Current.CancellationToken);

    private static double[] Means(Campaign campaign, string measure) =>
        [.. campaign.Nights.Select(n => n.Find(measure)!.Mean)];

    private static int Place(Campaign campaign, string measure) =>
        campaign.Table.Measures.IndexOf(campaign.Table.Measures.Single(m => m.Name == measure));
}
