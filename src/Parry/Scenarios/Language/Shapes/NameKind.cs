namespace Parry.Scenarios;

/// <summary>The things of a scenario that carry an id. The last two are looked up, never defined.</summary>
internal enum NameKind
{
    Source,
    Nation,
    Territory,
    Zone,
    Asset,
    ThreatClass,
    Origin,
    Route,
    Wave,
    Net,
    Sensor,
    Interceptor,
    Shooter,
    Layer,
    Posture,
    Night,
    Quantity,
    Claim,

    /// <summary>A threat class, or a category that stands for all its classes.</summary>
    CategoryOrClass,
}

internal static class NameKinds
{
    public static string Noun(this NameKind kind) => kind switch
    {
        NameKind.ThreatClass => "threat class",
        NameKind.CategoryOrClass => "category or threat class",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
