using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Parry.Peers.Textbook;

/// <summary>The raid to play, read from <c>parry plan</c>: docs/plan.md says what the fields mean.</summary>
public sealed class Plan
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public string Schema { get; init; } = "";
    public List<string> Uses { get; init; } = [];
    public long HHour { get; init; }
    public List<ClassRow> Classes { get; init; } = [];
    public List<AssetRow> Assets { get; init; } = [];
    public List<NetRow> Nets { get; init; } = [];
    public List<LayerRow> Layers { get; init; } = [];
    public List<ShooterRow> Shooters { get; init; } = [];
    public List<WeaponRow> Weapons { get; init; } = [];
    public List<FamilyRow> Families { get; init; } = [];
    public List<WaveRow> Waves { get; init; } = [];
    public List<HazardRow> Hazards { get; init; } = [];
    public List<ShotRow> Shots { get; init; } = [];

    /// <exception cref="InvalidDataException">The plan has another form, or needs more than this program plays.</exception>
    public static Plan Read(Stream json)
    {
        Plan plan = JsonSerializer.Deserialize<Plan>(json, Names) ?? throw new InvalidDataException("no plan");
        if (plan.Schema != "parry-plan-1")
        {
            throw new InvalidDataException($"'{plan.Schema}' is not a plan of the form parry-plan-1");
        }
        if (plan.Uses.Count > 0)
        {
            throw new InvalidDataException($"the plan uses what this program does not play: {string.Join(", ", plan.Uses)}");
        }
        foreach (ShotRow shot in plan.Shots.Where(s => s.LaunchBy.Length > 0))
        {
            FamilyRow family = plan.Families[shot.Family];
            string shooter = plan.Shooters[plan.Weapons[shot.Weapon].Shooter].Id;
            family.Shots.Add(shot);
            family.ShotsOf.TryAdd(shooter, []);
            family.ShotsOf[shooter].Add(shot);
        }
        foreach (HazardRow hazard in plan.Hazards)
        {
            plan.Families[hazard.Family].Hazards.Add(hazard);
        }
        return plan;
    }
}

public sealed record ClassRow(
    string Id, string Category, double LaunchReliability, double FlightReliability, double CepMeters);

public sealed record AssetRow(string Id, double RadiusMeters);

public sealed record NetRow(string Id, double Formation, double Identification, double Latency, List<int> Hears);

public sealed record LayerRow(string Id, double Salvo, double NextSalvo, double MaximumSalvos);

public sealed record ShooterRow(
    string Id, int Layer, int Net, bool Patrol, double Channels, double Reaction, double LaunchSpacing, double Assessment,
    double ReAttack);

public sealed record WeaponRow(int Shooter, string Interceptor, double Rounds, List<double?> Kill);

public sealed record FamilyRow(int Class, int Asset, int Flight)
{
    /// <summary>By weapon.</summary>
    public List<ShotRow> Shots { get; } = [];

    /// <summary>The same by the id of the shooter.</summary>
    public Dictionary<string, List<ShotRow>> ShotsOf { get; } = [];

    /// <summary>By net.</summary>
    public List<HazardRow> Hazards { get; } = [];
}

public sealed record WaveRow(
    string Id, int Class, List<int> Families, double Count, long Start, bool OnTarget, double Spacing);

public sealed record HazardRow(int Family, int Net, double StartSeconds, double StepSeconds, float[] Cumulative)
{
    /// <summary>The time since launch at which the hazard reaches a value, or null if it never does.</summary>
    public long? TicksAt(double value)
    {
        float[] h = Cumulative;
        if (h.Length == 0 || value > h[^1])
        {
            return null;
        }
        int place = Array.BinarySearch(h, (float)value);
        int high = Math.Clamp(place < 0 ? ~place : place, 1, h.Length - 1);
        double rise = h[high] - h[high - 1];
        double within = rise > 0 ? Math.Clamp((value - h[high - 1]) / rise, 0, 1) : 0;
        return (long)Math.Ceiling((StartSeconds + ((high - 1 + within) * StepSeconds)) * 4096);
    }
}

public sealed record ShotRow(int Family, int Weapon, int[] LaunchBy, int[] InterceptAt)
{
    /// <summary>The earliest intercept of a round launched at a time since the threat's launch; null if it is too late.
    /// </summary>
    public long? InterceptOf(long launch)
    {
        if (launch > LaunchBy[^1])
        {
            return null;
        }
        if (launch <= LaunchBy[0])
        {
            return InterceptAt[0];
        }
        int high = Array.BinarySearch(LaunchBy, (int)launch);
        high = high < 0 ? ~high : high;
        while (high > 1 && LaunchBy[high - 1] >= launch)
        {
            high--; // a step up has two points of one launch: the first is the earlier intercept
        }
        double share = (launch - LaunchBy[high - 1]) / (double)(LaunchBy[high] - LaunchBy[high - 1]);
        return (long)Math.Ceiling(InterceptAt[high - 1] + (share * (InterceptAt[high] - InterceptAt[high - 1])));
    }
}
