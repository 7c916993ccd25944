using System.Linq;

namespace Parry.Scenarios;

internal static class CampaignBinder
{
    public static CampaignPlan Campaign(Cursor campaign) => new(
        [.. campaign.Rows("nights").Select(n => new CampaignDay(n.Id, n.Amount("day"), n.Amount("raid")))],
        [
            .. campaign.Rows("supply").Select(s => new Supply(
                s.Id, s.Amount("stock"), s.Amount("production"), s.MaybeAmount("delivery"))),
        ]);
}
