namespace Parry.Scenarios;

/// <summary>How well a figure is known. <see cref="Unstated"/> is a figure whose author said nothing.</summary>
internal enum Status { Unstated, Verified, Reported, Derived, Assumption }

/// <summary>A publication, by what a reader needs to find it again.</summary>
internal sealed record Source(string Title, string Publisher, string Date);

/// <summary>Where a figure comes from.</summary>
internal sealed record Provenance(Status Status, Source? Source, string? Note)
{
    /// <summary>How a derived figure follows from its source; null for others.</summary>
    public string? Formula { get; init; }

    public static readonly Provenance Unstated = new(Status.Unstated, null, null);
}
