using Parry.Scenarios;

namespace Parry.Planning;

/// <summary>The words for the three categories, as files and measures spell them.</summary>
internal static class Categories
{
    public static string Name(ThreatCategory category) => category switch
    {
        ThreatCategory.Ballistic => "ballistic",
        ThreatCategory.Cruise => "cruise",
        _ => "drone",
    };
}
