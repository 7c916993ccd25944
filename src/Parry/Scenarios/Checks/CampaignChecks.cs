using System.Linq;

namespace Parry.Scenarios;

/// <summary>Nights that follow each other, with raids of a size.</summary>
internal static class CampaignChecks
{
    // Ten times what the waves say is a slip of the pen, and a spread without an end cannot be counted for.
    private const double LargestRaid = 10;

    public static void Run(Scenario scenario, Mapping root, ProblemList problems)
    {
        if (scenario.Campaign is not { } campaign)
        {
            return;
        }
        if (campaign.Nights.IsEmpty)
        {
            problems.Error(root["campaign"]!.At, "campaign.nights",
                "a campaign has at least one night; write 'nights: {first: {day: 0}, second: {day: 1}}'");
        }
        foreach (CampaignDay night in campaign.Nights.Where(n => n.Raid.Spread.High > LargestRaid))
        {
            problems.Error(night.Raid.At, night.Raid.Path, $"a raid can be {WrittenAmount.Of(night.Raid)} times what the "
                + $"waves say; {LargestRaid} at most: change the counts of the waves");
        }
        foreach ((CampaignDay before, CampaignDay after) in campaign.Nights.Zip(campaign.Nights.Skip(1)))
        {
            if (!(after.Day.Spread.Low > before.Day.Spread.High))
            {
                problems.Error(after.Day.At, after.Day.Path, $"day {WrittenAmount.Of(after.Day)} is not after day "
                    + $"{WrittenAmount.Of(before.Day)} of '{before.Id}'; nights stand in the order of time");
            }
        }
        Refills(scenario, campaign, problems);
    }

    private static void Refills(Scenario scenario, CampaignPlan campaign, ProblemList problems)
    {
        foreach (Shooter shooter in scenario.Shooters.Where(s => (s.Patrol?.Rearm ?? s.Reload) is not null))
        {
            foreach (Load load in shooter.Magazine.Where(l => campaign.Supplies.All(s => s.Interceptor != l.Interceptor)))
            {
                problems.Warning(load.Rounds.At, load.Rounds.Path, $"in the campaign nothing comes of reloading: no "
                    + $"'{load.Interceptor}' is in store; write 'campaign.supply.{load.Interceptor}: {{stock: 20}}'");
            }
        }
    }
}
