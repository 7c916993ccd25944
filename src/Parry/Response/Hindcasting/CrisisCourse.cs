using System;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>What the rules of the ladder make of a crisis whose sides move by a rule that knows nothing else.</summary>
internal static class CrisisCourse
{
    /// <summary>Rounds of three days in the thirty that are scored.</summary>
    public const int Rounds = 10;

    /// <summary>The outcome of a run.</summary>
    public static CrisisOutcome Outcome(Ending ending, int raids) => ending switch
    {
        Ending.War => CrisisOutcome.War,
        Ending.Settled => CrisisOutcome.Settled,
        _ => raids <= 1 ? CrisisOutcome.Contained : CrisisOutcome.Continued,
    };

    /// <summary>Each side does what the other just did.</summary>
    /// <param name="trigger">The rung of the attack; Blue's first move is no answer to it, so that it has no
    /// effect.</param>
    /// <param name="first">Blue's first rung.</param>
    public static CrisisForecast TitForTat(int trigger, int first) =>
        Play(trigger, first, blueSees => blueSees.Red, redSees => redSees.Blue);

    /// <summary>Each side does again what it did in the round before.</summary>
    public static CrisisForecast SameAgain(int trigger, int first) =>
        Play(trigger, first, state => state.Blue, state => state.Red);

    private static CrisisForecast Play(
        int trigger, int first, Func<CrisisState, int> blue, Func<CrisisState, int> red)
    {
        var state = new CrisisState { Blue = first, Red = trigger, RedStock = 1 };
        Ending? ending = null;
        int raids = 0;
        for (int round = 0; round < Rounds && ending is null; round++)
        {
            state.Blue = round == 0 ? first : blue(state);
            state.Red = red(state);
            raids += state.Red >= Ladder.Kinetic ? 1 : 0;
            state.QuietRounds = Math.Max(state.Blue, state.Red) <= Ladder.Quiet ? state.QuietRounds + 1 : 0;
            ending = state.End();
        }
        return CrisisForecast.Certain(Outcome(ending ?? Ending.Unresolved, raids), raids > 0);
    }
}
