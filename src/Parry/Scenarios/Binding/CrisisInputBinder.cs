namespace Parry.Scenarios;

/// <summary>Reads the uncertain inputs of a crisis.</summary>
internal static class CrisisInputBinder
{
    public static CrisisInputs Inputs(Cursor inputs)
    {
        Cursor blue = inputs.Inside("blue"), red = inputs.Inside("red");
        return new CrisisInputs(
            Actor(blue),
            Actor(red),
            blue.Amount("access-weight"),
            RedOnly(red),
            Both(inputs.Inside("both")),
            Belief(inputs.Inside("belief")),
            Support(inputs.Inside("support")));
    }

    private static ActorInputs Actor(Cursor actor) => new(
        actor.Amount("precision"),
        actor.Amount("aim-weight"),
        actor.Amount("pressure-weight"),
        actor.Amount("cost"),
        actor.Amount("settlement"),
        actor.Amount("pressure"));

    private static RedInputs RedOnly(Cursor red) => new(
        red.Amount("offset"),
        red.Amount("opportunist"),
        red.Amount("committed"),
        red.Amount("opportunism"),
        red.Amount("belief-weight"),
        red.Amount("opening-weight"),
        red.Amount("belief"));

    private static ExchangeInputs Both(Cursor both) => new(
        both.Amount("reciprocity"), both.Amount("misperception"), both.Amount("accident"), both.Amount("convexity"));

    private static BeliefInputs Belief(Cursor belief) => new(
        belief.Amount("after-strike"), belief.Amount("after-nothing"), belief.Amount("after-defence"));

    private static SupportInputs Support(Cursor support) => new(
        support.Amount("ally"),
        support.Amount("coalition"),
        support.Amount("overreach"),
        support.Amount("civilian-harm"),
        support.Amount("fatigue"),
        support.Amount("sympathy"),
        support.Amount("consultation"));
}
