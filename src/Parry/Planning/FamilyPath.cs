using System;
using Parry.Geo;

namespace Parry.Planning;

/// <summary>The path of a track family, sampled at equal times from launch (the first sample) to impact (the last).
/// Positions are Earth-fixed, in metres; between samples the path is straight.</summary>
/// <param name="StepSeconds">The time between samples.</param>
/// <param name="Positions">Two samples or more.</param>
/// <param name="Altitudes">Metres above the sphere, one a sample.</param>
/// <param name="Territories">Index of the territory below, one a sample; -1 over none, or above all airspace.</param>
internal sealed record FamilyPath(double StepSeconds, Vec3[] Positions, double[] Altitudes, short[] Territories)
{
    /// <summary>Index of the zone at each sample, -1 in none; empty where the scenario has no zones.</summary>
    public short[] Zones { get; init; } = [];

    public int Last => Positions.Length - 1;

    public double FlightSeconds => StepSeconds * Last;

    /// <summary>The position at a time since launch, clamped to the flight.</summary>
    public Vec3 At(double seconds)
    {
        double place = Math.Clamp(seconds / StepSeconds, 0, Last);
        int cell = Math.Min((int)place, Last - 1);
        return Vec3.Lerp(Positions[cell], Positions[cell + 1], place - cell);
    }

    /// <summary>The territory below at a time since launch.</summary>
    public short TerritoryAt(double seconds) => Territories[Nearest(seconds)];

    /// <summary>The zone at a time since launch, or -1.</summary>
    public short ZoneAt(double seconds) => Zones.Length == 0 ? (short)-1 : Zones[Nearest(seconds)];

    private int Nearest(double seconds) => (int)Math.Round(Math.Clamp(seconds / StepSeconds, 0, Last));
}
