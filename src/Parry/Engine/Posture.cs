namespace Parry.Engine;

/// <summary>By what the defence sets its posture.</summary>
public enum Posture
{
    /// <summary>By what it expected.</summary>
    Estimate,

    /// <summary>By what came, as if it had known.</summary>
    Truth,

    /// <summary>By nothing: every shooter stands as the scenario writes it.</summary>
    None,
}
