using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>A checked scenario: everything its file says, every range unresolved. Cannot change once read.</summary>
public sealed class Scenario
{
    internal Scenario() { }

    /// <summary>The title its author gave it; never empty.</summary>
    public string Title => Meta.Title;

    internal required Meta Meta { get; init; }
    internal required ImmutableArray<Nation> Nations { get; init; }
    internal required ImmutableArray<Territory> Territories { get; init; }
    internal required ImmutableArray<Asset> Assets { get; init; }
    internal required ImmutableArray<ThreatClass> ThreatClasses { get; init; }
    internal required Raid Raid { get; init; }
    internal required RaidEstimate? Estimate { get; init; }
    internal required ImmutableArray<Net> Nets { get; init; }
    internal required ImmutableArray<Sensor> Sensors { get; init; }
    internal required ImmutableArray<Interceptor> Interceptors { get; init; }
    internal required ImmutableArray<Shooter> Shooters { get; init; }
    internal required Doctrine Doctrine { get; init; }

    /// <summary>Every numeric input, each at its own <see cref="Amount.Row"/>.</summary>
    internal required ImmutableArray<Amount> Inputs { get; init; }
}
