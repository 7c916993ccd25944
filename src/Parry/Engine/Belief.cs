namespace Parry.Engine;

/// <summary>What a group makes of a threat after a kill assessment that went wrong.</summary>
internal enum Belief : byte
{
    /// <summary>What is the case.</summary>
    True,

    /// <summary>It flies and is taken for killed: nobody of the group fires at it again.</summary>
    Dead,

    /// <summary>It is killed and is taken for a survivor: the group fires at it again.</summary>
    Alive,
}
