using System;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>Whole runs of the model, and what changes or does not change them.</summary>
public class CrisisRunTests
{
    private const int Runs = 400;

    [Fact]
    public void Without_precision_and_accidents_red_answers_with_any_rung_as_often_as_another()
    {
        WorldValues world = Crises.World();
        world.Red.Precision = world.Accident = 0;
        var replies = new int[Ladder.Rungs];
        for (uint run = 0; run < 20_000; run++)
        {
            replies[Crises.Play(world, Opening.Broad, Crises.Draws(1, run)).FirstReply]++;
        }
        // 2,000 expected each, standard deviation 42: five of them either way.
        Assert.All(replies, n => Assert.InRange(n, 1790, 2210));
    }

    [Fact]
    public void Without_rounds_the_raid_is_all_there_is()
    {
        RunRecord record = Crises.Play(Crises.World(), Opening.Broad, []);
        Assert.Equal(0.3, record.BlueHarm);
        Assert.Equal(0.8, record.Defence);
        Assert.Equal((0, 0, 0, 7, -1), (record.RedHarm, record.Raids, record.Rounds, record.Peak, record.FirstReply));
        Assert.Equal(0.8, record.LowestAlly, 1e-12);
        Assert.Equal(0.6, record.LowestCoalition, 1e-12);
    }

    [Fact]
    public void A_committed_red_that_nothing_moves_replies_the_same_to_every_option()
    {
        WorldValues world = Crises.World();
        world.Type = RedType.Committed;
        // Pressure, belief, accidents and the worth of a way back are what an option could reach it by.
        world.Red.PressureWeight = world.BeliefWeight = world.Accident = world.Red.Settlement = 0;
        for (uint run = 0; run < Runs; run++)
        {
            Assert.Single(Crises.Openings
                .Select(o => Crises.Play(world, o, Crises.Draws(10, run)).FirstReply).Distinct());
        }
    }

    [Fact]
    public void A_reciprocating_red_replies_to_what_it_sees()
    {
        double Mean(Opening opening) => Enumerable.Range(0, Runs)
            .Average(run => Crises.Play(Crises.World(), opening, Crises.Draws(1, (uint)run)).FirstReply);
        Assert.True(Mean(Opening.None) + 0.5 < Mean(Opening.Broad));
    }

    [Fact]
    public void Raids_that_are_all_stopped_add_no_harm()
    {
        RaidSurface stopped = Crises.Surface(loss: 0, intercepted: 1);
        int raids = 0;
        for (uint run = 0; run < Runs; run++)
        {
            RunRecord record = Crises.Play(Crises.World(), Opening.Broad, Crises.Draws(10, run), stopped);
            raids += record.Raids;
            Assert.Equal(0.3, record.BlueHarm);
        }
        Assert.True(raids > 0);
    }

    [Fact]
    public void A_sure_hand_that_sees_clearly_takes_one_path_whatever_the_draws()
    {
        WorldValues world = Crises.World();
        world.Accident = world.Misperception = 0;
        world.Blue.Precision = world.Red.Precision = 1e12;
        RoundDraws[] Fixed(uint run) =>
        [
            .. Crises.Draws(10, run).Select(d => d with { Harm = 0.3, Civilian = 0.4, Raid = 0.5 }),
        ];
        foreach (Opening opening in Crises.Openings)
        {
            Assert.Single(Enumerable.Range(0, 50)
                .Select(run => Crises.Play(world, opening, Fixed((uint)run))).Distinct());
        }
    }

    [Fact]
    public void After_the_first_round_support_does_not_rise_with_what_overreach_costs()
    {
        for (uint run = 0; run < Runs; run++)
        {
            double before = 1;
            foreach (double overreach in (double[])[0, 0.3, 0.7, 1.2, 3])
            {
                WorldValues world = Crises.World();
                world.Overreach = overreach;
                var trace = new CrisisTrace();
                Crises.Play(world, Opening.Broad, Crises.Draws(1, run), null, trace);
                double after = trace.Rounds[0].After.Ally;
                Assert.True(after <= before);
                before = after;
            }
            Assert.True(before < 0.8);
        }
    }

    [Fact]
    public void With_support_held_still_it_does_not_move()
    {
        for (uint run = 0; run < Runs; run++)
        {
            RunRecord record = Crises.Play(
                Crises.World(), Opening.Broad, Crises.Draws(10, run), supportMoves: false);
            Assert.Equal(0.8, record.LowestAlly, 1e-12);
            Assert.Equal(0.6, record.LowestCoalition, 1e-12);
        }
    }

    [Fact]
    public void Telling_the_story_changes_nothing() =>
        Assert.All(Enumerable.Range(0, 50), run => Assert.Equal(
            Crises.Play(Crises.World(), Opening.Limited, Crises.Draws(10, (uint)run)),
            Crises.Play(Crises.World(), Opening.Limited, Crises.Draws(10, (uint)run), null, new CrisisTrace())));

    [Fact]
    public void An_inadvertent_step_is_two_rungs_up_and_only_after_an_exchange()
    {
        WorldValues calm = Crises.World(), prone = Crises.World();
        (calm.Accident, prone.Accident) = (0, 1);
        for (uint run = 0; run < Runs; run++)
        {
            int Reply(in WorldValues world, Opening opening) =>
                Crises.Play(world, opening, Crises.Draws(1, run)).FirstReply;
            Assert.Equal(Math.Min(9, Reply(calm, Opening.Limited) + 2), Reply(prone, Opening.Limited));
            Assert.Equal(Reply(calm, Opening.Diplomatic), Reply(prone, Opening.Diplomatic));
        }
    }
}
