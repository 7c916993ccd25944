using Parry.Scenarios;

namespace Parry.Response;

/// <summary>An option as the model reads it: a first rung, a rule, a delay, and what goes with it.</summary>
internal readonly struct OptionPlan
{
    public OptionPlan(CrisisOption option, double mediator)
    {
        Rung = Ladder.Rung(option.Opens);
        SecondBias = Ladder.Bias(option.Opens) / 2;
        RuleBias = Ladder.Bias(option.FollowOn);
        DelayDays = option.Levers.DelayDays;
        Consulted = option.Levers.Consult ? 1 : 0;
        Announced = option.Levers.AnnounceLimits;
        Reinforced = option.Levers.Reinforce;
        Joined = option.NeedsAlly;
        Mediator = mediator;
    }

    /// <summary>Blue's first move.</summary>
    public int Rung { get; init; }

    /// <summary>What is added to Blue's aim in the second round, and from the third on.</summary>
    public double SecondBias { get; init; }

    public double RuleBias { get; init; }

    public double DelayDays { get; init; }

    /// <summary>1 where the ally is consulted first, else 0.</summary>
    public double Consulted { get; init; }

    public bool Announced { get; init; }

    public bool Reinforced { get; init; }

    /// <summary>Whether the ally takes part in the first move.</summary>
    public bool Joined { get; init; }

    /// <summary>What a mediator adds to the worth of a way back.</summary>
    public double Mediator { get; init; }
}
