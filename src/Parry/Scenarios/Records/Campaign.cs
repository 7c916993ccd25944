using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>The same raid night after night, and what is brought up in between.</summary>
internal sealed record CampaignPlan(ImmutableArray<CampaignDay> Nights, ImmutableArray<Supply> Supplies)
{
    /// <summary>The largest share of the raid that any night can bring, 1 or more.</summary>
    public double LargestRaid => Math.Max(1, Nights.Select(n => n.Raid.Spread.High).DefaultIfEmpty(1).Max());
}

/// <summary>A night of a campaign.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Day">Days after H-hour.</param>
/// <param name="Raid">Share of every wave that is launched.</param>
internal sealed record CampaignDay(string Id, Amount Day, Amount Raid);

/// <summary>Where rounds of a type come from between nights.</summary>
/// <param name="Interceptor">The type.</param>
/// <param name="Stock">In the depot at the start.</param>
/// <param name="Production">Rounds a day into the depot.</param>
/// <param name="Delivery">Most rounds a day from the depot to shooters; null: any number.</param>
internal sealed record Supply(string Interceptor, Amount Stock, Amount Production, Amount? Delivery);
