using System.Collections.Generic;
using System.Linq;

namespace Parry.Studies;

/// <summary>A night of a campaign, over many campaigns.</summary>
/// <param name="Id">Its id in the scenario.</param>
/// <param name="Day">Days after H-hour; the central value if it is uncertain.</param>
/// <param name="Measures">Of this night, in a fixed order, after it and before anything is brought up: launched,
/// intercepted, leakers, impacts, shooters-out, and by interceptor rounds, left and depot.</param>
public sealed record CampaignNight(string Id, double Day, IReadOnlyList<MeasureSummary> Measures)
{
    /// <summary>One measure by its dotted name; null if there is none of that name.</summary>
    public MeasureSummary? Find(string name) => Measures.FirstOrDefault(m => m.Name == name);
}

/// <summary>How an interceptor type runs out.</summary>
/// <param name="Interceptor">Its id.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Share">Share of campaigns in which a night leaves none in any shooter nor in the depot, 0..1.</param>
/// <param name="Day">The day of the first such night, over the campaigns that have one.</param>
public sealed record RunningOut(string Interceptor, string Name, double Share, MeasureSummary Day);
