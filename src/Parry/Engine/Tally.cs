using System;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>What one replication came to, as counts by index. Reused: valid until the next replication.</summary>
internal sealed class Tally
{
    public const int Reasons = 8;
    public const long Never = -1;
    private readonly int _classes;

    public Tally(RaidLayout layout)
    {
        _classes = layout.Classes.Length;
        Launched = new int[_classes];
        Failed = new int[_classes];
        Leaked = new int[_classes];
        Engaged = new int[_classes];
        Intercepted = new int[_classes];
        Killed = new double[layout.Weapons.Length * _classes];
        Assists = new int[layout.Scenario.Nations.Length];
        Impacts = new int[layout.Assets.Length];
        Survival = new double[layout.Assets.Length];
        Loaded = new int[layout.Weapons.Length];
        Channels = new int[layout.Shooters.Length];
        Rounds = new int[layout.Weapons.Length];
        Left = new int[layout.Weapons.Length];
        ExhaustedAt = new long[layout.Weapons.Length];
        Lost = new int[layout.Weapons.Length];
        AircraftLost = new int[layout.Shooters.Length];
        Held = new int[layout.Scenario.Nations.Length];
        Unengaged = new int[Reasons];
    }

    /// <summary>Threats by class.</summary>
    public int[] Launched { get; }

    /// <summary>Threats by class that failed at launch or in flight.</summary>
    public int[] Failed { get; }

    /// <summary>Threats by class that reached the end of their path.</summary>
    public int[] Leaked { get; }

    /// <summary>Threats by class that drew at least one round.</summary>
    public int[] Engaged { get; }

    /// <summary>Threats killed, by class.</summary>
    public int[] Intercepted { get; }

    /// <summary>Credit for them, at weapon x classes + class; whole unless kills are shared.</summary>
    public double[] Killed { get; }

    /// <summary>Threats by nation that it fired at and another nation killed.</summary>
    public int[] Assists { get; }

    /// <summary>Leakers by asset that landed within its radius.</summary>
    public int[] Impacts { get; }

    /// <summary>The share of each asset's value that is left.</summary>
    public double[] Survival { get; }

    /// <summary>Rounds by weapon that were in its magazine at first or came into it later.</summary>
    public int[] Loaded { get; }

    /// <summary>Channels, or aircraft, by shooter that took part.</summary>
    public int[] Channels { get; }

    /// <summary>Rounds fired by weapon.</summary>
    public int[] Rounds { get; }

    /// <summary>Rounds left by weapon.</summary>
    public int[] Left { get; }

    /// <summary>Rounds by weapon that were lost with aircraft.</summary>
    public int[] Lost { get; }

    /// <summary>Aircraft by shooter that friendly fire destroyed.</summary>
    public int[] AircraftLost { get; }

    /// <summary>When a weapon fired its last round, on the plan's clock, or <see cref="Never"/>.</summary>
    public long[] ExhaustedAt { get; }

    /// <summary>Threats by nation that only its rules kept it from engaging.</summary>
    public int[] Held { get; }

    /// <summary>Leakers never engaged, by <see cref="Reason"/>; under <see cref="Reason.Harmless"/> the threats left
    /// alone, which are no leakers.</summary>
    public int[] Unengaged { get; }

    /// <summary>Threats that did not fail and were aimed at something defended.</summary>
    public int Threatening { get; set; }

    /// <summary>Of those, the ones that were killed.</summary>
    public int ThreateningKilled { get; set; }

    /// <summary>Rounds that came to a threat another engagement had already killed.</summary>
    public int Overkill { get; set; }

    public ref double KilledBy(int weapon, int threatClass) => ref Killed[(weapon * _classes) + threatClass];

    public void Clear()
    {
        Array.Clear(Launched);
        Array.Clear(Failed);
        Array.Clear(Leaked);
        Array.Clear(Engaged);
        Array.Clear(Intercepted);
        Array.Clear(Killed);
        Array.Clear(Assists);
        Array.Clear(Impacts);
        Array.Fill(Survival, 1);
        Array.Clear(Rounds);
        Array.Clear(Lost);
        Array.Clear(AircraftLost);
        Array.Clear(Held);
        Array.Clear(Unengaged);
        Array.Fill(ExhaustedAt, Never);
        Threatening = ThreateningKilled = Overkill = 0;
    }
}
