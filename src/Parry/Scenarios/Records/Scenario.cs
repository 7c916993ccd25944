using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>A checked scenario: everything its file says, every range unresolved. Cannot change once read.</summary>
public sealed class Scenario
{
    internal Scenario() { }

    /// <summary>The title its author gave it; never empty.</summary>
    public string Title => Meta.Title;

    /// <summary>Whether it says on which nights the raid comes.</summary>
    public bool HasCampaign => Campaign is not null;

    /// <summary>The same for two files that say the same, wherever it stands in them: 64 hexadecimal digits.</summary>
    internal string Fingerprint { get; init; } = "";

    internal Meta Meta { get; init; } = null!;
    internal ImmutableArray<Nation> Nations { get; init; } = [];
    internal ImmutableArray<Territory> Territories { get; init; } = [];
    internal ImmutableArray<Zone> Zones { get; init; } = [];
    internal ImmutableArray<Asset> Assets { get; init; } = [];
    internal ImmutableArray<ThreatClass> ThreatClasses { get; init; } = [];
    internal Raid Raid { get; init; } = null!;
    internal RaidEstimate? Estimate { get; init; }
    internal CampaignPlan? Campaign { get; init; }
    internal ImmutableArray<Net> Nets { get; init; } = [];
    internal ImmutableArray<Sensor> Sensors { get; init; } = [];
    internal ImmutableArray<Interceptor> Interceptors { get; init; } = [];
    internal ImmutableArray<Shooter> Shooters { get; init; } = [];
    internal Doctrine Doctrine { get; init; } = null!;

    /// <summary>Every numeric input, each at its own <see cref="Amount.Row"/>.</summary>
    internal ImmutableArray<Amount> Inputs { get; init; } = [];

    /// <summary>The same raid against another defence.</summary>
    internal Scenario With(ImmutableArray<Sensor> sensors, ImmutableArray<Shooter> shooters) => new()
    {
        Meta = Meta,
        Nations = Nations,
        Territories = Territories,
        Zones = Zones,
        Assets = Assets,
        ThreatClasses = ThreatClasses,
        Raid = Raid,
        Estimate = Estimate,
        Campaign = Campaign,
        Nets = Nets,
        Sensors = sensors,
        Interceptors = Interceptors,
        Shooters = shooters,
        Doctrine = Doctrine,
        Inputs = Inputs,
    };
}
