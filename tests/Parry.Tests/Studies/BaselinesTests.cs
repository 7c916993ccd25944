using System;
using Parry.Statistics;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Studies;

public class BaselinesTests
{
    // Of ten drones eight were stopped, of twenty ten, of forty thirty; of five missiles one.
    private static readonly HindcastRaid[] Raids =
    [
        Raid("c", 2024, Quantity(4, new Interceptions("drone", 40, 1 / 40.0, 0.75)),
            Quantity(0.5, new Interceptions("cruise", 5, 0.2, 0.2))),
        Raid("a", 2020, Quantity(1, new Interceptions("drone", 10, 0.1, 0.8))),
        Raid("b", 2022, Quantity(2, new Interceptions("drone", 20, 1 / 20.0, 0.5)), Quantity(7, null)),
    ];

    [Fact]
    public void The_pooled_rate_is_that_of_the_other_raids_of_the_category_and_of_all_where_none_has_it()
    {
        double[] plain =
        [
            Crps.OfShare(40, 18 / 30.0, 0.75), Crps.OfShare(5, 18 / 30.0, 0.2),
            Crps.OfShare(10, 40 / 60.0, 0.8), Crps.OfShare(20, 38 / 50.0, 0.5),
        ];
        double[] model = [4 / 40.0, 0.5 * 0.2, 1 * 0.1, 2 / 20.0];
        HindcastSkill skill = new Baselines(Raids).PooledRate();
        Assert.Equal(("pooled-rate", 4), (skill.Baseline, skill.Quantities));
        Assert.Equal(Mean(model), skill.Model, 1e-12);
        Assert.Equal(Mean(plain), skill.Plain, 1e-12);
        Assert.Equal(1 - (Mean(model) / Mean(plain)), skill.Skill, 1e-12);
    }

    [Fact]
    public void The_raid_before_lends_its_rate_and_the_first_raid_has_none_to_go_by()
    {
        HindcastSkill skill = new Baselines(Raids).LastRaid();
        Assert.Equal(3, skill.Quantities);
        Assert.Equal(Mean([0.75 - 0.5, 0.5 - 0.2, 0.8 - 0.5]), skill.Plain, 1e-12);
        Assert.Equal(Mean([4 / 40.0, 0.1, 2 / 20.0]), skill.Model, 1e-12);
    }

    [Fact]
    public void A_raid_that_stands_alone_has_no_baseline_and_no_skill()
    {
        HindcastSkill skill = new Baselines([Raids[0]]).PooledRate();
        Assert.Equal(0, skill.Quantities);
        Assert.True(double.IsNaN(skill.Skill));
    }

    private static double Mean(double[] values) => MathNet.Numerics.Statistics.Statistics.Mean(values);

    private static HindcastRaid Raid(string id, int year, params HindcastQuantity[] quantities) =>
        new(id, id, new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), 100, false, quantities);

    private static HindcastQuantity Quantity(double crps, Interceptions? interceptions) => new(
        "q", "q", "threats", 1, 1, 1, 0, 0, 1, 2, 2, crps, HindcastStanding.Scored, 10, "T, P, 2024", [])
        {
            Interceptions = interceptions,
        };
}
