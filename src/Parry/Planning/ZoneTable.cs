using System;

namespace Parry.Planning;

/// <summary>The zones along the path of a family, sampled at equal times from launch.</summary>
/// <param name="Zones">Indices, -1 in none; empty where the scenario has no zones.</param>
/// <param name="Step">Ticks between samples.</param>
internal readonly record struct ZoneTable(short[] Zones, long Step)
{
    /// <summary>The zone where the threat is at a time since its launch, or -1.</summary>
    public short At(long ticks) =>
        Zones.Length == 0 ? (short)-1 : Zones[Math.Clamp((int)((ticks + (Step / 2)) / Step), 0, Zones.Length - 1)];
}
