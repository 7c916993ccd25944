using System.Linq;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>Reported interceptions as a share of what was launched, so that raids of different size weigh alike.</summary>
/// <param name="Kind">The category, or <see cref="Any"/>.</param>
/// <param name="Launched">Threats launched, the model's median; 1 or more.</param>
/// <param name="Scale">What a figure of the quantity is multiplied by to become a share of those launched.</param>
/// <param name="Share">The best reported figure as such a share.</param>
internal sealed record Interceptions(string Kind, int Launched, double Scale, double Share)
{
    public const string Any = "all";

    /// <summary>The one category that a quantity is of; <see cref="Any"/> of several.</summary>
    public static string KindOf(ReportedQuantity quantity, Scenario scenario)
    {
        string[] kinds = [.. quantity.Of.Select(of => CategoryOf(of, scenario)).Distinct()];
        return kinds.Length == 1 ? kinds[0] : Any;
    }

    private static string CategoryOf(string name, Scenario scenario) => ThreatWords.Categories.Contains(name)
        ? name
        : ThreatWords.Categories[(int)scenario.ThreatClasses.First(c => c.Id == name).Category];
}
