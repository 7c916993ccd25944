using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Tests.Response;

/// <summary>The smallest crises, for a test to change the one thing it is about.</summary>
internal static class Crises
{
    public static readonly RaidCells OneCell = new(["defence"], [1]);

    /// <summary>A raid that always comes to the same.</summary>
    public static RaidSurface Surface(double loss = 4, double intercepted = 0.9, double spent = 0.2) =>
        new(SurfaceGrid.Single, OneCell, 1, [(float)loss, (float)intercepted, (float)spent]);

    /// <summary>Every input in the middle of its range.</summary>
    public static WorldValues World() => new()
    {
        Blue = new ActorValues
        {
            Precision = 2, AimWeight = 0.9, PressureWeight = 0.7, Cost = 1, Settlement = 0.6, Pressure = 0.5,
        },
        Red = new ActorValues
        {
            Precision = 2, AimWeight = 0.9, PressureWeight = 0.7, Cost = 1, Settlement = 0.6, Pressure = 0.4,
        },
        Reciprocity = 0.8,
        Misperception = 0.8,
        Accident = 0.01,
        Convexity = 0.1,
        AccessWeight = 0.5,
        RedOffset = -0.5,
        BeliefWeight = 1,
        OpeningWeight = 0.7,
        Opportunism = 5,
        Belief = 0.5,
        AfterStrike = 0.1,
        AfterNothing = 0.1,
        AfterDefence = 0.2,
        Ally = 0.8,
        Coalition = 0.6,
        Overreach = 0.7,
        CivilianHarm = 1,
        Fatigue = 0.3,
        Sympathy = 0.5,
        Consultation = 0.4,
        Severity = 0.3,
        Intercepted = 0.9,
        Attribution = 1,
        SeverityScale = 20,
    };

    public static OptionPlan Option(Opening opening, Func<CrisisOption, CrisisOption>? change = null)
    {
        var option = CrisisOption.Plain(opening);
        return new OptionPlan(change?.Invoke(option) ?? option, 0);
    }

    public static RoundDraws[] Draws(int rounds, uint run, uint world = 0)
    {
        var draws = new RoundDraws[rounds];
        RoundDraws.Fill(new Parry.Worlds.Stream(11, world, run), draws);
        return draws;
    }

    /// <summary>One run with the raid answered at rung 7 and 80 % of the interceptors left.</summary>
    public static RunRecord Play(
        in WorldValues world,
        Opening opening,
        RoundDraws[] draws,
        RaidSurface? surface = null,
        CrisisTrace? trace = null,
        bool supportMoves = true)
    {
        var run = new CrisisRun(surface ?? Surface(), 7, draws.Length, 3, 30);
        run.Enter(world);
        return run.Play(Option(opening), [0.8], draws, supportMoves, trace);
    }

    public static ImmutableArray<Opening> Openings => [.. Enum.GetValues<Opening>()];
}
