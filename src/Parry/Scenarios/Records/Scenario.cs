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

    /// <summary>Whether it says what was reported of how the raid ended.</summary>
    public bool HasReport => !Reported.IsEmpty;

    /// <summary>The id of the published raid it tells of; null if it tells of none.</summary>
    public string? PublishedRaid => Meta.Raid;

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

    /// <summary>What was published of how it ended: no input.</summary>
    internal ImmutableArray<ReportedQuantity> Reported { get; init; } = [];

    /// <summary>Every numeric input, each at its own <see cref="Amount.Row"/>.</summary>
    internal ImmutableArray<Amount> Inputs { get; init; } = [];

    /// <summary>What a posterior moves; empty without one.</summary>
    internal ImmutableArray<GroupShift> Shifts { get; init; } = [];

    /// <summary>The texts it was read from: its file, those that it includes, and its posterior.</summary>
    internal ImmutableArray<string> Texts { get; init; } = [];

    private Scenario(Scenario other)
    {
        (Meta, Nations, Territories, Zones, Assets) =
            (other.Meta, other.Nations, other.Territories, other.Zones, other.Assets);
        (ThreatClasses, Raid, Estimate, Campaign) = (other.ThreatClasses, other.Raid, other.Estimate, other.Campaign);
        (Nets, Sensors, Interceptors, Shooters, Doctrine) =
            (other.Nets, other.Sensors, other.Interceptors, other.Shooters, other.Doctrine);
        (Reported, Inputs, Shifts, Texts, Fingerprint) =
            (other.Reported, other.Inputs, other.Shifts, other.Texts, other.Fingerprint);
    }

    /// <summary>The same raid against another defence.</summary>
    internal Scenario With(ImmutableArray<Sensor> sensors, ImmutableArray<Shooter> shooters) =>
        new(this) { Sensors = sensors, Shooters = shooters };

    /// <summary>The same raid with these inputs, each at its row, and what a posterior moves.</summary>
    internal Scenario With(ImmutableArray<Amount> inputs, ImmutableArray<GroupShift> shifts) =>
        new(this) { Inputs = inputs, Shifts = shifts };

    /// <summary>The same, read from these texts.</summary>
    internal Scenario From(ImmutableArray<string> texts) => new(this) { Texts = texts };
}
