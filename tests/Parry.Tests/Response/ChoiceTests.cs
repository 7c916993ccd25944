using System;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>The law by which a rung is chosen.</summary>
public class ChoiceTests
{
    private static readonly double[] Flat = Intensity(0);

    [Fact]
    public void Intensity_runs_from_0_to_1_and_is_even_without_convexity()
    {
        Assert.All(Enumerable.Range(0, 10), k => Assert.Equal(k / 9.0, Flat[k], 1e-15));
        double[] bent = Intensity(0.2);
        Assert.Equal(0, bent[0]);
        Assert.Equal(1, bent[9], 1e-15);
        Assert.Equal((Math.Exp(0.8) - 1) / (Math.Exp(1.8) - 1), bent[4], 1e-15);
        // The limit is approached from the formula itself.
        Assert.All(Intensity(1e-7).Zip(Flat), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
    }

    [Fact]
    public void Without_precision_every_rung_is_one_in_ten() =>
        Assert.All(Law(Blue(), 0), p => Assert.Equal(0.1, p, 1e-15));

    [Fact]
    public void With_much_precision_the_best_rung_is_taken()
    {
        double[] utilities = Utilities(Blue());
        double[] law = Law(Blue(), 1e9);
        Assert.Equal(1, law[Array.IndexOf(utilities, utilities.Max())]);
    }

    [Fact]
    public void Adding_a_constant_to_utilities_changes_nothing()
    {
        double[] plain = Utilities(Blue());
        double[] raised = [.. plain.Select(u => u + 1000)];
        QuantalResponse.Probabilities(2, plain);
        QuantalResponse.Probabilities(2, raised);
        Assert.All(plain.Zip(raised), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }

    [Fact]
    public void Scaling_utilities_up_and_precision_down_changes_nothing()
    {
        double[] plain = Utilities(Blue());
        double[] scaled = [.. plain.Select(u => 7 * u)];
        QuantalResponse.Probabilities(2, plain);
        QuantalResponse.Probabilities(2.0 / 7, scaled);
        Assert.All(plain.Zip(scaled), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void Stripped_of_what_makes_them_differ_both_sides_choose_by_one_law()
    {
        WorldValues world = Crises.World();
        world.AccessWeight = world.BeliefWeight = world.OpeningWeight = world.RedOffset = 0;
        world.Blue.PressureWeight = world.Red.PressureWeight = world.Blue.Settlement = world.Red.Settlement = 0;
        for (int blue = 0; blue < Ladder.Rungs; blue++)
        {
            for (int red = 0; red < Ladder.Rungs; red++)
            {
                CrisisState here = Full(blue, red), mirrored = Full(red, blue);
                double[] ofBlue = Law(Motives.OfBlue(world, here, red, 0, 0), 2);
                double[] ofRed = Law(Motives.OfRed(world, mirrored, red, 0), 2);
                Assert.Equal(ofBlue, ofRed);
            }
        }
    }

    [Fact]
    public void The_utility_is_the_formula_of_the_page()
    {
        WorldValues world = Crises.World();
        CrisisState state = Full(5, 7);
        (state.BluePressure, state.RedPressure, state.Belief, state.Intercepted) = (0.5, 0.4, 0.6, 0.8);
        (state.Coalition, state.BlueStock, state.RedStock) = (0.4, 0.7, 0.9);
        // Blue aims at 0.8 x 6 + 0.2 x 5 - 1 = 4.8.
        double blue = (-0.9 * Math.Pow((6 - 4.8) / 3, 2)) + (0.7 * 0.5) - (1 * Flat[6] * 1.3) - (0.5 * (0.7 - 0.4));
        Assert.Equal(blue, Motives.OfBlue(world, state, 6, -1, 0.6).Utility(6, Flat), 1e-12);
        // A way back, at rung 2.
        double back = (-0.9 * Math.Pow((2 - 4.8) / 3, 2)) + (0.7 * 0.5 * 2 / 6) - (1 * Flat[2] * 1.3) + (0.6 * 0.5);
        Assert.Equal(back, Motives.OfBlue(world, state, 6, -1, 0.6).Utility(2, Flat), 1e-12);
        // Red aims at 0.8 x 5 + 0.2 x 7 - 0.5 = 4.9.
        double red = (-0.9 * Math.Pow((7 - 4.9) / 3, 2)) + (0.7 * 0.4) - (1 * Flat[7] * 1.1) - (1 * 0.6 * 0.6)
            + (0.7 * 0.2 * 0.6);
        Assert.Equal(red, Motives.OfRed(world, state, 5, 0.6).Utility(7, Flat), 1e-12);
    }

    [Fact]
    public void The_types_of_red_aim_where_the_page_says()
    {
        WorldValues world = Crises.World();
        CrisisState state = Full(5, 7);
        state.Belief = 0.7;
        world.Type = RedType.Opportunist;
        Assert.Equal(5.5 + (5 * -0.2) - 0.25, Motives.OfRed(world, state, 5, 0.6).Aim, 1e-12);
        Assert.Equal(0.3 * 0.6 * (1 - state.RedPressure), Motives.OfRed(world, state, 5, 0.6).Settlement, 1e-12);
        world.Type = RedType.Committed;
        Assert.Equal(7, Motives.OfRed(world, state, 5, 0.6).Aim);
        Assert.Equal(0.3, Motives.OfRed(world, state, 5, 0.6).Cost, 1e-12);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.4999, 1)]
    [InlineData(0.5, 2)]
    [InlineData(0.9999, 2)]
    public void A_number_falls_on_the_rung_whose_share_it_is_in(double uniform, int rung) =>
        Assert.Equal(rung, QuantalResponse.Pick([0.2, 0.3, 0.5], uniform));

    [Theory]
    [InlineData(Opening.None, 1, -2.5)]
    [InlineData(Opening.Diplomatic, 2, -2)]
    [InlineData(Opening.Limited, 5, -1)]
    [InlineData(Opening.Proportionate, 6, 0)]
    [InlineData(Opening.Broad, 7, 1)]
    internal void Openings_stand_on_the_ladder(Opening opening, int rung, double bias)
    {
        Assert.Equal(rung, Ladder.Rung(opening));
        Assert.Equal(bias, Ladder.Bias(opening));
        Assert.Equal(bias / 2, Crises.Option(opening).SecondBias);
    }

    private static Motives Blue() => Motives.OfBlue(Crises.World(), Full(5, 7), 6.3, -1, 0.6);

    private static CrisisState Full(int blue, int red)
    {
        CrisisState state = CrisisState.After(Crises.World(), 7, 1);
        (state.Blue, state.Red) = (blue, red);
        return state;
    }

    private static double[] Utilities(Motives motives) =>
        [.. Enumerable.Range(0, Ladder.Rungs).Select(k => motives.Utility(k, Flat))];

    private static double[] Law(Motives motives, double lambda)
    {
        double[] law = Utilities(motives);
        QuantalResponse.Probabilities(lambda, law);
        return law;
    }

    private static double[] Intensity(double zeta)
    {
        var phi = new double[Ladder.Rungs];
        Ladder.Intensity(zeta, phi);
        return phi;
    }
}
