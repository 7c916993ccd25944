using Parry.Planning;

namespace Parry.Engine;

/// <summary>One threat of a replication.</summary>
internal struct ThreatState
{
    public long Launch;
    public int Wave;
    public int Ordinal;
    public int Family;
    public int Class;
    public int Asset;
    public ThreatEnd End;

    /// <summary>When it fails, or reaches its target, if nobody stops it.</summary>
    public long EndsAt;

    /// <summary>The event that is its end, as far as is settled: it flies until then.</summary>
    public ulong Gone;

    /// <summary>Whether it then fails.</summary>
    public bool Fails;

    /// <summary>Where the replication keeps what it knows of the shots at it, less the family's first shot.</summary>
    public int ShotsFrom;

    /// <summary>Whether any round was ever committed to it.</summary>
    public bool Engaged;

    /// <summary>Why it was not, decided at the last instant a shot was possible.</summary>
    public Reason Reason;

    /// <summary>Whether it will hit nothing defended and the doctrine leaves such threats alone, or has no
    /// warhead.</summary>
    public bool Harmless;

    /// <summary>Whether it has no warhead.</summary>
    public bool Decoy;

    /// <summary>Whether a net with a limit would have a track of it before it lands, given room.</summary>
    public bool Due;

    /// <summary>Whether a net took it for a decoy.</summary>
    public bool TakenForDecoy;

    /// <summary>Whether the event that says why it was not engaged is under way.</summary>
    public bool Closing;

    /// <summary>Rounds fired at it up to its end, and a bit for every nation that fired one.</summary>
    public int Rounds;
    public ulong Nations;

    /// <summary>The shot that stays possible longest, index in the plan; -1 if none ever is.</summary>
    public int LastShot;
}

/// <summary>Rounds on their way to a threat, and the channel they hold.</summary>
internal struct Engagement
{
    public int Threat;
    public int Weapon;
    public int Channel;
    public int Fired;

    /// <summary>How many rounds the weapon had fired at this threat before: the place of its draws.</summary>
    public int FirstRound;

    /// <summary>When the rounds are launched.</summary>
    public long Launch;

    /// <summary>Of a patrol's shot: the zone in which it meets the threat, -1 in none.</summary>
    public short Zone;

    /// <summary>The event at which it is committed, and that at which it meets the threat.</summary>
    public ulong Committed, Meets;

    /// <summary>Whether the aircraft was lost before the launch.</summary>
    public bool Void;
}
