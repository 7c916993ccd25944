using System;
using Parry.Response;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>One transition at a time, against the formulas of the page worked by hand.</summary>
public class TransitionTests
{
    [Fact]
    public void A_strike_does_harm_and_changes_pressure_and_belief()
    {
        WorldValues world = Crises.World();
        CrisisState state = Start(blue: 6);
        Transitions.AfterBlue(world, ref state, new RoundDraws { Harm = 1 });
        double harm = 0.35 * 0.4 * Math.Exp(0.3);
        Assert.Equal(harm, state.RedHarm, 1e-12);
        Assert.Equal((0.8 * 0.4) + (0.6 * harm), state.RedPressure, 1e-12);
        Assert.Equal((0.8 * 0.5) - 0.12 + 0.05, state.BluePressure, 1e-12);
        Assert.Equal(0.5 + (0.1 * (0.6 + (0.4 * 3 * harm))), state.Belief, 1e-12);
    }

    [Fact]
    public void Holding_still_takes_from_belief_and_does_no_harm()
    {
        WorldValues world = Crises.World();
        CrisisState state = Start(blue: 1);
        Transitions.AfterBlue(world, ref state, new RoundDraws { Harm = 1 });
        Assert.Equal(0, state.RedHarm);
        Assert.Equal(0.5 - 0.1, state.Belief, 1e-12);
        Assert.Equal((0.8 * 0.5) - (0.12 / 6) + 0.05, state.BluePressure, 1e-12);
    }

    [Fact]
    public void A_renewed_raid_harms_angers_and_teaches()
    {
        WorldValues world = Crises.World();
        CrisisState state = Start(blue: 6);
        Transitions.AfterRaid(world, ref state, new RaidRecord(10, 0.95), 0.6);
        double severity = 1 - Math.Exp(-0.5);
        Assert.Equal(severity, state.Severity, 1e-12);
        Assert.Equal(0.3 + severity, state.BlueHarm, 1e-12);
        Assert.Equal(Math.Min(1, 0.5 + (1.2 * severity)), state.BluePressure, 1e-12);
        Assert.Equal(1 - (0.18 * 0.6), state.RedStock, 1e-12);
        Assert.Equal(0.5 + (0.2 * 0.2), state.Belief, 1e-12);
    }

    [Fact]
    public void Support_moves_as_the_page_says()
    {
        WorldValues world = Crises.World();
        CrisisState state = Start(blue: 7);
        state.Attribution = 0.9;
        Support.Move(world, ref state, civilian: 0.5, consulted: 1, joined: false);
        double over = (7 - (3 + (6 * 0.9 * 0.3))) / 3;
        double ally = Support.Logit(0.8) + 0.4 - (0.7 * over) - (0.5 * 1 * 0.5) - (0.3 * 0.2) + (0.5 * 0.3) - (0.8 * 0.1);
        double coalition = Support.Logit(0.6) + 0.4 - (1.3 * 0.7 * over) - (0.6 * 1 * 0.5) + (0.7 * 0.5 * 0.3)
            - ((1.2 * 0.1) + 0.15);
        Assert.Equal(Support.Expit(ally), state.Ally, 1e-12);
        Assert.Equal(Support.Expit(coalition), state.Coalition, 1e-12);
    }

    [Fact]
    public void An_ally_that_joins_holds_neither_size_nor_doubt_against_the_strike()
    {
        WorldValues world = Crises.World();
        CrisisState alone = Start(blue: 7), joint = Start(blue: 7);
        alone.Attribution = joint.Attribution = 0.9;
        Support.Move(world, ref alone, 0.5, 0, joined: false);
        Support.Move(world, ref joint, 0.5, 0, joined: true);
        double over = (7 - (3 + (6 * 0.9 * 0.3))) / 3;
        Assert.Equal((0.7 * over) + (0.8 * 0.1), joint.AllyLogit - alone.AllyLogit, 1e-12);
        Assert.Equal(alone.CoalitionLogit, joint.CoalitionLogit, 1e-12);
    }

    [Fact]
    public void Delay_makes_attribution_clearer_and_reinforcement_fills_magazines()
    {
        WorldValues world = Crises.World();
        world.Attribution = 0.5;
        var run = new CrisisRun(Crises.Surface(), 7, 0, 3, 30);
        run.Enter(world);
        OptionPlan option = Crises.Option(
            Opening.Limited, o => o with { Levers = new CrisisLevers(5, false, false, Reinforce: true) });
        RunRecord record = run.Play(option, [0.8], [], true);
        Assert.Equal(0.5 + (0.5 * (1 - Math.Exp(-0.5))), run.State.Attribution, 1e-12);
        Assert.Equal(0.5 - 0.05 + (0.02 * 5 * 0.3), run.State.BluePressure, 1e-12);
        Assert.Equal(0.95, record.Defence, 1e-12);
        Assert.Equal(5, record.Days);
    }

    [Theory]
    [InlineData(8, 8, 0, 1, Ending.War)]
    [InlineData(9, 0, 0, 1, Ending.War)]
    [InlineData(0, 9, 0, 1, Ending.War)]
    [InlineData(8, 7, 0, 1, null)]
    [InlineData(3, 3, 2, 1, Ending.Settled)]
    [InlineData(3, 3, 1, 1, null)]
    [InlineData(6, 6, 0, 0.04, Ending.Exhausted)]
    internal void A_crisis_ends(int blue, int red, int quiet, double stock, Ending? ending)
    {
        CrisisState state = Start(blue);
        (state.Red, state.QuietRounds, state.RedStock) = (red, quiet, stock);
        Assert.Equal(ending, state.End());
    }

    private static CrisisState Start(int blue)
    {
        CrisisState state = CrisisState.After(Crises.World(), 7, 0.8);
        state.Blue = blue;
        return state;
    }
}
