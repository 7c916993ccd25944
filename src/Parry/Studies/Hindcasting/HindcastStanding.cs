namespace Parry.Studies;

/// <summary>Whether a reported quantity tests the model.</summary>
public enum HindcastStanding
{
    /// <summary>It does.</summary>
    Scored,

    /// <summary>The inputs were set from it, as its author says.</summary>
    Given,

    /// <summary>Every replication has the same value, or none has one: the inputs fix it.</summary>
    Fixed,
}
