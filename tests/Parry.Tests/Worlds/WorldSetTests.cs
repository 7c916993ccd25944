using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Worlds;

public class WorldSetTests
{
    private static readonly Scenario Doubtful = ScenarioFile.Parse(
        new ProvingGround
        {
            Classes = [ProvingGround.Drone("slow-drone", "cep: 10..20 m", "160..200 km/h")],
            Interceptors =
            [
                ProvingGround.Interceptor("arrow", "0.3..0.9", "10..20 km", "600..900 m/s", "launch-delay: 0..3 s"),
            ],
        }.Text,
        "doubtful.yaml");

    private static Amount[] Uncertain(bool geometric) =>
        [.. Doubtful.Inputs.Where(i => !i.Spread.IsPoint && i.ChangesGeometry == geometric)];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(32)]
    public void A_Latin_hypercube_takes_one_value_from_every_stratum_of_every_input(int plans)
    {
        WorldSet worlds = WorldSet.Draw(Doubtful, 100, 3, plans);
        Assert.Equal(plans, worlds.Plans.Length);
        Assert.Equal(4, Uncertain(geometric: true).Length);
        Assert.All(Uncertain(geometric: true), input =>
        {
            var spread = (Spread.Uniform)input.Spread;
            IEnumerable<int> strata = worlds.Column(input, worlds.Count)
                .Select(x => (int)Math.Floor((x - spread.From) / (spread.To - spread.From) * plans));
            Assert.Equal(Enumerable.Range(0, plans), strata.Order());
        });
    }

    [Fact]
    public void Inputs_are_shuffled_apart()
    {
        WorldSet worlds = WorldSet.Draw(Doubtful, 32, 3);
        double[][] ranks = [.. Uncertain(geometric: true).Select(i => worlds.Column(i, worlds.Count))];
        for (int i = 0; i < ranks.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                // Independent shuffles of 32: a rank correlation of 0.5 is 2.8 of its standard errors (1/sqrt(31)).
                double rho = Parry.Statistics.RankCorrelation.Of(ranks[i], ranks[j]).Rho;
                Assert.InRange(rho, -0.5, 0.5);
            }
        }
    }

    [Fact]
    public void A_world_uses_the_plan_of_its_number_and_draws_the_rest_for_itself()
    {
        WorldSet worlds = WorldSet.Draw(Doubtful, 70, 3);
        var values = new double[Doubtful.Inputs.Length];
        for (int w = 0; w < 70; w++)
        {
            worlds.Fill(w, values);
            Assert.Equal(w % 32, worlds.PlanOf(w));
            Assert.All(Uncertain(geometric: true), i => Assert.Equal(worlds.Plans[w % 32][i], values[i.Row]));
            Assert.All(Uncertain(geometric: false), i => Assert.Equal(worlds.Column(i, worlds.Count)[w], values[i.Row]));
        }
        Assert.All(Uncertain(geometric: false), i => Assert.Equal(70, worlds.Column(i, worlds.Count).Distinct().Count()));
    }

    [Fact]
    public void The_draws_of_an_input_have_its_mean()
    {
        WorldSet worlds = WorldSet.Draw(Doubtful, 20_000, 3);
        foreach (Amount input in Uncertain(geometric: false))
        {
            var spread = (Spread.Uniform)input.Spread;
            Fights.MeanIs((spread.From + spread.To) / 2, worlds.Column(input, worlds.Count), input.Path);
        }
    }

    [Fact]
    public void A_plan_reads_no_input_that_is_drawn_for_every_world()
    {
        // Two worlds that agree in the inputs that change the geometry and differ in all the others plan the same.
        WorldSet worlds = WorldSet.Draw(Doubtful, 64, 3);
        double[] one = new double[Doubtful.Inputs.Length], other = new double[Doubtful.Inputs.Length];
        worlds.Fill(5, one);
        worlds.Fill(5 + 32, other);
        Assert.All(Uncertain(geometric: false), i => Assert.NotEqual(one[i.Row], other[i.Row]));
        var planner = new RaidPlanner(Doubtful);
        RaidPlan first = planner.Plan(new World(Doubtful, one)), second = planner.Plan(new World(Doubtful, other));
        Assert.Equal(first.Shots.AsEnumerable(), second.Shots);
        Assert.Equal(first.Curve.AsEnumerable(), second.Curve);
        Assert.Equal(first.Flight.AsEnumerable(), second.Flight);
    }
}
