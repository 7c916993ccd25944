namespace Parry.Scenarios;

/// <summary>What nobody knows of a crisis. docs/response.md has the symbols.</summary>
internal sealed record CrisisInputs(
    ActorInputs Blue,
    ActorInputs Red,
    Amount AccessWeight,
    RedInputs RedOnly,
    ExchangeInputs Both,
    BeliefInputs Belief,
    SupportInputs Support);

/// <summary>What both sides have one of.</summary>
internal sealed record ActorInputs(
    Amount Precision, Amount AimWeight, Amount PressureWeight, Amount Cost, Amount Settlement, Amount Pressure);

internal sealed record RedInputs(
    Amount Offset,
    Amount Opportunist,
    Amount Committed,
    Amount Opportunism,
    Amount BeliefWeight,
    Amount OpeningWeight,
    Amount Belief);

internal sealed record ExchangeInputs(Amount Reciprocity, Amount Misperception, Amount Accident, Amount Convexity);

internal sealed record BeliefInputs(Amount AfterStrike, Amount AfterNothing, Amount AfterDefence);

internal sealed record SupportInputs(
    Amount Ally,
    Amount Coalition,
    Amount Overreach,
    Amount CivilianHarm,
    Amount Fatigue,
    Amount Sympathy,
    Amount Consultation);
