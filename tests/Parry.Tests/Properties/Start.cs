using System;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Tests.Properties;

/// <summary>How the shooters stand when a raid begins: worked out again from the scenario and what a night was
/// given.</summary>
internal sealed class Start
{
    private readonly Told _told;

    public Start(Told told)
    {
        _told = told;
        Posture = PostureOf(told);
    }

    /// <summary>The posture that holds; null: all stand as they are written.</summary>
    public PostureLevel? Posture { get; }

    public double ReactionFactor => Posture is null ? 1 : _told.World[Posture.Reaction];

    public double Ration => Posture is null ? 1 : _told.World[Posture.Ration];

    /// <summary>Channels, or aircraft that could be on the station.</summary>
    public int There(int shooter) => Math.Min(Fleet(shooter), Places(shooter));

    /// <summary>Channels, or aircraft that there are, on the station and behind it, after the nights before.</summary>
    public int Fleet(int shooter)
    {
        int relief = (int)_told.Parameters[_told.Layout.Shooters[shooter].ReliefSlot];
        return Math.Max(0, Places(shooter) + relief - (_told.Night?.AircraftLost[shooter] ?? 0));
    }

    /// <summary>Rounds of a weapon before the raid.</summary>
    public int Loaded(int weapon) => _told.Night?.Rounds[weapon] ?? FullMagazine(weapon);

    /// <summary>What a weapon can hold: of a patrol, of all its aircraft.</summary>
    public int FullMagazine(int weapon) => Full(weapon) * (IsPatrol(weapon) ? Fleet(ShooterOf(weapon)) : 1);

    /// <summary>What a magazine, or an aircraft, can hold.</summary>
    public int Full(int weapon) => (int)_told.Parameters[_told.Layout.Weapons[weapon].RoundSlot];

    /// <summary>Of the rounds before the raid, those that may be fired: what the posture releases, on aircraft that
    /// fly.</summary>
    public int Released(int weapon)
    {
        if (!IsPatrol(weapon))
        {
            return Rounded(Loaded(weapon) * Ration);
        }
        int aircraft = Fleet(ShooterOf(weapon));
        return Enumerable.Range(0, _told.Tally.Channels[ShooterOf(weapon)])
            .Sum(a => Rounded(((Loaded(weapon) + aircraft - 1 - a) / aircraft) * Ration));
    }

    public static int Rounded(double count) => (int)Math.Round(count, MidpointRounding.AwayFromZero);

    private int ShooterOf(int weapon) => _told.Layout.Weapons[weapon].Shooter;

    private bool IsPatrol(int weapon) => _told.Layout.Shooters[ShooterOf(weapon)].IsPatrol;

    private int Places(int shooter) =>
        (int)Math.Min(Magazines.MostChannels, _told.Parameters[_told.Layout.Shooters[shooter].ChannelSlot]);

    // The last row any of whose counts is expected.
    private static PostureLevel? PostureOf(Told told)
    {
        Scenario scenario = told.Layout.Scenario;
        return scenario.Estimate?.Postures.LastOrDefault(p => p.From.IsEmpty || p.From.Any(from =>
            scenario.Estimate.Counts.Where(c => c.Class == from.Class || scenario.ThreatClasses.Any(
                    k => k.Id == c.Class && Categories.Name(k.Category) == from.Class))
                .Sum(c => told.World[c.Amount]) >= told.World[from.Amount]));
    }
}
