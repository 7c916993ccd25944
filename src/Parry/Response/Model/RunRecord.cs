namespace Parry.Response;

/// <summary>What one run of an option came to.</summary>
internal struct RunRecord
{
    public Ending Ending;

    /// <summary>Rounds played.</summary>
    public int Rounds;

    public int Peak;

    /// <summary>Renewed raids, and those within the horizon.</summary>
    public int Raids, RaidsInHorizon;

    /// <summary>Red's first reply; -1 with no round.</summary>
    public int FirstReply;

    /// <summary>The lowest a and c seen.</summary>
    public double LowestAlly, LowestCoalition;

    /// <summary>D of both, the raid that is answered included.</summary>
    public double BlueHarm, RedHarm;

    /// <summary>Share of the interceptors left at the end.</summary>
    public double Defence;

    /// <summary>From the raid to the end of the last round.</summary>
    public double Days;
}
