using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Tests.Properties;

/// <summary>Rounds by weapon that came in at an instant.</summary>
internal sealed record Refill(long Time, int Who, ImmutableArray<int> Rounds);

/// <summary>How the shooters stand when a raid begins, and what comes in while it lasts: worked out again from the
/// scenario and what a night was given.</summary>
internal sealed class Start
{
    private readonly Told _told;

    public Start(Told told)
    {
        _told = told;
        Posture = PostureOf(told);
        Refills = RefillsOf();
    }

    /// <summary>The posture that holds; null: all stand as they are written.</summary>
    public PostureLevel? Posture { get; }

    public double ReactionFactor => Posture is null ? 1 : _told.World[Posture.Reaction];

    public double Ration => Posture is null ? 1 : _told.World[Posture.Ration];

    /// <summary>In the order in which they came: to a battery a full magazine of one interceptor, to a patrol one
    /// aircraft with all it carries; in a campaign, as much of it as the depot has.</summary>
    public ImmutableArray<Refill> Refills { get; }

    /// <summary>Channels, or aircraft, that there are.</summary>
    public int There(int shooter) =>
        (int)Math.Min(Magazines.MostChannels, _told.Parameters[_told.Layout.Shooters[shooter].ChannelSlot]);

    /// <summary>Rounds of a weapon before the raid.</summary>
    public int Loaded(int weapon) => _told.Night?.Rounds[weapon] ?? FullMagazine(weapon);

    /// <summary>What a weapon can hold: of a patrol, of all its aircraft.</summary>
    public int FullMagazine(int weapon) => Full(weapon) * (IsPatrol(weapon) ? There(ShooterOf(weapon)) : 1);

    /// <summary>Of the rounds before the raid, those that may be fired: what the posture releases, on aircraft that
    /// fly.</summary>
    public int Released(int weapon)
    {
        if (!IsPatrol(weapon))
        {
            return Rounded(Loaded(weapon) * Ration);
        }
        int aircraft = There(ShooterOf(weapon));
        return Enumerable.Range(0, _told.Tally.Channels[ShooterOf(weapon)])
            .Sum(a => Rounded(((Loaded(weapon) + aircraft - 1 - a) / aircraft) * Ration));
    }

    public static int Rounded(double count) => (int)Math.Round(count, MidpointRounding.AwayFromZero);

    private int ShooterOf(int weapon) => _told.Layout.Weapons[weapon].Shooter;

    private bool IsPatrol(int weapon) => _told.Layout.Shooters[ShooterOf(weapon)].IsPatrol;

    private int Full(int weapon) => (int)_told.Parameters[_told.Layout.Weapons[weapon].RoundSlot];

    private ImmutableArray<Refill> RefillsOf()
    {
        double[]? depot = _told.Night is null ? null : [.. _told.Night.Depot];
        return [.. _told.All(TraceKind.Refilled).Select(entry => new Refill(entry.Time, entry.Who,
            [.. Enumerable.Range(0, _told.Layout.Weapons.Length).Select(w => IsFilled(entry.Who, w) ? Fresh(w, depot) : 0)]))];
    }

    private bool IsFilled(int who, int weapon) =>
        IsPatrol(weapon) ? ShooterOf(who) == ShooterOf(weapon) : who == weapon;

    private int Fresh(int weapon, double[]? depot)
    {
        if (depot is null)
        {
            return Full(weapon);
        }
        ref double stock = ref depot[_told.Layout.Weapons[weapon].Interceptor];
        int taken = Math.Min(Full(weapon), (int)Math.Floor(stock + 1e-9));
        stock = Math.Max(0, stock - taken);
        return taken;
    }

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
